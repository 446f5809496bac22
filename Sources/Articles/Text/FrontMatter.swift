// YAML front matter of a text or Markdown file.

import Diagnostics
import Publication
import Yams

/// What stands between two lines of `---` at the start of a file.
struct FrontMatter {
  /// The bytes of the text that it takes, the lines of `---` included.
  var range: Range<Int>
  /// What it says about the article.
  var metadata = Article.Metadata()
  /// What is wrong with it.
  var diagnostics: [Diagnostic] = []

  /// Reads it, or nil where the text does not begin with `---`.
  init?(of bytes: [UInt8], path: String) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let opening = Self.line(at: start, in: bytes), Self.isRule(opening, in: bytes) else {
      return nil
    }
    var next = opening.upperBound + 1
    var closing: Range<Int>?
    while let line = Self.line(at: next, in: bytes), closing == nil {
      if Self.isRule(line, in: bytes) { closing = line }
      next = line.upperBound + 1
    }
    guard let closing else { return nil }
    range = start..<trimmed(closing, of: bytes).upperBound
    let yaml = String(decoding: bytes[(opening.upperBound + 1)..<closing.lowerBound], as: UTF8.self)
    do {
      guard let mapping = try Yams.compose(yaml: yaml)?.mapping else { return nil }
      read(mapping, path: path)
    } catch {
      diagnostics.append(
        Diagnostic(.error, at: Place(path, line: 1), "The front matter is not well-formed YAML"))
    }
  }

  private mutating func read(_ mapping: Node.Mapping, path: String) {
    func text(_ keys: String...) -> String? {
      for key in keys {
        if let value = mapping[Node(key)]?.scalar?.string, !value.isEmpty { return value }
      }
      return nil
    }
    metadata.title = text("title", "headline")
    metadata.byline = text("author", "byline")
    metadata.source = text("source", "publication")
    metadata.place = text("place", "location")
    metadata.url = text("url", "link", "canonical")
    if let address = text("image") {
      metadata.image = Picture(
        address: address, alt: text("alt", "image_alt") ?? text("caption") ?? "",
        caption: text("caption", "image_caption"), credit: text("credit", "image_credit"))
    }
    guard let node = mapping[Node("date")] else { return }
    metadata.date = CalendarDate(iso8601: node.scalar?.string ?? "")
    if metadata.date == nil {
      let place = Place(path, line: (node.mark?.line ?? 0) + 1, column: node.mark?.column)
      diagnostics.append(
        Diagnostic(.warning, at: place, "The date is not of the form 2020-11-03 and is not used"))
    }
  }

  private static func line(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    return start..<(bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
  }

  private static func isRule(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes[trimmed(line, of: bytes)].elementsEqual("---".utf8)
  }
}
