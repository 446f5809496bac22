// CommonMark as plain text, links numbered.

import CommonMark

/// Turns content into lines of plain text, which `TextLayout` breaks later.
struct PlainText {
  /// The numbers that links got so far.
  var links = LinkNumbers()

  /// A run of inline content on one line; `[1]` stands after the text of a link, unless that is the address itself.
  mutating func line(_ events: [Event], numbersEveryLink: Bool = false) -> String {
    var text = ""
    var open: [(destination: String?, start: Int)] = []
    for event in events {
      switch event {
      case .enter(.link(let destination, _)): open.append((destination, text.utf8.count))
      case .enter: open.append((nil, 0))
      case .exit:
        guard let (destination, start) = open.popLast(), let destination else { continue }
        let shown = text.utf8.dropFirst(start)
        let isAddress =
          shown.elementsEqual(destination.utf8)
          || shown.elementsEqual(destination.utf8.dropFirst(7))
        if numbersEveryLink || !isAddress { text += mark(destination) }
      case .leaf(.text(let part)), .leaf(.code(let part)): text += part
      case .leaf(.softBreak), .leaf(.lineBreak): text += " "
      case .leaf: break
      }
    }
    return text.foldingSpaces
  }

  /// ` [1]`, where 1 is the number of an address.
  mutating func mark(_ address: String) -> String { " [\(links.number(of: address))]" }

  /// Blocks, divided by blank lines; lists and quotations are indented.
  mutating func blocks(_ events: [Event]) -> String {
    var lines: [String] = []
    var lists: [(next: Int?, isTight: Bool)] = []
    var indent = 0
    var marker = ""
    var open: [(node: Node, start: Int)] = []
    func add(_ text: String) {
      let lead = String(repeating: " ", count: min(indent, 24))
      lines.append(marker.isEmpty ? lead + text : lead.dropLast(marker.count) + marker + text)
      marker = ""
    }
    func gap() { if let last = lines.last, !last.isEmpty, marker.isEmpty { lines.append("") } }
    for (index, event) in events.enumerated() {
      switch event {
      case .enter(let node):
        open.append((node, index))
        switch node {
        case .list(let start, let isTight):
          if lists.isEmpty { gap() }
          lists.append((start, isTight))
        case .item:
          if lists.last?.isTight == false { gap() }
          if let number = lists.last?.next {
            marker = "\(number). "
            lists[lists.count - 1].next = number + 1
          } else {
            marker = "* "
          }
          indent += marker.count
        case .blockQuote: indent += 4
        default: break
        }
      case .exit:
        guard let (node, start) = open.popLast() else { continue }
        switch node {
        case .paragraph, .heading:
          if lists.last?.isTight != true { gap() }
          add(line(Array(events[(start + 1)..<index])))
        case .list:
          _ = lists.popLast()
          if lists.isEmpty { gap() }
        case .item:
          if !marker.isEmpty { add("") }
          indent -= lists.last?.next.map { "\($0 - 1). ".count } ?? 2
        case .blockQuote: indent -= 4
        default: break
        }
      case .leaf(.codeBlock(_, let literal)):
        gap()
        for part in literal.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
          add("    " + part)
        }
      case .leaf(.thematicBreak):
        gap()
        add("* * *")
      case .leaf: break
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension StringProtocol {
  /// The text with every run of white space made one space and none at its ends; no-break spaces stay.
  var foldingSpaces: String {
    if isFolded { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isSpace =
        scalar.isASCII
        ? scalar == " " || ("\t"..."\r").contains(scalar)
        : scalar.properties.isWhitespace && !["\u{A0}", "\u{202F}", "\u{2007}"].contains(scalar)
      if !isSpace {
        result.append(scalar)
      } else if let last = result.last, last != " " {
        result.append(" ")
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// Whether it has single spaces between words and no other white space, as far as its bytes tell.
  private var isFolded: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: " "): if last == byte { return false }
      // Those that lead the white space beyond ASCII, U+2000 and its like apart; U+2018 is no white space.
      case 0x9...0xD, 0xC2, 0xE1, 0xE3: return false
      case 0x80...0x8A, 0xA8...0xAF: if last == 0x80 { return false }
      case 0x9F: if last == 0x81 { return false }
      default: break
      }
      last = byte
    }
    return last != UInt8(ascii: " ") || utf8.isEmpty
  }
}
