// Whether a file that should be text is the source of a web page.

/// Tells HTML from text by its tags.
enum HTMLSign {
  /// The offset of the first tag of a text that is HTML, in UTF-8 bytes; nil for text.
  ///
  /// A page begins with a tag of the document, or has three tags of blocks. Markdown may have a tag or two.
  static func offset(in bytes: ArraySlice<UInt8>) -> Int? {
    var tags: [Int] = []
    var index = bytes.startIndex
    var isStart = true
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "<"), let name = tagName(after: index, in: bytes) {
        if isStart, documents.contains(name) { return index }
        if blocks.contains(name) { tags.append(index) }
        if tags.count == 3 { return tags.first }
      }
      if !isSpace(bytes[index]), bytes[index] < 0x80 { isStart = false }
      index += 1
    }
    return nil
  }

  /// The lower-case name of an opening or closing tag.
  private static func tagName(after open: Int, in bytes: ArraySlice<UInt8>) -> String? {
    var start = open + 1
    if start < bytes.endIndex, [UInt8(ascii: "/"), UInt8(ascii: "!")].contains(bytes[start]) {
      start += 1
    }
    let name = bytes[start...].prefix(12).prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    guard !name.isEmpty, let end = bytes[start...].dropFirst(name.count).first,
      isSpace(end) || end == UInt8(ascii: ">") || end == UInt8(ascii: "/")
    else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private static let documents: Set<String> = ["html", "doctype", "head", "body"]
  private static let blocks: Set<String> = [
    "article", "blockquote", "body", "br", "div", "footer", "h1", "h2", "h3", "h4", "head",
    "header", "html", "li", "ol", "p", "script", "section", "style", "table", "td", "tr",
    "ul",
  ]
}
