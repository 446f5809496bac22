// What is true of every article, whatever it was read from.

import Foundation

@testable import Articles

/// Looks at an article as the steps after the readers do.
enum ArticleInvariants {
  /// Stops where a range points past the text or into a character, where the text is not in NFC or has a NUL.
  static func hold(for article: Article) {
    let bytes = Array(article.text.utf8)
    precondition(!bytes.contains(0), "A text has no NUL")
    precondition(
      article.text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(bytes),
      "A text is in NFC")
    precondition(!article.id.isEmpty && !article.id.contains("/"), "An id names a file")
    var end = 0
    for block in article.blocks {
      precondition(block.range.lowerBound >= end, "Blocks are in order")
      precondition(block.range.upperBound <= bytes.count, "Blocks are in the text")
      for edge in [block.range.lowerBound, block.range.upperBound] where edge < bytes.count {
        precondition(bytes[edge] & 0xC0 != 0x80, "Blocks begin and end between characters")
      }
      precondition(
        block.kind == .frontMatter || !article.foldedText(of: block.range).isEmpty,
        "A block says something")
      end = block.range.upperBound
    }
  }
}
