// What the sources say by now.

import Articles
import Diagnostics
import Digest
import Publication
import Summarizer

/// Compares the files that articles were read from with what `build` stored of them.
struct SourceChanges {
  /// The articles that say something else by now, as they are now.
  private(set) var changed: [Article] = []
  /// The ids of the articles, and the paths of their files.
  private(set) var paths: [String: String] = [:]

  /// Reads the files that a record names from an issue's folder; those that are gone are no change.
  ///
  /// - Parameter date: the issue's date, which tells the year of a day without one.
  init(of record: IssueRecord, since stored: [Article], in folder: String, date: CalendarDate?) {
    for path in record.articles {
      let id = Self.id(of: path)
      guard let file = record.files[path], let old = stored.first(where: { $0.id == id }),
        let bytes = try? OpenFile.bytes(of: FilePath.joined(folder, file))
      else { continue }
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let articles = ArticleReader(latest: date).reading(bytes, name: name, path: file).articles
      guard articles.count == 1, var new = articles.first,
        !new.text.utf8.elementsEqual(old.text.utf8)
      else { continue }
      new.id = id
      changed.append(new)
      paths[id] = FilePath.shown(FilePath.joined(folder, file))
    }
  }

  /// A finding for each sentence of the digest that stands in a stored article and no longer in its source.
  ///
  /// - Parameters:
  ///   - sentences: those of the digest.
  ///   - stored: the articles as they were.
  ///   - current: the changed ones as they are, analyzed.
  func findings(
    for sentences: [DigestSentence], at path: String, stored: [AnalyzedArticle],
    current: [AnalyzedArticle]
  ) -> [CheckFinding] {
    let ids = Set(changed.map(\.id))
    let untouched = VerbatimCheck(stored.filter { !ids.contains($0.article.id) })
    let old = VerbatimCheck(stored.filter { ids.contains($0.article.id) })
    let new = VerbatimCheck(current)
    var findings = current.map(\.article.id).map { id in
      CheckFinding(
        Diagnostic(
          .warning, at: Place(paths[id] ?? id), "The source has changed since the digest was built",
          hint: "build again in another --out folder to see what a new digest would say"),
        rule: "source-changed")
    }
    for sentence in sentences
    where old.answer(to: sentence.text) == .verbatim
      && untouched.answer(to: sentence.text) != .verbatim
    {
      let answer = new.answer(to: sentence.text)
      if answer == .verbatim { continue }
      let nearest = answer.source
      let difference = nearest.map { WordDifference(from: sentence.text, to: $0.text) }
      var finding = CheckFinding(
        Diagnostic(
          .warning, at: Place(path, line: sentence.line), "The source no longer has the sentence",
          hint: difference.map { "it says now: \($0.description)" }
            ?? "nothing like it stands there now"),
        rule: "source-changed")
      finding.source = nearest
      finding.difference = difference
      findings.append(finding)
    }
    return findings
  }

  private static func id(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
  }
}

extension VerbatimCheck.Answer {
  /// The sentence of a source that it names.
  fileprivate var source: VerbatimCheck.Source? {
    switch self {
    case .verbatim: nil
    case .shortened(let source), .unattributed(let source): source
    case .notFound(let nearest): nearest
    }
  }
}
