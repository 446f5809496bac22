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
}
