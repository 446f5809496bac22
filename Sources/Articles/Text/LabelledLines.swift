// "Headline: …", "By: …", "Date: …" over a text: the fields that content systems write when they export.

/// The lines of labelled fields that a text begins with, with no rule around them.
struct LabelledLines {
  /// From the first label to the end of the last field.
  let range: Range<Int>

  /// Finds them; nil where a text begins otherwise, or where no field is the headline, as in an interview.
  ///
  /// A blank line may stand between two fields. The first line without a label that is known begins the article.
  init?(of bytes: [UInt8], from start: Int) {
    var first: Int?
    var end = start
    var fields = 0
    var hasTitle = false
    var isAfterBlank = false
    var next = start
    while next < bytes.count {
      let line = next..<(bytes[next...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
      next = line.upperBound + 1
      let text = trimmed(line, of: bytes)
      if text.isEmpty {
        isAfterBlank = true
        continue
      }
      // A long value goes on in lines that are set in.
      if first != nil, !isAfterBlank, isSpace(bytes[line.lowerBound]) {
        end = text.upperBound
        continue
      }
      let head = String(decoding: bytes[text].prefix(Self.longest), as: UTF8.self)
      guard let label = Self.label(head) else { break }
      if Self.labelsOfText.contains(label) {
        // What follows this label is the article.
        let colon = bytes[text].firstIndex(of: UInt8(ascii: ":")) ?? text.lowerBound
        end =
          bytes[colon + 1..<text.upperBound].firstIndex { $0 != UInt8(ascii: "*") }
          ?? text.upperBound
        break
      }
      guard text.count <= Self.longest, let name = Self.labels[label] else { break }
      // "Editor: Why did you stay?", "Updated: The toll has risen, the ministry said.": text by itself.
      let words = head.split(separator: " ").count
      if isAfterBlank || name == .place, words > 4, head.endsAsSentence, name != .title { break }
      isAfterBlank = false
      first = first ?? text.lowerBound
      end = text.upperBound
      fields += 1
      hasTitle = hasTitle || name == .title
    }
    guard let first, fields > 1, hasTitle, !trimmed(end..<bytes.count, of: bytes).isEmpty else {
      return nil
    }
    range = first..<end
  }

  /// What a field tells; `note` is of the system's own use.
  enum Name: String {
    case title, author, date, source, place, url, category, image, alt, caption, credit, note
  }

  /// The label of a line in lower case, with single spaces: what stands before its colon, without the signs of Markdown.
  private static func label(_ line: String) -> String? {
    let line = line.drop(while: \.isWhitespace)
    guard let colon = line.prefix(30).firstIndex(of: ":") else { return nil }
    let after = line.index(after: colon)
    guard after == line.endIndex || line[after].isWhitespace || line[after] == "*" else {
      return nil
    }
    return line[..<colon].lowercased().split { " _-*".contains($0) }.joined(separator: " ")
  }

  /// The fields with a value, the first of each name.
  func values(in bytes: [UInt8]) -> [Name: String] {
    Dictionary(
      fields(in: bytes).map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// The day of publication as it is written, and its line in the file, from 1.
  func date(in bytes: [UInt8]) -> (text: String, line: Int)? {
    fields(in: bytes).first { $0.name == .date }.map { ($0.text, $0.line) }
  }

  private func fields(in bytes: [UInt8]) -> [(name: Name, text: String, line: Int)] {
    let before = bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }
    let lines = bytes[range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var fields: [(name: Name, text: String, line: Int)] = []
    for (index, bytes) in lines.enumerated() {
      let line = String(decoding: bytes, as: UTF8.self)
      if let first = bytes.first, index > 0, isSpace(first), !fields.isEmpty {
        fields[fields.count - 1].text += " " + Article.folded(line.unicodeScalars)
      } else if let label = Self.label(line), let name = Self.labels[label],
        let colon = line.firstIndex(of: ":")
      {
        let rest = line[line.index(after: colon)...].drop { $0 == "*" || $0.isWhitespace }
        fields.append((name, Article.folded(rest.unicodeScalars), before + index + 1))
      }
    }
    return fields.compactMap { field in
      var field = field
      while field.text.hasSuffix("*") { field.text.removeLast() }
      return field.text.isEmpty ? nil : field
    }
  }

  /// Longer lines are no fields: an address or a summary may be as long.
  private static let longest = 1_000

  /// The labels that content systems, MultiMarkdown and Pelican have.
  private static let labels: [String: Name] = [
    "title": .title, "headline": .title, "hed": .title, "head": .title, "article title": .title,
    "by": .author, "byline": .author, "author": .author, "authors": .author, "writer": .author,
    "reporter": .author,
    "date": .date, "published": .date, "publication date": .date, "publish date": .date,
    "pub date": .date, "date published": .date, "published on": .date, "posted": .date,
    "issue date": .date, "created": .note, "updated": .note, "modified": .note,
    "last updated": .note, "last modified": .note,
    "source": .source, "publication": .source, "agency": .source,
    "place": .place, "location": .place,
    "url": .url, "link": .url, "permalink": .url, "canonical url": .url, "canonical": .url,
    "category": .category, "categories": .category, "section": .category, "kicker": .category,
    "type": .category, "desk": .category,
    "image": .image, "photo": .note, "picture": .note, "alt": .alt, "image alt": .alt,
    "caption": .caption, "image caption": .caption, "photo caption": .caption,
    "credit": .credit, "photo credit": .credit, "image credit": .credit,
    "slug": .note, "id": .note, "tags": .note, "tag": .note, "keywords": .note, "dek": .note,
    "deck": .note, "subhead": .note, "subheadline": .note, "subtitle": .note, "standfirst": .note,
    "summary": .note, "excerpt": .note, "description": .note, "abstract": .note,
    "status": .note, "word count": .note, "words": .note, "length": .note, "page": .note,
    "edition": .note, "language": .note, "lang": .note, "editor": .note, "copyright": .note,
  ]
  private static let labelsOfText: Set<String> = ["text", "body", "content", "story", "article"]
}
