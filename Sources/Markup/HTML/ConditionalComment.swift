// Conditional comments, by which classic Outlook is told apart from all others.

/// A comment such as `<!--[if mso]>…<![endif]-->`: Word's renderer in Outlook reads what it hides from others.
struct ConditionalComment: Equatable {
  /// What stands between `[if` and `]`.
  let condition: String
  /// The bytes of the content, counted in the comment's text.
  let content: Range<Int>

  /// A conditional comment; nil where the text is that of a common comment, or of the marks around
  /// content that all but Outlook read (`[if !mso]><!` and `<![endif]`).
  init?(_ comment: [UInt8]) {
    let blank: (UInt8) -> Bool = { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }
    guard let first = comment.firstIndex(where: { !blank($0) }),
      comment[first...].starts(with: Array("[if".utf8)),
      let close = comment[first...].firstIndex(of: UInt8(ascii: "]")),
      let open = comment[close...].dropFirst().firstIndex(where: { !blank($0) }),
      comment[open] == UInt8(ascii: ">"),
      let last = comment.lastIndex(where: { !blank($0) })
    else { return nil }
    let mark = Array("<![endif]".utf8)
    let tail = last + 1 - mark.count
    guard tail > open,
      comment[tail...last].map({ $0 | 0x20 }) == mark.map({ $0 | 0x20 })
    else { return nil }
    let words = String(decoding: comment[(first + 3)..<close], as: UTF8.self)
    condition = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    content = (open + 1)..<tail
  }

  /// Text without the marks `<![if …]>` and `<![endif]>` around what all but Outlook read: libxml2 takes them for
  /// text, browsers for comments (HTML 13.2.5.42). Text that is written with entities is kept.
  static func withoutMarks(_ text: [UInt8], writtenAs source: ArraySlice<UInt8>) -> [UInt8] {
    let mark = Array("<![".utf8)
    guard source.contains(mark[0]), text.contains(mark[0]) else { return text }
    var kept: [UInt8] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: mark[0]) {
      kept += rest[..<start]
      let after = rest[start...].dropFirst(mark.count)
      let isMark =
        rest[start...].starts(with: mark)
        && (after.starts(with: "if".utf8) || after.starts(with: "endif".utf8))
      if isMark, let close = after.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(close + 1)...]
      } else {
        kept.append(mark[0])
        rest = rest[(start + 1)...]
      }
    }
    return kept + rest
  }
}
