// Answers that are printed as soon as their turn comes.

/// Lines for standard output, and whether they tell of an error.
struct PrintedLines: Sendable {
  /// The lines, each with its line feed.
  var bytes: [UInt8] = []
  /// Whether the input was bad.
  var isBad = false
}

/// Prints the answer to each element of a source; the outcome is whether any was bad.
struct Printing<Source: IteratorProtocol>: OrderedWork where Source.Element: Sendable {
  private var source: Source
  private(set) var outcome = false

  init(_ source: Source) { self.source = source }

  mutating func next() -> Source.Element? { source.next() }

  mutating func take(_ answer: PrintedLines) throws {
    outcome = outcome || answer.isBad
    if !answer.bytes.isEmpty { try StandardOutput.write(answer.bytes) }
  }
}
