// The checks of a digest: verbatim, in its place, and balance.

import Articles
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

  /// The findings about the text, by line, after those about stored articles and their files.
  func findings(
    _ issue: Issue, _ record: IssueRecord, _ messages: Messages
  ) async throws -> [CheckFinding] {
    let folder = FilePath.folder(of: path)
    let stored = StoredArticles(of: record, in: folder)
    let articles = try RecordedMetadata(in: folder).completing(stored.articles)
    let week = try await ArticleAnalysis.analyzed(articles, for: publication, messages)
    let changes = SourceChanges(of: record, since: stored.articles, in: folder, date: issue.date)
    let current = try await ArticleAnalysis.analyzed(changes.changed, for: publication, messages)
    let sentences = try DigestSentence.texts(in: text, for: publication, path: path)
    let built = try DigestSentence.texts(in: record.digest, for: publication, path: path)
    let context = ContextCheck(week, for: publication, built: built)
    let passages = sentences.filter { $0.kind == .sentence }
    let about = changes.findings(for: passages, at: path, stored: week, current: current)
    return stored.diagnostics.map { CheckFinding($0) }
      + about.filter { $0.diagnostic.place.line == nil }
      + Self.byLine(
        verbatim(sentences, week, context)
          + context.findings(in: sentences).compactMap(finding) + balance(passages, week, issue)
          + about.filter { $0.diagnostic.place.line != nil })
  }

  private func verbatim(
    _ sentences: [DigestSentence], _ articles: [AnalyzedArticle], _ context: ContextCheck
  ) -> [CheckFinding] {
    let check = VerbatimCheck(articles)
    return sentences.compactMap { sentence in
      switch sentence.kind {
      case .sentence: break
      case .aside: if context.isHeadline(sentence.text) { return nil }
      case .heading, .sourceLine, .picture, .subject, .preheader, .standfirst, .entry: return nil
      }
      return finding(for: sentence, check.answer(to: sentence.text))
    }
  }

  /// An error about what is accepted is a warning; a warning about it is none.
  private func finding(for found: ContextFinding) -> CheckFinding? {
    let isAccepted = accepted.contains(found.text)
    let isError = found.rule == .verbatim
    if isAccepted, !isError { return nil }
    return CheckFinding(
      Diagnostic(
        isError && !isAccepted ? .error : .warning, at: Place(path, line: found.line),
        isAccepted ? found.summary + "; it is accepted" : found.summary,
        hint: isAccepted ? nil : found.hint),
      rule: isAccepted ? "accepted" : found.rule.rawValue)
  }

  private func balance(
    _ sentences: [DigestSentence], _ articles: [AnalyzedArticle], _ issue: Issue
  ) -> [CheckFinding] {
    Balance(articles).findings(in: issue).map { finding in
      let line = sentences.first { $0.section == finding.section }?.line
      return CheckFinding(
        Diagnostic(.warning, at: Place(path, line: line), finding.summary, hint: finding.hint),
        rule: "balance")
    }
  }

  private static func byLine(_ findings: [CheckFinding]) -> [CheckFinding] {
    findings.enumerated().sorted {
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
