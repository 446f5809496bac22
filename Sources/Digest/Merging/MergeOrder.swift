// The order of what an editor and a new build have both put in order.

/// Orders merged three ways.
enum MergeOrder {
  /// What is in either order, each once: the build's order, unless the editor has changed that of the former build. What
  /// only one of them has follows what it follows there.
  static func merged<Key: Hashable>(base: [Key], edited: [Key], new: [Key]) -> [Key] {
    let (inBase, inEdited) = (Set(base), Set(edited))
    let isKept =
      base.filter { inEdited.contains($0) } == edited.filter { inBase.contains($0) }
    return isKept ? inserting(edited, into: new) : inserting(new, into: edited)
  }

  private static func inserting<Key: Hashable>(_ others: [Key], into order: [Key]) -> [Key] {
    var result = order
    var known = Set(order)
    var last: Key?
    for key in others {
      if known.insert(key).inserted {
        let place = last.flatMap { result.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        result.insert(key, at: place)
      }
      last = key
    }
    return result
  }
}
