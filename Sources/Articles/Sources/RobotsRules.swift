// What a site's robots.txt lets programs read.

/// The rules of a robots.txt for one program (RFC 9309).
struct RobotsRules: Equatable {
  private struct Rule: Equatable {
    var isAllowed: Bool
    var pattern: [UInt8]
  }

  private var rules: [Rule] = []
  /// Seconds between requests that the site asks for.
  private(set) var delay: Double?

  /// Everything may be read.
  init() {}

  /// Reads the group of a product name, or that of `*` (sections 2.2.1 and 2.5: the first 500 KiB).
  init(_ bytes: [UInt8], for product: String) {
    var groups: [(agents: [String], rules: [Rule], delay: Double?)] = []
    var isInRules = true
    for line in bytes.prefix(512_000).split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      let text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
      guard let colon = text.firstIndex(of: ":") else { continue }
      let key = text[..<colon].lowercased().filter { !$0.isWhitespace }
      let value = Article.folded(text[text.index(after: colon)...].unicodeScalars)
      switch key {
      case "user-agent":
        if isInRules { groups.append(([], [], nil)) }
        isInRules = false
        groups[groups.count - 1].agents.append(value.lowercased())
      case "allow", "disallow":
        isInRules = true
        guard !groups.isEmpty, !value.isEmpty else { continue }
        groups[groups.count - 1].rules.append(
          Rule(isAllowed: key == "allow", pattern: Array(value.utf8)))
      case "crawl-delay":
        isInRules = true
        if !groups.isEmpty { groups[groups.count - 1].delay = Double(value) }
      default: break
      }
    }
    let own = groups.filter { $0.agents.contains(product) }
    let chosen = own.isEmpty ? groups.filter { $0.agents.contains("*") } : own
    rules = chosen.flatMap(\.rules)
    delay = chosen.lazy.compactMap(\.delay).first
  }

  /// Whether a path with its query may be read: the longest pattern decides, `Allow` where two are as long.
  func allows(_ target: String) -> Bool {
    let path = Array(target.utf8)
    let matching = rules.filter { Self.matches($0.pattern, path) }
    guard let longest = matching.map(\.pattern.count).max() else { return true }
    return matching.contains { $0.pattern.count == longest && $0.isAllowed }
  }

  /// `*` is any run of bytes, `$` at the end is the end; in time that grows with the product of both lengths at most.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let parts = (isAnchored ? pattern.dropLast() : pattern[...]).split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    guard let first = parts.first, path.starts(with: first) else { return false }
    var position = first.count
    for (index, part) in parts.enumerated().dropFirst() {
      if isAnchored, index == parts.count - 1 {
        return path.count - position >= part.count && path.suffix(part.count).elementsEqual(part)
      }
      if part.isEmpty { continue }
      guard let found = path[position...].range(of: Array(part)) else { return false }
      position = found.upperBound
    }
    return !isAnchored || position == path.count
  }
}
