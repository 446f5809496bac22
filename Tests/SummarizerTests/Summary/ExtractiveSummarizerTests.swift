// The whole way from documents to the sentences of a summary.

import Testing

@testable import Summarizer

struct ExtractiveSummarizerTests {
  private let reports = [
    SourceDocument(
      title: "Bridge",
      text:
        "The old bridge collapsed on Sunday. Nobody was hurt.\nShare this page\nThe mayor of the "
        + "town promised a new bridge within a year."),
    SourceDocument(
      text: "A bridge collapsed on Sunday in the old town. \\nThe mayor promised a new bridge. \\n"),
  ]

  private func texts(_ summary: [SummarySentence]) -> [String] {
    summary.map { String(decoding: reports[$0.document].text[$0.range], as: UTF8.self) }
  }

  @Test("A summary is sentences of the sources, in their order", arguments: SummaryMethod.allCases)
  func order(method: SummaryMethod) {
    let summary = ExtractiveSummarizer().summary(of: reports, words: 100, method: method)
    #expect(!summary.isEmpty)
    let places = summary.map { ($0.document, $0.range.lowerBound) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    for text in texts(summary) {
      #expect(text.hasSuffix("."))
      #expect(!text.contains("\\n") && !text.contains("Share"))
    }
  }

  @Test("The budget is kept, or crossed once when asked", arguments: SummaryMethod.allCases)
  func budget(method: SummaryMethod) {
    let summarizer = ExtractiveSummarizer()
    let words = { (summary: [SummarySentence]) in
      texts(summary).joined(separator: " ").split(separator: " ").count
    }
    #expect(words(summarizer.summary(of: reports, words: 8, method: method)) <= 8)
    #expect(words(summarizer.summary(of: reports, words: 8, fill: true, method: method)) >= 8)
    #expect(summarizer.summary(of: reports, words: 2, method: method).count == 1)
    #expect(summarizer.summary(of: reports, words: 0, method: method).isEmpty)
    #expect(summarizer.summary(of: [], words: 10, method: method).isEmpty)
    #expect(summarizer.summary(of: [SourceDocument(text: "")], words: 10, method: method).isEmpty)
  }

  @Test("What was summarized before changes nothing", arguments: SummaryMethod.allCases)
  func memory(method: SummaryMethod) {
    let used = ExtractiveSummarizer()
    let other = SampleText.random(seed: 1, documents: 1, sentences: 50).documents[0]
    _ = used.summary(
      of: [SourceDocument(text: other.joined(separator: " "))], words: 50, method: method)
    #expect(
      used.summary(of: reports, words: 30, method: method)
        == ExtractiveSummarizer().summary(of: reports, words: 30, method: method))
  }

  @Test(
    "Paragraphs end at line feeds, also at those that a corpus left escaped",
    arguments: [
      ("a\nb", ["a", "b"]), ("a.\\nb", ["a.", "b"]), ("a. \\n\\nb \\n", ["a. ", "b "]),
      ("C:\\new", ["C:\\new"]), ("\n\n", []), ("\\n", []),
    ])
  func paragraphs(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let found = Paragraphs(of: bytes).ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == expected)
  }
}
