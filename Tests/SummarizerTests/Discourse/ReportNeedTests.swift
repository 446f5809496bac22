// What sentences of long reports lean on: tolls of no event, answers, days that follow others.

import Testing

@testable import Summarizer

struct ReportNeedTests {
  @Test(
    "It leans on what stands before",
    arguments: [
      "Four people were killed and 11 wounded, the Norwegian police said.",
      "A driver was killed and four others were hurt, the Norwegian police said.",
      "Norway’s embassy in Paris said that at least four of those named were doctors.",
      "The following afternoon, shells hit the port of Oslo.",
      "By its estimate some 14,000 people have left their homes in Oslo.",
      "“Our ships do not fish here,” its statement said.",
    ])
  func leans(_ text: String) { #expect(!NeedTests.needs(text).isEmpty) }

  @Test(
    "It says of what, where or when itself",
    arguments: [
      "The heaviest fighting on Monday was reported around Oslo.",
      "Fishing came up again on Monday, this time at the United Nations.",
      "Four people were killed in Oslo and 11 wounded, the Norwegian police said.",
      "Norway’s army lost Lower Bergen days after it had called the village safe.",
      "Four people were killed on the coast road, the Norwegian police said.",
    ])
  func stands(_ text: String) { #expect(NeedTests.needs(text).isEmpty) }
}
