// Quotations over several sentences.

import Testing

@testable import Summarizer

struct QuotationRunTests {
  private static func states(_ texts: [String], _ paragraphs: [Int]) -> [String] {
    QuotationRuns(of: texts.map { Tokenizer.tokens(of: $0) }, paragraphs: paragraphs).states.map {
      state in
      (state.startsInside ? "in" : "out") + (state.endsInside ? "-in" : "-out")
        + (state.quotes ? " quotes" : "")
    }
  }

  @Test(
    "Sentences know whether a quotation is open",
    arguments: [
      (
        ["“One two three four five.", "Six seven eight nine,” she said.", "Ten."], [0, 0, 0],
        ["out-in quotes", "in-out quotes", "out-out"]
      ),
      (
        ["\"One two three four five.", "Six seven eight nine,\" she said."], [0, 0],
        ["out-in quotes", "in-out quotes"]
      ),
      (["«Un deux trois quatre cinq.", "Six.»"], [0, 0], ["out-in quotes", "in-out"]),
      (["„Eins zwei drei vier fünf.", "Sechs.”"], [0, 0], ["out-in quotes", "in-out"]),
      // A paragraph inside a quotation ends without a mark, and the next opens again.
      (
        ["“One two three four five.", "“Six seven eight nine ten,” she said."], [0, 1],
        ["out-out quotes", "out-out quotes"]
      ),
      // A forgotten mark ends with its paragraph.
      (
        ["“One two three four five.", "Six seven eight nine ten."], [0, 1],
        ["out-out quotes", "out-out"]
      ),
      (["A “launch pad” for trade.", "Another."], [0, 0], ["out-out", "out-out"]),
      (["It’s the ministers’ “last” word.", "Another."], [0, 0], ["out-out", "out-out"]),
      (["‘One two three four five,’ she said."], [0], ["out-out quotes"]),
      (["The ‘90s were long and cold here.", "Another."], [0, 0], ["out-out", "out-out"]),
    ])
  func states(_ texts: [String], _ paragraphs: [Int], _ expected: [String]) {
    #expect(Self.states(texts, paragraphs) == expected)
  }
}
