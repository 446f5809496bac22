// The tags that an editor may write as raw HTML.

import Diagnostics
import Yams

extension YAMLFields {
  /// The inline elements that may be allowed: none leads anywhere, runs anything or hides.
  private static let harmless: Set<String> = [
    "abbr", "b", "br", "cite", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "strong",
    "sub", "sup", "u", "var",
  ]

  /// A list of names of elements; one that may not be allowed is an error.
  mutating func tags(_ key: String) -> Set<String> {
    var tags: Set<String> = []
    for node in list(key) ?? [] {
      guard let name = node.string else {
        report(node, "An element of ‘\(key)’ must be the name of a tag")
        continue
      }
      if Self.harmless.contains(name) {
        tags.insert(name)
      } else {
        report(
          node, "‘\(name)’ is no tag that can be allowed",
          hint: "these can: \(Self.harmless.sorted().joined(separator: ", "))")
      }
    }
    return tags
  }
}
