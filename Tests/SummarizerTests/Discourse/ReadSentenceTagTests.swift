// Which words of a sentence only say who speaks, and which sentences say nothing or turn to other news.

import Testing

@testable import Summarizer

struct ReadSentenceTagTests {
  private static func read(_ text: String) -> ReadSentence? {
    Discourse(texts: [text], paragraphs: [0]).sentences.first
  }

  @Test(
    "The tag is the speaker, the verb, and where or when it was said",
    arguments: [
      ("The foreign ministry said two villages were shelled.", "The foreign ministry said"),
      (
        "The minister told reporters in the capital on Monday that a school was hit.",
        "The minister told reporters in the capital on Monday"
      ),
      (
        "Two villages were shelled, according to the defense ministry.",
        "according to the defense ministry"
      ),
      (
        "“The hospital has no water,” said the ambassador, a doctor by training.",
        "said the ambassador, a doctor by training"
      ),
    ])
  func tag(_ text: String, _ tag: String) throws {
    let sentence = try #require(Self.read(text))
    let range = try #require(sentence.tag)
    #expect(String(decoding: Array(sentence.text.utf8)[range], as: UTF8.self) == tag)
  }

  @Test(
    "A verb that is itself the news, and a sentence without a speaker, have no tag",
    arguments: [
      "The foreign ministry condemned the shelling of two villages.",
      "The union rejected the proposal of the envoy.",
      "Two villages were shelled on Monday.",
    ])
  func noTag(_ text: String) {
    #expect(Self.read(text)?.tag == nil)
  }

  @Test(
    "A line of a few words that are all written large is a label",
    arguments: [
      ("(Associated Press)", true), ("Friday, August 21, 2015", true), ("TESTVILLE", true),
      ("It rained.", false), ("Troops left.", false),
    ])
  func label(_ text: String, _ isLabel: Bool) {
    #expect(Self.read(text)?.isLabel == isLabel)
  }

  @Test(
    "“Meanwhile” and its like turn to other news",
    arguments: [
      ("Meanwhile, the parliament passed a budget.", true),
      ("In another incident, a bus left the road.", true),
      ("The parliament meanwhile passed a budget.", false),
      ("In another country he would be king.", false),
    ])
  func turning(_ text: String, _ turns: Bool) {
    #expect(Self.read(text)?.turnsAway == turns)
  }
}
