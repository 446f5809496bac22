// A priority queue for lazy greedy selection.

/// Sentences by falling gain, equal gains in text order, where gains may be out of date.
///
/// A binary heap. Minoux 1978: a gain can only have fallen since it was worked out, so the top is
/// worked out again, and is the best if it stays the top.
struct GainQueue {
  private var heap: [(gain: Double, sentence: Int32)]

  /// Queues sentences, whose gains are found by their number.
  init(_ gain: [Double], of sentences: [Int]) {
    heap = sentences.map { (gain[$0], Int32($0)) }
    for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(index) }
  }

  /// The sentence whose known gain is the highest.
  var top: Int? { heap.first.map { Int($0.sentence) } }

  /// Removes and returns the sentence with the highest gain; `refreshed` works a gain out anew.
  mutating func popTop(refreshed: (Int) -> Double) -> Int? {
    while let first = heap.first {
      let gain = refreshed(Int(first.sentence))
      if gain == first.gain {
        removeTop()
        return Int(first.sentence)
      }
      heap[0].gain = gain
      sink(0)
    }
    return nil
  }
}

extension GainQueue {
  private mutating func removeTop() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    heap[0] = last
    sink(0)
  }

  private mutating func sink(_ start: Int) {
    var index = start
    while true {
      var best = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < heap.count && precedes(heap[child], heap[best]) { best = child }
      if best == index { return }
      heap.swapAt(index, best)
      index = best
    }
  }

  private func precedes(
    _ first: (gain: Double, sentence: Int32), _ second: (gain: Double, sentence: Int32)
  ) -> Bool {
    first.gain != second.gain ? first.gain > second.gain : first.sentence < second.sentence
  }
}
