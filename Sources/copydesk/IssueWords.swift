// How much there is to read.

import CommonMark
import Digest

extension Issue {
  /// The words of items and lists, by white space; headings, source lines and the list of articles are left out.
  var wordCount: Int { sections.map(Self.wordCount).reduce(0, +) }

  private static func wordCount(of section: Section) -> Int {
    let passages: [Passage] =
      switch section.content {
      case .items(let items):
        items.flatMap(\.blocks).compactMap { block in
          switch block {
          case .passage(let passage), .quotation(let passage): passage
          case .picture, .other: nil
          }
        }
      case .list(let passages): section.role == .articles ? [] : passages
      case .free: []
      }
    return passages.flatMap(\.sentences).map {
      $0.plainText.split(whereSeparator: \.isWhitespace).count
    }
    .reduce(0, +)
  }
}
