// What the words that name a speaker, and sentences that say nothing, do to topics.

import Publication
import Testing

@testable import Summarizer

struct TopicContextTests {
  /// Two topics with a plain cue each.
  private static let topics = [
    Topic(
      id: "diplomacy", title: "Diplomacy",
      cues: [Cue("ministry", weight: 1.5), Cue("treaty", weight: 1.2)]),
    Topic(id: "combat", title: "Combat", cues: [Cue("shell", weight: 1.2)]),
  ]

  private static func topics(of texts: [String], paragraphs: [Int]? = nil) -> [String?] {
    let examples = texts.enumerated().map {
      TopicExample($1, label: .noTopic, document: "d", paragraph: paragraphs?[$0] ?? 0)
    }
    return TopicTest(topics, on: examples, language: "en").outcomes.map { $0.found.first?.id }
  }

  @Test(
    "What is said outweighs who says it, and who says it counts where what is said has no topic",
    arguments: [
      ("The ministry said that the bridge was shelled.", "combat"),
      ("The bridge was shelled, according to the ministry.", "combat"),
      ("The bridge was shelled near the ministry.", "diplomacy"),
      ("The ministry said that the bridge was closed.", "diplomacy"),
      ("The ministry said that the treaty was signed.", "diplomacy"),
    ])
  func tag(_ text: String, _ topic: String) {
    #expect(Self.topics(of: [text]) == [topic])
  }

  @Test("A credit or a date among sentences on a topic is on none")
  func label() {
    let texts = ["The bridge was shelled.", "(Example Press)", "The bridge was shelled again."]
    #expect(Self.topics(of: texts) == ["combat", nil, "combat"])
  }

  @Test(
    "A sentence that says little goes on with the topic before it, unless it turns to other news",
    arguments: [("They slept in the cellar.", "combat"), ("Meanwhile, it rained at sea.", nil)]
      as [(String, String?)])
  func turning(_ text: String, _ topic: String?) {
    let before = "The shells fell on the shelled bridge and shelling went on."
    #expect(Self.topics(of: [before, before, text]).last == topic)
  }

  @Test("Where the subject changes, it is rather one that the document has much of")
  func shares() {
    // What says as much for the one as for the other goes with the document.
    func found(around word: String) -> String? {
      let around = [String](repeating: "The \(word) was near the bridge of Oslo.", count: 6)
      let texts =
        around + ["Nobody slept in the port.", "The ministry was shelled at sea."] + around
      return Self.topics(of: texts, paragraphs: Array(texts.indices))[7]
    }
    #expect(found(around: "shell") == "combat")
    #expect(found(around: "treaty") == "diplomacy")
  }

  @Test(
    "The history of a war is no news, a year in this week's news is",
    arguments: [
      ("The war over the shelled bridge ended in 1994.", nil),
      ("The treaty of 1994 left the region to the ministry and its shelled bridge.", nil),
      ("The bridge, shelled in the war of 1994, was shelled again on Sunday.", "combat"),
      ("The bridge was shelled with 1,994 shells.", "combat"),
      ("The bridge was shelled in 2020.", "combat"),
      ("Some 1500 shells fell on the shelled bridge in the war.", "combat"),
      ("The army shelled the bridge, which was taken in the war of 1994.", "combat"),
      ("The bridge was shelled in the longest war since 1994.", "combat"),
      ("The bridge, shelled in the war of 1994, was shelled on Nov. 2.", "combat"),
      ("The ministry said that the bridge was shelled in the war of 1994.", "combat"),
    ] as [(String, String?)])
  func history(_ text: String, _ topic: String?) {
    let before = "The bridge was shelled in October 2020 and shelling went on."
    #expect(Self.topics(of: [before, before, text], paragraphs: [0, 0, 1]).last == topic)
  }
}
