// Takes sentences under a budget.

/// A summary in the making: what is taken, and what still fits.
struct Selection {
  /// The taken sentences, the first taken first.
  private(set) var order: [Int] = []
  /// Whether nothing more can be taken.
  private(set) var isFull: Bool

  private let table: SentenceTable
  private let isFilled: Bool
  private var room: Int
  private var filter: RedundancyFilter
  private let shortest: Int

  /// Starts empty. Sentences whose content is `redundancy` alike (a cosine) to a taken one are
  /// refused; 1 refuses none.
  init(table: SentenceTable, budget: Budget, redundancy: Double) {
    self.table = table
    isFilled = budget.isFilled
    room = budget.words
    isFull = budget.words == 0
    filter = RedundancyFilter(table: table, limit: redundancy)
    shortest =
      table.isCandidate.indices.lazy.filter { table.isCandidate[$0] }
      .map { Int(table.length[$0]) }.min() ?? 0
  }

  /// Takes a sentence if it fits and says something else than those taken; whether it was taken.
  mutating func offer(_ sentence: Int) -> Bool {
    guard !isFull, table.isCandidate[sentence] else { return false }
    let length = Int(table.length[sentence])
    if length > room, !isFilled { return false }
    if filter.refuses(sentence) { return false }
    filter.take(sentence)
    order.append(sentence)
    room -= length
    isFull = room < shortest && !isFilled || room <= 0
    return true
  }

  /// Takes a sentence that is longer than the whole budget, if nothing else was taken.
  mutating func takeAlone(_ sentence: Int) {
    guard order.isEmpty, !isFull else { return }
    order = [sentence]
    isFull = true
  }
}

extension Ranking {
  /// Takes sentences by falling gain, equal gains in text order.
  init(gain: [Double], table: SentenceTable, budget: Budget, redundancy: Double) {
    var selection = Selection(table: table, budget: budget, redundancy: redundancy)
    let candidates = gain.indices.filter { table.isCandidate[$0] }
    let sorted = candidates.sorted { gain[$0] != gain[$1] ? gain[$0] > gain[$1] : $0 < $1 }
    for sentence in sorted {
      if selection.isFull { break }
      _ = selection.offer(sentence)
    }
    if let first = sorted.first { selection.takeAlone(first) }
    self.init(
      gain: gain.indices.map { table.isCandidate[$0] ? gain[$0] : 0 }, order: selection.order)
  }
}
