// Whether every rendering carries what the digest does.

import CommonMark
import Diagnostics
import Digest
import Foundation
import Markup
import Publication

/// Compares the blocks and links of an issue with a page, in order. A page may say more: labels, standing blocks, a footer.
///
/// Of a text the letters and digits count, in capitals, for a theme may set headings in capitals, break lines and put
/// marks around emphasis. Of an address, the part up to a text fragment counts.
struct SameContent {
  private let blocks: [Block]
  private let links: [String]

  /// A paragraph or heading: the letters that are looked for, and the text that is named in a finding.
  private struct Block {
    var letters: [UInt8]
    var text: String
  }

  /// What an issue has to be found in its pages.
  ///
  /// - Throws: `CommonMarkError` if memory runs out.
  init(_ issue: Issue, for publication: Publication) throws {
    var issue = issue
    // A section with nothing in it is left out.
    issue.sections.removeAll(where: \.isEmpty)
    let markdown = try issue.markdown(for: publication)
    let body = markdown.split(separator: "\n---\n", maxSplits: 1).last.map(String.init) ?? ""
    var blocks: [Block] = []
    var links: [String] = []
    var text = ""
    // A paragraph of pictures is shown as pictures; within a text a picture leaves its words.
    var hasText = false
    var pictures = 0
    var open: [Node] = []
    for event in try Document(parsing: body).safeEvents(allowing: publication.html) {
      switch event {
      case .enter(let node):
        open.append(node)
        if case .image = node { pictures += 1 }
        if case .link(let address, _) = node, let address = Self.comparable(address) {
          links.append(address)
        }
      case .exit:
        switch open.popLast() {
        case .paragraph, .heading:
          let letters = Self.letters(of: text)
          if hasText, !letters.isEmpty { blocks.append(Block(letters: letters, text: text)) }
          text = ""
          hasText = false
        case .image: pictures -= 1
        default: break
        }
      case .leaf(.text(let part)), .leaf(.code(let part)):
        text += part
        if pictures == 0 { hasText = true }
      case .leaf(.softBreak), .leaf(.lineBreak): text += " "
      case .leaf: break
      }
    }
    self.blocks = blocks
    self.links = links
  }

  /// What an HTML page lacks or has in another order.
  func findings(inHTML html: String, at path: String) -> [CheckFinding] {
    let document = HTMLDocument(parsing: html)
    var text = ""
    var addresses: [String] = []
    var index = 0
    while index < document.nodes.count {
      let node = document.nodes[index]
      if case .conditional = node.content {
        index = node.end
        continue
      }
      if let element = node.element {
        if ["head", "style", "script", "template"].contains(element.name) {
          index = node.end
          continue
        }
        if element.name == "a", let address = element["href"] { addresses.append(address) }
      }
      text += node.text ?? ""
      index += 1
    }
    return findings(text, addresses, at: path)
  }

  /// What a plain text lacks or has in another order; its links are the numbered lines at its end.
  func findings(inText text: String, at path: String) -> [CheckFinding] {
    let addresses = text.matches(of: #/(?:^|\n)\[\d+\]\s+(\S+)/#).map { String($0.1) }
    // Each address is listed once, where it is first used.
    var seen: Set<String> = []
    let once = SameContent(
      blocks: blocks,
      links: links.filter { link in
        // An address that is its own text stands where it is.
        let isShown = text.contains(link.replacing(#/^mailto:/#, with: ""))
        return (addresses.contains(link) || !isShown) && seen.insert(link).inserted
      })
    return once.findings(text, addresses, at: path)
  }

  private init(blocks: [Block], links: [String]) {
    self.blocks = blocks
    self.links = links
  }

  private func findings(_ text: String, _ addresses: [String], at path: String) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    let letters = Self.letters(of: text)
    var position = 0
    for block in blocks {
      if let end = Self.end(of: block.letters, in: letters, from: position) {
        position = end
      } else {
        let isElsewhere = Self.end(of: block.letters, in: letters, from: 0) != nil
        findings.append(
          Self.finding(
            "\(isElsewhere ? "In another place than in the digest" : "Missing"): ‘\(Self.cut(block.text))’",
            at: path))
      }
    }
    let found = addresses.compactMap(Self.comparable)
    var next = 0
    for link in links {
      if let index = found[next...].firstIndex(of: link) {
        next = index + 1
      } else {
        findings.append(
          Self.finding(
            "\(found.contains(link) ? "A link in another place than in the digest" : "A link is missing"): \(link)",
            at: path))
      }
    }
    return findings
  }

  private static func finding(_ summary: String, at path: String) -> CheckFinding {
    CheckFinding(
      Diagnostic(
        .error, at: Place(path), summary,
        hint: "correct the theme’s template, so that every form carries the same"),
      rule: "same-content")
  }

  private static func cut(_ text: String) -> String {
    text.count <= 60 ? text : "\(text.prefix(60).trimmingCharacters(in: .whitespaces))…"
  }

  /// Letters and digits, in capitals; references such as [3] are the plain text's own.
  private static func letters(of text: String) -> [UInt8] {
    let plain = text.replacing(#/\[\d+\]/#, with: "")
    var letters: [UInt8] = []
    letters.reserveCapacity(plain.utf8.count)
    for scalar in plain.uppercased().unicodeScalars {
      switch scalar {
      case "A"..."Z", "0"..."9": letters.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\0"..."\u{7F}": break
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          letters += Array(String(scalar).utf8)
        }
      }
    }
    return letters
  }

  /// An address as it is compared; nil for what a page leaves out because it leads nowhere on the web.
  private static func comparable(_ address: String) -> String? {
    guard let scheme = address.split(separator: ":", maxSplits: 1).first?.lowercased(),
      ["http", "https", "mailto"].contains(scheme)
    else { return nil }
    var plain = address
    if let fragment = plain.range(of: ":~:text=") {
      plain = String(plain[..<fragment.lowerBound])
      if plain.hasSuffix("#") { plain.removeLast() }
    }
    return plain.removingPercentEncoding ?? plain
  }

  /// Where the first occurrence of a pattern from a position on ends.
  private static func end(of pattern: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, text.count - start >= pattern.count else { return nil }
    var position = start
    while let found = text[position...].firstIndex(of: first), text.count - found >= pattern.count {
      if text[found..<found + pattern.count].elementsEqual(pattern) { return found + pattern.count }
      position = found + 1
    }
    return nil
  }
}

extension Section {
  /// Whether nothing stands under its heading.
  var isEmpty: Bool {
    switch content {
    case .items(let items): role != .lead && items.isEmpty
    case .list(let list): list.isEmpty
    case .free(let events): events.isEmpty
    }
  }
}
