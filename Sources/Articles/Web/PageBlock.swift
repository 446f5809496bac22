// A run of text of a page between the borders of its block elements.

/// What a browser would show as a paragraph of its own.
struct PageBlock {
  /// The element around it, by its index among the document's nodes.
  let element: Int
  /// The index of its first text among the document's nodes.
  let position: Int
  /// The name of the nearest element that tells its kind: `p`, `li`, `h2`, `td`, `div`.
  let name: String
  /// Its text, white space folded.
  let text: String
  /// The number of its words.
  let words: Int
  /// How many of them are in links.
  let linkedWords: Int
  /// How many commas and stops it has, which prose has and navigation has not.
  let stops: Int

  /// The share of its words that are links.
  var linkDensity: Double { words == 0 ? 0 : Double(linkedWords) / Double(words) }

  /// Its level as a heading, 0 where it is none.
  var headingLevel: Int {
    name.count == 2 && name.hasPrefix("h") ? Int(name.dropFirst()) ?? 0 : 0
  }

  /// How many words of prose it counts for.
  var prose: Double {
    guard headingLevel == 0, words >= 8 || (stops > 0 && words >= 4), linkDensity < 0.6 else {
      return 0
    }
    let weight = stops > 0 ? 1.0 : 0.3
    return Double(words - linkedWords) * weight
  }
}
