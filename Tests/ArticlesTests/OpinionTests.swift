// Opinion is told from news.

import Testing

@testable import Articles

@Suite struct OpinionTests {
  private func isOpinion(_ text: String) throws -> Bool {
    let reading = TextReader().reading(Array(text.utf8), name: "a.txt", path: "a.txt")
    return try #require(reading.article).metadata.isOpinion
  }

  private let body = "\n\nThe town has waited for its bridge long enough. It must be built now.\n"

  @Test(
    "A kicker before the headline marks opinion",
    arguments: [
      ("OPINION: The Bridge Cannot Wait", true), ("Editorial: The Bridge Cannot Wait", true),
      ("Op-Ed: The Bridge Cannot Wait", true), ("Guest Commentary: The Bridge Cannot Wait", true),
      ("Letter to the Editor: The Bridge Cannot Wait", true),
      ("Book Review: A History of the Bridge", true), ("The Bridge Cannot Wait | Opinion", true),
      ("Council: The Bridge Cannot Wait", false), ("Council Opinion Divided on the Bridge", false),
      ("Budget Review: Council Finds Savings", false), ("Opinion Divided on the Bridge", false),
    ])
  func kicker(headline: String, expected: Bool) throws {
    #expect(try isOpinion(headline + body) == expected)
  }

  @Test("A kicker over the headline marks opinion")
  func over() throws {
    #expect(try isOpinion("COMMENTARY\nThe Council Must Build the Bridge Now" + body))
  }

  @Test(
    "Front matter decides",
    arguments: [
      ("category: Opinion", true), ("section: [Local, Editorials]", true),
      ("categories:\n  - Letters", true), ("category: News", false), ("category: Local", false),
    ])
  func category(field: String, expected: Bool) throws {
    #expect(
      try isOpinion("---\n\(field)\n---\nThe Council Must Build the Bridge" + body) == expected)
  }

  @Test("Front matter makes news of what a kicker calls opinion")
  func news() throws {
    #expect(try !isOpinion("---\ncategory: News\n---\nOpinion: Court Rules on the Bridge" + body))
  }
}
