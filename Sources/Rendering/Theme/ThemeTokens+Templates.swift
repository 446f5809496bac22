// The tokens of a theme written into its templates once, since every line of the email uses some of them.

extension ThemeTokens {
  /// A template with its `{{theme.…}}` and `{{{theme.…}}}` replaced by the tokens that they name; sections stay.
  ///
  /// - Parameter escape: how a text is escaped in `{{…}}`.
  func substituted(in template: String, escape: (String) -> String) -> String {
    let bytes = Array(template.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let braces = bytes[index...].prefix { $0 == UInt8(ascii: "{") }.count
      guard braces == 2 || braces == 3, let token = token(in: bytes, after: index + braces, braces)
      else {
        // All braces of a run at once: two of them do not begin a tag.
        result += bytes[index..<(index + max(1, braces))]
        index += max(1, braces)
        continue
      }
      result += (braces == 3 ? token.text : escape(token.text)).utf8
      index = token.end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text of the token whose name begins at an index, and where its tag ends.
  private func token(in bytes: [UInt8], after start: Int, _ braces: Int) -> (
    text: String, end: Int
  )? {
    guard bytes[start...].starts(with: "theme.".utf8) else { return nil }
    let name = bytes[start...].prefix { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "\n") }
    let end = name.endIndex + braces
    guard end <= bytes.count, bytes[name.endIndex..<end].allSatisfy({ $0 == UInt8(ascii: "}") })
    else { return nil }
    var value: ViewValue? = values
    for part in String(decoding: name, as: UTF8.self).split(separator: ".").dropFirst() {
      value = value?[String(part)]
    }
    guard case .text(let text)? = value, !text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    return (text, end)
  }
}
