// "Did you mean": the known name that is nearest to what was typed.

/// The known name with the smallest edit distance to `name`, if at most a third of the longer of both differs.
///
/// Among equals it is the first in `known`.
public func nearestName(to name: String, among known: [String]) -> String? {
  let best = known.map { ($0, editDistance(name, $0)) }.min { $0.1 < $1.1 }
  guard let best, best.1 <= max(1, max(name.count, best.0.count) / 3) else { return nil }
  return best.0
}

/// The number of characters to insert, remove, replace, or exchange with their neighbour to make one name the
/// other: the restricted distance of Damerau (1964), in which no exchanged pair is edited again.
func editDistance(_ a: String, _ b: String) -> Int {
  let a = Array(a)
  let b = Array(b)
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
