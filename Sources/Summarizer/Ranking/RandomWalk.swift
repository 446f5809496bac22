// The stationary distribution of a walk over a graph of sentences.

/// Power iteration over a weighted, undirected graph that is given as a product.
struct RandomWalk {
  /// The chance of following an edge rather than starting anywhere.
  let damping: Double
  /// The walk has settled when no more than this moves in a step, summed over the sentences.
  let tolerance = 1e-7
  /// Steps after which it is taken as settled.
  let limit = 200

  /// By sentence: the share of time that the walk spends there; the shares sum to one over the
  /// vertices. `degree` is each vertex's sum of weights; `multiply` is the product of the weight
  /// matrix with a vector. A vertex without edges is left for anywhere.
  func shares(
    isVertex: [Bool], degree: [Double], multiply: ([Double]) -> [Double]
  ) -> [Double] {
    let vertices = isVertex.indices.filter { isVertex[$0] }
    var shares = [Double](repeating: 0, count: isVertex.count)
    guard !vertices.isEmpty else { return shares }
    let even = 1 / Double(vertices.count)
    for vertex in vertices { shares[vertex] = even }
    var outflow = shares
    for _ in 0..<limit {
      var stranded = 0.0
      for vertex in vertices {
        outflow[vertex] = degree[vertex] > 0 ? shares[vertex] / degree[vertex] : 0
        if degree[vertex] <= 0 { stranded += shares[vertex] }
      }
      let inflow = multiply(outflow)
      let anywhere = (1 - damping + damping * stranded) * even
      var moved = 0.0
      for vertex in vertices {
        let share = anywhere + damping * inflow[vertex]
        moved += abs(share - shares[vertex])
        shares[vertex] = share
      }
      if moved < tolerance { break }
    }
    return shares
  }
}
