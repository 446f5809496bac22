// Which lines at the start of a file are its front matter.

/// The extent of front matter, told from the form of its lines.
struct FrontMatterLines {
  /// The YAML between the rules, and where the front matter ends.
  struct Block {
    var yaml: Range<Int>
    var end: Int
  }

  /// The front matter; nil where there is none.
  private(set) var block: Block?
  /// The lines of keys before the first blank line that text follows: the front matter, should the second
  /// rule be no end of it but a rule of the text.
  private(set) var blockBeforeText: Block?
  /// Whether the second rule is there.
  private(set) var isClosed = false

  /// What can be read line by line.
  var fields: Range<Int> { (blockBeforeText ?? block)?.yaml ?? 0..<0 }

  /// Looks at the lines of a text from `start` on.
  init(of bytes: [UInt8], from start: Int) {
    guard let opening = Self.line(at: start, in: bytes), Self.isRule(opening, "---", in: bytes)
    else {
      return
    }
    let first = opening.upperBound + 1
    var next = first
    var keysEnd: Int?
    var textFollowsBlank = false
    var isAfterBlank = false
    while let line = Self.line(at: next, in: bytes) {
      let text = trimmed(line, of: bytes)
      if Self.isRule(line, "---", in: bytes) || Self.isRule(line, "...", in: bytes) {
        isClosed = true
        if keysEnd != nil { block = Block(yaml: first..<line.lowerBound, end: text.upperBound) }
        break
      }
      if text.isEmpty {
        isAfterBlank = true
      } else if Self.isField(line, in: bytes) {
        if !textFollowsBlank { keysEnd = text.upperBound }
      } else {
        // Anything but a key at the very start is no front matter.
        if keysEnd == nil { return }
        textFollowsBlank = textFollowsBlank || isAfterBlank
        if !textFollowsBlank, !isAfterBlank { keysEnd = text.upperBound }
      }
      next = line.upperBound + 1
    }
    guard let keysEnd else { return }
    let keys = Block(yaml: first..<keysEnd, end: keysEnd)
    if textFollowsBlank { blockBeforeText = keys }
    if !isClosed {
      block = keys
      blockBeforeText = keys
    }
  }

  private static func line(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    return start..<(bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
  }

  private static func isRule(_ line: Range<Int>, _ rule: String, in bytes: [UInt8]) -> Bool {
    bytes[line].first == rule.utf8.first && bytes[trimmed(line, of: bytes)].elementsEqual(rule.utf8)
  }

  /// `key:`, an element of a list, an indented line, or a comment.
  private static func isField(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard let first = bytes[line].first else { return false }
    if isSpace(first) || first == UInt8(ascii: "-") || first == UInt8(ascii: "#") { return true }
    let key = bytes[line].prefix(60).prefix { byte in
      byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    guard !key.isEmpty, let colon = bytes[line].dropFirst(key.count).first,
      colon == UInt8(ascii: ":")
    else { return false }
    let after = bytes[line].dropFirst(key.count + 1).first
    return after.map(isSpace) ?? true
  }
}
