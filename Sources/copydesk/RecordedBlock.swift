// A block of an article in digest.json.

import Articles

extension Block {
  /// `kind start end paragraph`, and ` end` where it ends a section.
  var recorded: String {
    "\(kind.rawValue) \(range.lowerBound) \(range.upperBound) \(paragraph)"
      + (endsSection ? " end" : "")
  }

  /// Reads what `recorded` wrote; nil where it is none.
  init?(recorded: String) {
    let parts = recorded.split(separator: " ")
    guard parts.count >= 4, let kind = Kind(rawValue: String(parts[0])), let start = Int(parts[1]),
      let end = Int(parts[2]), start >= 0, start <= end, let paragraph = Int(parts[3])
    else { return nil }
    self.init(kind, start..<end, paragraph: paragraph, endsSection: parts.count > 4)
  }

  /// Blocks that are in order and inside a text, between its characters; nil where somebody has changed them.
  static func checked(_ blocks: [Block], in text: String) -> [Block]? {
    let utf8 = Array(text.utf8)
    var end = 0
    for block in blocks {
      let bounds = [block.range.lowerBound, block.range.upperBound]
      guard block.range.lowerBound >= end, block.range.upperBound <= utf8.count,
        bounds.allSatisfy({ $0 == utf8.count || utf8[$0] & 0xC0 != 0x80 })
      else { return nil }
      end = block.range.upperBound
    }
    return blocks
  }
}
