// A fixture that says of each piece of an article what it is.

import Testing

@testable import Articles

/// An article in which each line begins with what it should be read as.
///
/// `kind| text` is a piece that ends its line, `kind> text` one that a space joins to the next, `kind& text`
/// one that nothing does. `kind[• ]| text` has a mark before it that belongs to no block. `+| text` goes on
/// in the next line, `|` is a blank line, and `| text` stands in no block.
struct MarkedArticle {
  /// The article's text.
  private(set) var text = ""
  /// The kind and folded text of each piece.
  private(set) var expected: [String] = []

  /// Reads a fixture, whose lines may end differently in the article.
  init(_ fixture: String, lineEnd: String = "\n") {
    for line in fixture.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let end = line.firstIndex(where: { "|>&".contains($0) }) else {
        text += lineEnd
        continue
      }
      var kind = line[..<end]
      var mark = ""
      if let open = kind.firstIndex(of: "[") {
        mark = String(kind[kind.index(after: open)...].dropLast())
        kind = kind[..<open]
      }
      let piece = line[line.index(after: end)...].drop { $0 == " " }
      text += mark + piece
      switch line[end] {
      case "|": text += lineEnd
      case ">": text += " "
      default: break
      }
      if kind == "+" {
        expected[expected.count - 1] += " " + piece
      } else if !kind.isEmpty {
        expected.append("\(kind)| \(piece)")
      }
    }
  }

  /// What the reader makes of the text, in the same form.
  func actual(name: String = "article.txt") throws -> [String] {
    let reading = TextReader().reading(Array(text.utf8), name: name, path: name)
    let article = try #require(reading.article)
    return article.blocks.map { "\($0.kind.rawValue)| \(article.foldedText(of: $0.range))" }
  }
}
