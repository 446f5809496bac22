// Topics by cues and by what stands around.

import Foundation
import Publication
import Testing

@testable import Summarizer

struct TopicClassifierTests {
  /// A classifier with the sample publication's topics.
  private static func sample() throws -> TopicClassifier {
    let file = LabelledSentence.root.appending(path: "seeds/copydesk.yaml")
    let reading = Publication.reading(
      try String(contentsOf: file, encoding: .utf8), path: "copydesk.yaml")
    return TopicClassifier(
      topics: reading.publication.topics, vocabulary: Vocabulary(language: "en"))
  }

  private static func input(
    _ text: String, paragraph: Int = 0, goesOn: Bool = false, leans: Bool = false
  ) -> TopicClassifier.Input {
    TopicClassifier.Input(
      text: text, paragraph: paragraph, subhead: nil, continuesQuotation: goesOn, leansBack: leans)
  }

  @Test(
    "The first topic is the one that an editor would give",
    arguments: [
      ("The foreign ministers met in Oslo to discuss a ceasefire.", "diplomacy"),
      ("The envoy called for an immediate return to negotiations.", "diplomacy"),
      ("Parliament ratified the treaty on mutual assistance.", "diplomacy"),
      ("The two presidents agreed on a roadmap for peace talks.", "diplomacy"),
      ("Troops repelled an assault on their positions with artillery.", "combat"),
      ("A drone destroyed two tanks near the front line.", "combat"),
      ("The army shot down a helicopter on Monday.", "combat"),
      ("Soldiers of the regular army retreated under mortar fire.", "combat"),
      ("Shells struck homes and a hospital, and two civilians died.", "humanitarian"),
      ("Thousands of refugees need food, shelter and medicine.", "humanitarian"),
      ("The Red Cross handed over the bodies of prisoners of war.", "humanitarian"),
      ("The use of cluster munitions in residential areas is a war crime.", "humanitarian"),
      ("Foreign mercenaries were recruited in Syria for monthly pay.", "mercenaries"),
      ("Jihadists from northern Syria were flown in to fight for money.", "mercenaries"),
      ("The ministry denied that foreign fighters serve in its army.", "mercenaries"),
      ("The choir sang to open windows.", nil),
      ("The bakery sells bread on Sundays.", nil),
      ("The massacre of 1915 in the Ottoman Empire is the subject of a historian’s book.", nil),
      ("The stock market fell for a third day.", nil),
    ] as [(String, String?)])
  func first(_ text: String, _ topic: String?) throws {
    #expect(try Self.sample().topics(of: [Self.input(text)])[0].topics.first?.id == topic)
  }

  @Test(
    "What might be news of a war is none in an article on something else",
    arguments: [
      (
        [
          "The coach praised the team after the match.", "Tickets for the cup cost ten crowns.",
          "The captain scored twice in the second half.", "A crowd of 4,000 filled the ground.",
          "The goalkeeper hurt his knee.", "The club plays its next match at home.",
        ], nil
      ),
      (
        [
          "Artillery shelled the positions of the brigade.", "Troops repelled three assaults.",
          "A drone destroyed two tanks near the front line.", "The army lost four soldiers.",
          "Mortar fire was heard all night.", "The general staff claimed a hill.",
        ], "combat"
      ),
    ] as [([String], String?)])
  func topicality(_ others: [String], _ topic: String?) throws {
    let doubtful = "The attack came from the left."
    let texts = others.prefix(3) + [doubtful] + others.suffix(3)
    let inputs = texts.enumerated().map { Self.input($1, paragraph: $0) }
    #expect(try Self.sample().topics(of: inputs)[3].topics.first?.id == topic)
  }

