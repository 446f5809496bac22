// Whether the texts of a digest stand under the names of their articles, once, and not alone where they lean.

import Articles
public import Publication
public import Summarizer

/// Checks what a text says by where it stands. What the digest said as it was built is no finding.
public struct ContextCheck {
  let sources: SourceSentences
  let names: ArticleNames
  private let built: [DigestSentence]

  /// Prepares analyzed articles; `built` are the texts of the digest as it was built.
  public init(
    _ articles: [AnalyzedArticle], for publication: Publication, built: [DigestSentence]
  ) {
    sources = SourceSentences(articles)
    names = ArticleNames(articles, for: publication, built: built)
    self.built = built
  }

  /// Whether a text is a headline of an article, as a heading of any level may be.
  public func isHeadline(_ text: String) -> Bool { names.isHeadline(text) }

  /// The findings about the texts of a digest, in their order.
  public func findings(in sentences: [DigestSentence]) -> [ContextFinding] {
    let known = all(in: built)
    return all(in: sentences).filter { finding in !known.contains { $0.isSame(as: finding) } }
  }

  private func all(in sentences: [DigestSentence]) -> [ContextFinding] {
    var findings = sentences.flatMap { namesFindings(of: $0) } + repeated(in: sentences)
    var start = 0
    while start < sentences.count {
      let end =
        sentences[start...].firstIndex { $0.item != sentences[start].item } ?? sentences.count
      let item = Array(sentences[start..<end])
      findings += foreign(in: item) + LeaningSentences(sources).findings(in: item)
      start = end
    }
    return findings.enumerated().sorted {
      $0.element.line != $1.element.line
        ? $0.element.line < $1.element.line : $0.offset < $1.offset
    }.map(\.element)
  }

  // MARK: names

  private func namesFindings(of sentence: DigestSentence) -> [ContextFinding] {
    switch sentence.kind {
    case .sentence, .aside: return []
    case .heading, .subject:
      let kind = sentence.kind == .subject ? "The subject" : "The heading"
      if names.isHeadline(sentence.text) { return [] }
      return [headline(sentence, "\(kind) is no article’s headline", sentence.text)]
    case .standfirst:
      return names.unknownHeadings(in: sentence.text).map {
        headline(sentence, "The standfirst says what is no article’s headline: ‘\($0)’", $0)
      }
    case .preheader:
      // A sentence of an article, or headlines as in the standfirst.
      if !sources.runs(of: sentence.text).isEmpty { return [] }
      return names.unknownHeadings(in: sentence.text)
        .filter { sources.runs(of: $0).isEmpty }.map {
          headline(sentence, "The preheader says what no article says: ‘\($0)’", $0)
        }
    case .entry:
      return names.unknownParts(of: sentence.text).map {
        headline(sentence, "The list names what no article is known by: ‘\($0)’", $0)
      }
    case .sourceLine:
      return names.unknownParts(of: sentence.text).map {
        ContextFinding(
          rule: .verbatim, text: sentence.text, line: sentence.line,
          summary: "The source line says what no article is known by: ‘\($0)’",
          hint:
            "name an article by headline, day and reporter, or accept it: --accept \(sentence.line)"
        )
      }
    case .picture(let alt, let title):
      if names.isPicture(alt: alt, title: title) { return [] }
      return [
        ContextFinding(
          rule: .verbatim, text: sentence.text, line: sentence.line,
          summary: "No article has a picture with these words",
          hint: "put back the article’s caption, or accept it: --accept \(sentence.line)")
      ]
    }
  }

  private func headline(
    _ sentence: DigestSentence, _ summary: String, _ text: String
  ) -> ContextFinding {
    let nearest = names.nearest(to: text).map { "the nearest is ‘\($0)’; " } ?? ""
    return ContextFinding(
      rule: .headline, text: sentence.text, line: sentence.line, summary: summary,
      hint: "\(nearest)put back a headline, or accept it: --accept \(sentence.line)")
  }

  // MARK: items

  /// Sentences of an item that stand in articles which it does not name.
  private func foreign(in item: [DigestSentence]) -> [ContextFinding] {
    let sentences = item.filter { $0.kind == .sentence }
    guard let first = sentences.first else { return [] }
    // An element of a list need not name its source; what it names must be it.
    guard first.isInItem || item.contains(where: { $0.kind == .sourceLine }) else { return [] }
    var named: Set<Int> = []
    var shown: [String] = []
    var sourceLine: DigestSentence?
    for text in item {
      switch text.kind {
      case .heading: named.formUnion(names.articles(named: text.text))
      case .sourceLine:
        sourceLine = text
        named.formUnion(names.articles(in: text.text))
      default: continue
      }
      for link in text.links { named.formUnion(names.articles(at: link)) }
      shown.append(text.text)
    }
    if named.isEmpty || sourceLine == nil {
      return [
        ContextFinding(
          rule: .source, text: first.text, line: sourceLine?.line ?? first.line,
          summary: sourceLine == nil
            ? "The item has no source line" : "The item names no article of the issue",
          hint:
            "close it with a line such as *\(example(for: first) ?? "Headline · Nov. 3 · Reporter")*"
        )
      ]
    }
    return sentences.compactMap { sentence in
      let places = Set(articles(with: sentence.text))
      guard let place = places.min(), places.isDisjoint(with: named) else { return nil }
      let names = named.sorted().map(title(of:)).joined(separator: ", ")
      return ContextFinding(
        rule: .source, text: sentence.text, line: sentence.line,
        summary: "The sentence stands in \(title(of: place)), but this item names \(names)",
        hint: "move it under its own article, or name that one in the source line")
    }
  }

  /// The articles that have a text, whole or as a part of a sentence.
  private func articles(with text: String) -> [Int] {
    let runs = sources.runs(of: text).map { $0[0].article }
    return runs.isEmpty
      ? sources.all.filter { VerbatimCheck.isPart(text, of: sources.text($0)) }.map(\.article)
      : runs
  }

  private func title(of article: Int) -> String {
    let found = sources.articles[article].article
    return found.metadata.title.map { "‘\($0)’" } ?? found.id
  }

  private func example(for sentence: DigestSentence) -> String? {
    guard let article = articles(with: sentence.text).first else { return nil }
    let metadata = sources.articles[article].article.metadata
    let parts = [metadata.title, metadata.date?.short(in: "en"), metadata.source].compactMap { $0 }
    return parts.count > 1 ? parts.joined(separator: " · ") : nil
  }

  private func repeated(in sentences: [DigestSentence]) -> [ContextFinding] {
    var lines: [String: Int] = [:]
    return sentences.compactMap { sentence in
      guard sentence.kind == .sentence, sentence.isInItem, sentence.role != .words else {
        return nil
      }
      if let line = lines[sentence.text] {
        return ContextFinding(
          rule: .repeated, text: sentence.text, line: sentence.line,
          summary: "The sentence stands twice", hint: "it is on line \(line) too; take one out")
      }
      lines[sentence.text] = sentence.line
      return nil
    }
  }
}

extension DigestSentence {
  /// Whether it stands in an item, which names its source; elements of lists may do without.
  var isInItem: Bool {
    switch role {
    case .lead?, .topic?, .words?: true
    case .glance?, .numbers?, .articles?, .own?, nil: false
    }
  }
}
