// Figures of a table of labels and findings, against a table worked out by hand.

import Publication
import Testing

@testable import Summarizer

struct TopicFiguresTests {
  @Test("Accuracy, precision, recall and F1 are those of the table")
  func figures() throws {
    var figures = TopicFigures(topics: ["a", "b"])
    for (label, found, count) in [
      (0, 0, 6), (0, 1, 2), (1, 1, 3), (1, nil, 1), (nil, nil, 4), (nil, 0, 4),
    ] as [(Int?, Int?, Int)] {
      for _ in 0..<count { figures.count(label: label, found: found) }
    }
    #expect(figures.sentences == 20)
    #expect(figures.accuracy == 13.0 / 20)
    #expect(figures.counts == [[6, 2, 0], [0, 3, 1], [4, 0, 4]])
    let rows = figures.rows
    #expect(rows.map(\.topic) == ["a", "b", nil])
    #expect(rows.map(\.labelled) == [8, 4, 8])
    let precision: [Double] = [0.6, 0.6, 0.8]
    #expect(rows.map(\.precision) == precision)
    let recall: [Double] = [0.75, 0.75, 0.5]
    #expect(rows.map(\.recall) == recall)
    let f1: [Double] = [12.0 / 18, 6.0 / 9, 8.0 / 13]
    #expect(rows.map(\.f1) == f1)
    #expect(abs(figures.macroF1 - f1.reduce(0, +) / 3) < 1e-12)
  }

  @Test("What no sentence is labelled with does not count in the mean, and no sentence gives 0")
  func absent() {
    var figures = TopicFigures(topics: ["a", "b"])
    #expect(figures.accuracy == 0)
    #expect(figures.macroF1 == 0)
    figures.count(label: 0, found: 0)
    figures.count(label: 0, found: 1)
    #expect(figures.accuracy == 0.5)
    #expect(figures.macroF1 == 2.0 / 3)
  }

  @Test("The surest errors come first, with the cues that told")
  func errors() {
    let topics = [
      Topic(id: "arts", title: "Arts", cues: [Cue("choir", weight: 1), Cue("opera", weight: 2)]),
      Topic(id: "sports", title: "Sports", cues: [Cue("goal", weight: 1)]),
    ]
    let test = TopicTest(
      topics,
      on: [
        TopicExample("The choir sang.", label: .topic("sports")),
        TopicExample("Only between.", label: nil),
        TopicExample("An opera and a choir.", label: .noTopic),
        TopicExample("Rain fell.", label: .topic("arts")),
        TopicExample("A goal.", label: .topic("sports")),
      ], language: "en")
    #expect(test.outcomes.map(\.example) == [0, 2, 3, 4])
    #expect(test.outcomes.map(\.isRight) == [false, false, false, true])
    #expect(test.confidentErrors.map(\.example) == [2, 0, 3])
    #expect(test.confidentErrors[0].reasons == ["cue:arts:opera", "cue:arts:choir"])
    #expect(test.figures.counts == [[0, 0, 1], [1, 1, 0], [1, 0, 0]])
  }
}
