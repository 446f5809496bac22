// What kind of document bytes are, told by the bytes.

import Foundation

/// A kind of document that articles are read from.
public enum ContentKind: Sendable, Equatable {
  /// Plain text or Markdown, with front matter or without.
  case text
  /// A web page.
  case page
  /// RSS, Atom, or the export of WordPress.
  case xmlFeed
  /// JSON Feed, or an answer of WordPress's REST interface.
  case jsonFeed
  /// A JSON object a line.
  case jsonLines
  /// A message (RFC 5322), such as a press release.
  case message
  /// A draft of Word or OpenDocument.
  case draft

  /// Looks at the beginning of the bytes; the name is not asked.
  init(of bytes: [UInt8], name: String) {
    let head = Self.head(of: bytes)
    let start = String(decoding: head.prefix(2_000), as: UTF8.self)
    if head.starts(with: [0x50, 0x4B, 3, 4]) {
      self = .draft
    } else if HTMLSign.isPage(head) {
      self = .page
    } else if start.hasPrefix("<"), Self.isFeed(start) {
      self = .xmlFeed
    } else if start.hasPrefix("{"), JSONLineSign.isGiven(bytes) {
      self = .jsonLines
    } else if start.hasPrefix("[") || start.hasPrefix("{"),
      let end = bytes.last(where: { !isSpace($0) }), [0x5D, 0x7D].contains(end),
      JSONLineSign.opensValue(head)
    {
      self = .jsonFeed
    } else if MessageSign.isGiven(start) {
      self = .message
    } else {
      self = .text
    }
  }

  /// Whether a file begins as a page, a feed, an export, a message or a draft, whatever its name; a text tells nothing.
  static func isTold(byFile path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let data = try? file.read(upToCount: 4_096) else { return false }
    let head = head(of: [UInt8](data))
    let start = String(decoding: head.prefix(2_000), as: UTF8.self)
    return head.starts(with: [0x50, 0x4B, 3, 4]) || HTMLSign.isPage(head)
      || (start.hasPrefix("<") && isFeed(start))
      || ((start.hasPrefix("{") || start.hasPrefix("[")) && JSONLineSign.opensValue(head))
      || MessageSign.isGiven(start)
  }

  private static func isFeed(_ start: String) -> Bool {
    ["<rss", "<feed", "<rdf:RDF", "<RDF"].contains { start.contains($0) }
  }

  /// The first bytes, without the zeros of UTF-16 and without what is before the first sign.
  private static func head(of bytes: [UInt8]) -> [UInt8] {
    var head = Array(bytes.prefix(4_096))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      head.removeFirst(2)
      head.removeAll { $0 == 0 }
    }
    return Array(head.drop { isSpace($0) })
  }
}

extension HTMLSign {
  /// Whether a document begins as a page does: comments and an XML declaration may come first.
  static func isPage(_ head: [UInt8]) -> Bool {
    var rest = head[...]
    while true {
      rest = rest.drop { isSpace($0) }
      let lowered = rest.prefix(40).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      if lowered.starts(with: "<!--".utf8) {
        guard let end = rest.range(of: Array("-->".utf8)) else { return false }
        rest = rest[end.upperBound...]
      } else if lowered.starts(with: "<?".utf8) {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
        rest = rest[(end + 1)...]
      } else {
        return ["<!doctype html", "<html", "<head", "<body", "<meta"].contains {
          lowered.starts(with: $0.utf8)
        }
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// The first place of some bytes.
  func range(of bytes: [UInt8]) -> Range<Int>? {
    guard let first = bytes.first else { return nil }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: bytes) { return found..<(found + bytes.count) }
      start = found + 1
    }
    return nil
  }
}

/// Tells JSON by its first signs, and lines of JSON by the first: it is a whole object with a title and more follow, or
/// it is no feed of its own.
enum JSONLineSign {
  static func isGiven(_ bytes: [UInt8]) -> Bool {
    let first = bytes.split(separator: 0x0A, maxSplits: 1).first ?? []
    return first.first { !isSpace($0) } == UInt8(ascii: "{")
      && first.last { !isSpace($0) } == UInt8(ascii: "}")
      && !first.contains(Array("jsonfeed.org".utf8)) && !first.contains(Array("\"rendered\"".utf8))
  }

  /// Whether what follows the first bracket may follow it in JSON.
  static func opensValue(_ head: [UInt8]) -> Bool {
    guard let next = head.dropFirst().first(where: { !isSpace($0) }) else { return false }
    return head.first == UInt8(ascii: "{") ? next == UInt8(ascii: "\"") : "{]".utf8.contains(next)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ bytes: [UInt8]) -> Bool { range(of: bytes) != nil }
}

/// Tells a message by its header: fields that every message has, before the first blank line.
enum MessageSign {
  static func isGiven(_ start: String) -> Bool {
    var names: Set<String> = []
    // CR LF is one character.
    let lines = start.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lines.prefix(60) {
      if line.isEmpty { break }
      if line.first == " " || line.first == "\t" { continue }
      guard let colon = line.firstIndex(of: ":") else { return false }
      let name = line[..<colon].lowercased()
      guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
      names.insert(name)
    }
    return names.contains("from") && (names.contains("date") || names.contains("subject"))
      && !names.isDisjoint(with: ["message-id", "mime-version", "received", "to", "content-type"])
  }
}