  @Test("A sentence with few words of its own takes the topic of the quotation that it continues")
  func context() throws {
    let texts = [
      "“Foreign mercenaries were recruited in Syria for monthly pay.",
      "We have said so to everybody who asked us,” Jane Doe said.",
    ]
    let alone = try Self.sample().topics(of: [Self.input(texts[1])])
    let together = try Self.sample().topics(of: [
      Self.input(texts[0]), Self.input(texts[1], goesOn: true),
    ])
    #expect(alone[0].topics.isEmpty)
    #expect(together[1].topics.first?.id == "mercenaries")
    #expect(together[1].reasons.contains("context:previous"))
  }

  @Test("A sentence’s own words outweigh what stands before it")
  func ownWords() throws {
    let inputs = [
      Self.input("Foreign mercenaries were recruited in Syria for monthly pay."),
      Self.input("They called for a ceasefire and for peace talks.", leans: true),
    ]
    #expect(try Self.sample().topics(of: inputs)[1].topics.first?.id == "diplomacy")
  }

  @Test("More cues make a topic surer, and weights fall from the first topic on")
  func weights() throws {
    let few = try Self.sample().topics(of: [Self.input("Artillery was heard.")])[0].topics
    let many = try Self.sample().topics(of: [
      Self.input("Artillery, mortars, tanks and drones were heard on the front line.")
    ])[0].topics
    #expect(try #require(few.first).weight < #require(many.first).weight)
    let mixed = try Self.sample().topics(of: [
      Self.input("The envoy asked for a ceasefire after artillery hit a hospital with civilians.")
    ])[0].topics
    #expect(mixed.count > 1)
    #expect(mixed.map(\.weight) == mixed.map(\.weight).sorted(by: >))
    #expect(mixed.allSatisfy { $0.weight > 0 && $0.weight < 1 })
  }

  @Test("Cues are stems, words as written, beginnings and phrases, and may speak against")
  func cues() {
    let topics = [
      Topic(
        id: "arts", title: "Arts",
        cues: [
          Cue("choir", weight: 1), Cue("=Aid", weight: 1), Cue("*sculpt", weight: 1),
          Cue("brass band", weight: 2), Cue("rubber band", weight: -2),
        ])
    ]
    let classifier = TopicClassifier(topics: topics, vocabulary: Vocabulary(language: "en"))
    func found(_ text: String) -> Bool {
      !classifier.topics(of: [Self.input(text)])[0].topics.isEmpty
    }
    #expect(found("Two choirs sang."))
    #expect(found("Live Aid was held."))
    #expect(!found("They came to our aid."))
    #expect(found("A sculptor came."))
    #expect(found("Brass bands played."))
    #expect(!found("A choir of rubber bands."))
  }

  @Test(
    "A cue with ‘|’ is any of its words, and with ‘~’ two that stand near each other",
    arguments: [
      ("Shells struck two homes.", true), ("Homes were hit in the night.", true),
      ("A hospital was bombed.", true), ("They stayed in their homes.", false),
      ("Shells fell near the line.", false),
      ("A shell fell on the far bank of the wide river that runs below his house.", false),
    ])
  func near(_ text: String, _ isFound: Bool) {
    let topics = [
      Topic(
        id: "people", title: "People",
        cues: [Cue("strike|struck|hit|shell|*bomb ~ homes | hospital|house", weight: 1)])
    ]
    let classifier = TopicClassifier(topics: topics, vocabulary: Vocabulary(language: "en"))
    let output = classifier.topics(of: [Self.input(text)])[0]
    #expect(!output.topics.isEmpty == isFound)
    #expect(output.reasons.count == (isFound ? 1 : 0))
  }

  @Test(
    "A cue that looks for nothing finds nothing",
    arguments: ["", " ", "~", "|", "homes ~", "~ homes", "*", "=", "…", "* ~ ="])
  func empty(_ pattern: String) {
    let topics = [Topic(id: "people", title: "People", cues: [Cue(pattern, weight: 3)])]
    let classifier = TopicClassifier(topics: topics, vocabulary: Vocabulary(language: "en"))
    #expect(classifier.topics(of: [Self.input("People = homes * ~ | homes.")])[0].topics.isEmpty)
  }
}
