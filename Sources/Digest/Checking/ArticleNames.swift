// What the articles of a week are called, to tell an invented heading or source line from theirs.

import Articles
import CommonMark
public import Publication
public import Summarizer

/// The headlines, days, reporters and pictures of a week's articles, and which articles a text names by them.
public struct ArticleNames {
  /// By headline, subhead or a cut of one: the articles that have it.
  private var headlines: [String: Set<Int>] = [:]
  /// The same as they are written, longest forms only, in the order of the articles.
  private var whole: [String] = []
  /// By address without fragment: the articles.
  private var addresses: [String: Set<Int>] = [:]
  /// Days, places, reporters, bylines, and the publication's name.
  private var details: Set<String> = []
  private var pictures: Set<String> = []
  private let labels: Labels
  /// No subject, preheader or line of a digest is cut to more characters than this.
  private static let longestCut = 240

  /// Prepares analyzed articles; `built` are the texts of the digest as it was built, for what only their pages have.
  public init(
    _ articles: [AnalyzedArticle], for publication: Publication, built: [DigestSentence] = []
  ) {
    labels = publication.labels
    details = [Self.key(publication.name)]
    for (index, article) in articles.enumerated() {
      let metadata = article.article.metadata
      let headings = article.units.filter { $0.kind == .headline || $0.kind == .subhead }
      var titles = [metadata.title].compactMap { $0 } + headings.map(\.text)
      if titles.isEmpty, article.sentenceCount > 0 {
        titles = [HeadlineCut.cut(article.unit(ofSentence: 0).text, to: 60)]
      }
      for title in titles where !title.isEmpty { add(title, of: index) }
      if let url = metadata.url { addresses[Self.address(url), default: []].insert(index) }
      let day = metadata.date?.short(in: publication.language)
      for detail in [
        day, metadata.source, metadata.byline, metadata.place,
        metadata.place.map(SourceLines.place),
      ] {
        if let detail { details.insert(Self.key(detail)) }
      }
      if let image = metadata.image { addPicture(alt: image.alt, image.caption, image.credit) }
      for unit in article.units where unit.kind == .caption || unit.kind == .credit {
        pictures.insert(Self.key(unit.text))
      }
    }
    for text in built {
      if case .picture(let alt, let title) = text.kind { addPicture(alt: alt, title) }
    }
  }

  /// Whether a text is a headline, a subhead, or a cut of one.
  public func isHeadline(_ text: String) -> Bool { headlines[Self.key(text)] != nil }

  /// The articles whose headline, subhead or cut of one a text is.
  func articles(named text: String) -> Set<Int> { headlines[Self.key(text)] ?? [] }

  /// The articles at an address.
  func articles(at address: String) -> Set<Int> { addresses[Self.address(address)] ?? [] }

  /// The headline or subhead with most of a text's words, the first of equal ones; nil where none has half of them.
  public func nearest(to text: String) -> String? {
    let words = Set(Self.words(of: text))
    var best: (title: String, count: Int)?
    for title in whole {
      let count = words.intersection(Self.words(of: title)).count
      if count * 2 >= words.count, count > best?.count ?? 0 { best = (title, count) }
    }
    return best?.title
  }

  /// The headings of a standfirst or another line with " · " that no article has.
  public func unknownHeadings(in line: String) -> [String] {
    var rest = line
    let opening = labels.week + ":"
    if rest.lowercased().hasPrefix(opening.lowercased()) {
      rest = String(rest.dropFirst(opening.count))
    }
    return rest.components(separatedBy: " · ").map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty && !isHeadline($0) }
  }

  /// The parts of a source line that neither names an article nor says its day or reporter.
  public func unknownParts(of sourceLine: String) -> [String] {
    sourceLine.components(separatedBy: " · ").filter { articles(inPart: $0) == nil }
  }

  /// The articles that a source line names.
  func articles(in sourceLine: String) -> Set<Int> {
    Set(sourceLine.components(separatedBy: " · ").flatMap { articles(inPart: $0) ?? [] })
  }

  /// Whether a picture's words are an article's; a picture without words says nothing.
  public func isPicture(alt: String, title: String) -> Bool {
    ([alt] + title.components(separatedBy: " · ")).allSatisfy {
      $0.isEmpty || pictures.contains(Self.key($0))
    }
  }

  /// The articles that a part of a source line names, none for a day or a reporter; nil where it is neither.
  private func articles(inPart part: String) -> Set<Int>? {
    let key = Self.key(part)
    if let named = headlines[key] { return named }
    if details.contains(key) { return [] }
    for label in [labels.also, labels.newer].map({ Self.key($0) + " " }) {
      if key.hasPrefix(label), let named = headlines[String(key.dropFirst(label.count))] {
        return named
      }
    }
    // "Reporter; Other headline": a headline may have a semicolon of its own.
    for (index, character) in key.enumerated() where character == ";" {
      let first = String(key.prefix(index))
      guard let named = headlines[first] ?? (details.contains(first) ? [] : nil),
        let others = articles(inPart: String(key.dropFirst(index + 1)))
      else { continue }
      return named.union(others)
    }
    return nil
  }

  private mutating func add(_ title: String, of article: Int) {
    whole.append(title)
    for form in Set([title, HeadlineCut.withoutKicker(title)]) {
      headlines[Self.key(form), default: []].insert(article)
      // Subjects, preheaders and source lines are cut to different lengths.
      for limit in 20..<max(21, min(form.count, Self.longestCut)) {
        headlines[Self.key(HeadlineCut.cut(form, to: limit)), default: []].insert(article)
      }
    }
  }

  private mutating func addPicture(alt: String, _ titles: String?...) {
    for text in [alt] + titles.compactMap({ $0 }) {
      pictures.insert(Self.key(text))
      for part in text.components(separatedBy: " · ") { pictures.insert(Self.key(part)) }
    }
  }

  /// A text as it is compared: without regard to case and white space.
  private static func key(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  private static func address(_ url: String) -> String {
    String(url.prefix { $0 != "#" })
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
