// The checks of a digest: verbatim, and balance.

import Diagnostics
import Digest
import Publication
import Summarizer

/// Checks a digest against the articles that it was made from.
struct DigestCheck {
  let text: String
  let path: String
  let publication: Publication
  let accepted: AcceptedSentences

  /// The findings by line; `articles` are the stored ones, analyzed.
  func findings(against articles: [AnalyzedArticle], _ issue: Issue) throws -> [CheckFinding] {
    let sentences = try DigestSentence.all(in: text, for: publication, path: path)
    let verbatim = VerbatimCheck(articles)
    var findings = sentences.compactMap { finding(for: $0, verbatim.answer(to: $0.text)) }
    for finding in Balance(articles).findings(in: issue) {
      let line = sentences.first { $0.section == finding.section }?.line
      findings.append(
        CheckFinding(
          Diagnostic(.warning, at: Place(path, line: line), finding.summary, hint: finding.hint),
          rule: "balance"))
    }
    return findings.enumerated().sorted {
      let (a, b) = ($0.element.diagnostic.place.line ?? 0, $1.element.diagnostic.place.line ?? 0)
      return a != b ? a < b : $0.offset < $1.offset
    }.map(\.element)
  }

  private func finding(for sentence: DigestSentence, _ answer: VerbatimCheck.Answer)
    -> CheckFinding?
  {
    switch answer {
    case .verbatim: return nil
    case .shortened(let source):
      return finding(
        .warning, "shortened", sentence, "The sentence is shortened", source,
        "it is a part of a sentence in \(source.article)")
    case .unattributed(let source):
      return finding(
        .error, "attribution", sentence,
        "The sentence is shortened and no longer says who says it", source,
        "keep the speaker, or accept it: --accept \(sentence.line)")
    case .notFound(let nearest):
      return finding(
        .error, "verbatim", sentence, "No source has the sentence", nearest,
        "put back what a source says, or accept it: --accept \(sentence.line)")
    }
  }

  /// An error about an accepted sentence is a warning.
  private func finding(
    _ severity: Diagnostic.Severity, _ rule: String, _ sentence: DigestSentence, _ summary: String,
    _ source: VerbatimCheck.Source?, _ hint: String
  ) -> CheckFinding {
    let isAccepted = severity == .error && accepted.contains(sentence.text)
    let difference = source.map { WordDifference(from: $0.text, to: sentence.text) }
    let changes = difference.map { "\n  \(source?.article ?? ""): \($0.description)" } ?? ""
    var finding = CheckFinding(
      Diagnostic(
        isAccepted ? .warning : severity, at: Place(path, line: sentence.line),
        isAccepted ? summary + "; it is accepted" : summary,
        hint: isAccepted ? nil : hint + changes),
      rule: isAccepted ? "accepted" : rule)
    finding.source = source
    finding.difference = difference
    return finding
  }
}
