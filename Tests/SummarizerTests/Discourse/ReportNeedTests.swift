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
      "By Sunday the number had risen to 19 in Norway.",
      "In Oslo, the two ministers shook hands but did not smile.",
      "Jane Doe, his widow, keeps the medals in a drawer in Oslo.",
      "The younger Doe studied law in Oslo.",
      "In 2019 the total reached 40, the Norwegian police said.",
      "The agreement, signed in March, was to have opened the road to Oslo.",
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
      "Nine people drowned off Oslo on Monday, and by Sunday the number had risen to 19.",
      "The agreement, signed by Norway and Sweden in March, was to have opened the road to Oslo.",
      "In Oslo, the two ministers of Norway and Sweden shook hands.",
      "John Doe of Oslo and Jane Doe, his widow, kept the medals in a drawer.",
      "John Doe of Oslo and his son have both been mayors, and the younger Doe studied law.",
      "By Sunday the number of drowned in Norway had risen to 19.",
    ])
  func stands(_ text: String) { #expect(NeedTests.needs(text).isEmpty) }
}
