// Words for what a sentence, or one before it, names in full.

import Testing

@testable import Summarizer

@Suite("Short names and what is meant within a sentence")
struct ShortNameTests {
  @Test("A body named by its last word needs its whole name")
  func bodies() {
    let first = "The Baltic Relief Union met in Oslo on Monday."
    #expect(
      NeedTests.needs("The Union found no fire in Bergen on Sunday.", after: first)
        .contains(.previous("the-union")))
    #expect(
      !NeedTests.needs("The Baltic Relief Union said the Union had paid Norway.", after: first)
        .contains(.previous("the-union")))
    #expect(
      !NeedTests.needs("The Union found no fire in Bergen on Sunday.").contains(
        .previous("the-union")))
  }

  @Test(
    "What a sentence goes on from stands in it",
    arguments: [
      "Boats from Norway kept Oslo alive, then two ships from Malta came to its help on Monday.",
      "Norway showed six foreign sailors in Oslo on Monday, and said that Sweden had hired 900 such men.",
    ])
  func within(text: String) {
    #expect(NeedTests.needs(text) == [])
  }

  @Test("“Such” and “then” without it lean back")
  func leaning() {
    #expect(NeedTests.needs("Norway has bought such boats.").contains(.previous("such")))
    #expect(NeedTests.needs("Norway then bought boats in Malta.").contains(.previous("then")))
    #expect(
      NeedTests.needs("Jane Roe, who had a boat, then sailed to Oslo on Monday.")
        .contains(.previous("then")))
    #expect(
      NeedTests.needs("Norway lost 12 ships off Malta on Monday, and Sweden has such weapons.")
        .contains(.previous("such")))
  }

  @Test("A letter of a party in brackets is no picture’s")
  func party() {
    #expect(
      NeedTests.needs("Gov. Jane Roe (R) of Ohio has signed a law on boats.") == [])
    for line in [
      "Jane Roe (R) shakes hands with John Doe (L) in Oslo.",
      "Sen. Jane Roe (L) shakes hands with John Doe (R) in Oslo.",
      "Gov. Jane Roe of Ohio walks across the long bridge with John Doe (R) in Oslo.",
    ] {
      #expect(!NeedTests.needs(line).isEmpty, "\(line)")
    }
  }
}
