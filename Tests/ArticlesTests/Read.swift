// Reading pieces of every format in a line.

@testable import Articles

/// What the reader makes of a text.
func read(_ text: String, name: String = "a.txt") -> ArticleReader.Reading {
  ArticleReader().reading(Array(text.utf8), name: name, path: name)
}

extension Article {
  /// The texts of one kind of block.
  func texts(_ kinds: Block.Kind...) -> [String] {
    blocks.filter { kinds.contains($0.kind) }.map { foldedText(of: $0.range) }
  }
}
