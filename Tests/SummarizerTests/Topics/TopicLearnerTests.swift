// Topics of another newspaper: listed by hand, and learned from labelled sentences.

import Foundation
import Publication
import Testing

@testable import Summarizer

struct TopicLearnerTests {
  /// The labelled sentences of a small town's paper.
  private static func town(_ name: String) throws -> [TopicExample] {
    struct Line: Decodable {
      var text: String
      var topic: String?
    }
    let file = LabelledSentence.root.appending(path: "Tests/Fixtures/topics/\(name).jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      let line = try JSONDecoder().decode(Line.self, from: Data($0.utf8))
      return TopicExample(line.text, label: line.topic.map { .topic($0) } ?? .noTopic)
    }
  }

  private static let empty = ["community", "arts", "sports"].map {
    Topic(id: $0, title: $0, cues: [])
  }

  @Test("A dozen cues a topic put most sentences of another newspaper where they belong")
  func listed() throws {
    let lists = [
      "community":
        "council mayor resident volunteer library pantry school town neighbor parish bus senior",
      "arts":
        "gallery museum painting exhibition orchestra choir concert novel poet theater film artist",
      "sports":
        "team coach game goal league match tournament championship season medal final score",
    ]
    let topics = Self.empty.map { topic in
      Topic(
        id: topic.id, title: topic.title,
        cues: (lists[topic.id] ?? "").split(separator: " ").map { Cue(String($0), weight: 1.2) })
    }
    let test = try TopicTest(topics, on: Self.town("town-unseen"), language: "en")
    #expect(test.figures.accuracy >= 0.85)
    #expect(test.figures.macroF1 >= 0.85)
  }

  @Test("Some hundred labelled sentences teach topics that were not there, for sentences not seen")
  func learned() throws {
    let learner = TopicLearner(topics: Self.empty, language: "en")
    let learned = try learner.learned(from: Self.town("town"))
    let test = try TopicTest(learned.topics, on: Self.town("town-unseen"), language: "en")
    #expect(test.figures.accuracy >= 0.8)
    #expect(learned.figures.sentences == 160)
    #expect(learned.figures.accuracy > learned.before.accuracy + 0.2)
    #expect(learned.before.accuracy == 0.25)
    #expect(learned.topics.allSatisfy { (5...60).contains($0.cues.count) })
  }

  @Test("The same sentences teach the same cues, no more than asked for, weighed in tenths")
  func limit() throws {
    let learner = TopicLearner(topics: Self.empty, language: "en", cues: 4)
    let examples = try Array(Self.town("town").prefix(48))
    let topics = learner.learned(from: examples).topics
    #expect(learner.learned(from: examples).topics == topics)
    #expect(topics.allSatisfy { $0.cues.count <= 4 })
    #expect(topics.contains { $0.cues.count == 4 })
    #expect(topics.flatMap(\.cues).allSatisfy { $0.weight == $0.weight.rounded(toPlaces: 1) })
  }

  @Test("Weights set by hand stay where no sentence speaks against them")
  func prior() throws {
    var topics = Self.empty
    topics[0].cues = [
      Cue("council", weight: 1.3), Cue("alderman", weight: 2), Cue("mayor", weight: 1.6),
    ]
    topics[1].cues = [Cue("goal", weight: 2)]
    let learned = try TopicLearner(topics: topics, language: "en")
      .learned(from: Array(Self.town("town").prefix(100))).topics
    #expect(learned[0].cues.prefix(3).map(\.pattern) == ["council", "alderman", "mayor"])
    #expect(learned[0].cues.contains(Cue("alderman", weight: 2)))
    // Every goal in the sentences is one of sports.
    #expect(try #require(learned[1].cues.first { $0.pattern == "goal" }).weight < 2)
  }

  @Test("A cue is written as its commonest form, and read it finds the same words")
  func candidates() {
    let vocabulary = Vocabulary(language: "en")
    let texts = [
      "Painters painted.", "The painters sang.", "A painter of the harbor.",
      "Harbors of the harbor.",
      "In the harbor of Rome.", "The negotiable end.", "They negotiate.",
      "Negotiators of the harbor.",
    ]
    let patterns = CueCandidates(of: texts, vocabulary: vocabulary).patterns
    #expect(patterns == patterns.sorted())
    #expect(patterns.contains("painters"))
    #expect(patterns.contains("harbor"))
    #expect(patterns.contains("*paint"))
    #expect(patterns.contains("the harbor"))
    #expect(!patterns.contains("of the"))
    #expect(!patterns.contains("rome"))
  }

  @Test("Sentences of a document are read together, and a document is never divided between parts")
  func documents() {
    let label = TopicExample.Label.topic("arts")
    let examples = [
      TopicExample("a", label: label, document: "x"), TopicExample("b", label: nil, document: "x"),
      TopicExample("c", label: .noTopic), TopicExample("d", label: .noTopic),
      TopicExample("e", label: label, document: "y"),
      TopicExample("f", label: label, document: "y"),
    ]
    #expect(examples.documents == [0..<2, 2..<3, 3..<4, 4..<6])
    let set = TopicLearningSet(examples, topics: Self.empty, language: "en", cues: 60)
    #expect(set.folds(10) == [[3], [0], [1], [2]])
    #expect(set.folds(2) == [[2, 3], [0, 1]])
  }

  @Test("One document teaches without cross-validation")
  func single() {
    let examples = (0..<6).flatMap { number in
      [
        TopicExample("The choir sang \(number).", label: .topic("arts"), document: "x"),
        TopicExample("Rain fell on \(number) roofs.", label: .noTopic, document: "x"),
      ]
    }
    let learned = TopicLearner(topics: Self.empty, language: "en").learned(from: examples)
    #expect(learned.parts == 1)
    #expect(learned.figures.sentences == 0)
    #expect(learned.topics[1].cues.contains { $0.weight > 0 })
    #expect(learned.topics[2].cues.isEmpty)
  }
}
