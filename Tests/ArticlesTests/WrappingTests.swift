// Lines that were wrapped at a width, and lines that are paragraphs.

import Testing

@testable import Articles

@Suite struct WrappingTests {
  private func prose(_ text: String) throws -> [String] {
    let article = try #require(TextReader().reading(Array(text.utf8), name: "a", path: "a").article)
    return article.blocks.filter(\.isProse).map { article.foldedText(of: $0.range) }
  }

  private static let sentences = [
    "The council opened the bridge on Saturday, and the mayor spoke to the builders for an hour.",
    "Nobody left before the end, although the evening was cold and the river had risen again.",
    "The road to the bridge is still closed, the council said, because the stone has not come.",
    "It will be open by the end of the week if the weather holds, which the builders doubt.",
  ]

  @Test(
    "A paragraph comes back whole from any width", arguments: [45, 60, 72, 80, 100], ["\n", "\r\n"])
  func wrapped(width: Int, lineEnd: String) throws {
    let paragraphs = [
      Self.sentences.joined(separator: " "), Self.sentences.reversed().joined(separator: " "),
    ]
    let text = paragraphs.map { Self.wrap($0, width: width, lineEnd: lineEnd) }
      .joined(separator: lineEnd + lineEnd)
    #expect(try prose("A Bridge Opens" + lineEnd + lineEnd + text) == paragraphs)
  }

  @Test(
    "Lines of one paragraph each stay apart, with blank lines between or not",
    arguments: ["\n", "\r\n", "\n\n"])
  func lines(separator: String) throws {
    let text = "A Bridge Opens" + separator + Self.sentences.joined(separator: separator)
    #expect(try prose(text) == Self.sentences)
  }

  @Test("An element of a list goes on in indented lines")
  func list() throws {
    let item = Self.sentences.joined(separator: " ")
    let text = [item, item].map { "• " + Self.wrap($0, width: 66, lineEnd: "\n  ") }.joined(
      separator: "\n")
    #expect(try prose("A Bridge Opens\n\n" + text) == [item, item])
  }

  private static func wrap(_ text: String, width: Int, lineEnd: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: lineEnd)
  }
}
