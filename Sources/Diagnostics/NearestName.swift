// "Did you mean": the known name that is nearest to what was typed.

/// The known name with the smallest edit distance to `name`, if at most a third of it differs.
///
/// Distance after Levenshtein (1966), in characters; among equals the first in `known`.
public func nearestName(to name: String, among known: [String]) -> String? {
  let limit = max(1, name.count / 3)
  let best = known.map { ($0, editDistance(name, $0)) }.min { $0.1 < $1.1 }
  guard let best, best.1 <= limit else { return nil }
  return best.0
}

/// The number of characters to insert, remove or replace to make one name the other.
func editDistance(_ a: String, _ b: String) -> Int {
  let b = Array(b)
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let substituted = diagonal + (x == y ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, min(row[j], row[j + 1]) + 1)
    }
  }
  return row[b.count]
}
