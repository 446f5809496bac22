// Places that an article shows to be such, though no list has them.

import Testing

@testable import Summarizer

struct LearnedPlaceTests {
  private static func places(_ texts: [String]) -> Set<String> {
    Names(texts.map { Tokenizer.tokens(of: $0) }).places
  }

  @Test(
    "A country is known by its people",
    arguments: [
      ("Ardova", "Ardovan"), ("Velkhar", "Velkhari"), ("Tarvenia", "Tarvenian"),
      ("Belmoro", "Belmorian"), ("Kessary", "Kessarian"), ("Tazmira", "Tazmiri"),
    ])
  func peoples(place: String, people: String) {
    #expect(
      Self.places(["\(place) said nothing.", "The \(people) troops left."]).contains(place))
    #expect(!Self.places(["\(place) said nothing.", "The troops left."]).contains(place))
  }

  @Test("A town is known by what happens in it, twice; a person and a street are not")
  func towns() {
    #expect(
      Self.places(["Shells fell in Lorvane.", "Roads near Lorvane are closed."]) == ["Lorvane"])
    #expect(Self.places(["Shells fell on the town of Lorvane."]) == ["Lorvane"])
    #expect(Self.places(["Shells fell in Lorvane."]).isEmpty)
    #expect(Self.places(["Talks began in November.", "They ended in November."]).isEmpty)
    #expect(Self.places(["Fans put their faith in Martino.", "They believe in Martino."]).isEmpty)
    #expect(
      Self.places([
        "Jane Lorvane spoke.", "Trust in Lorvane grew.", "Hope was set in Lorvane.",
        "Rain fell in Mill Street.", "Snow fell in Mill Street.",
      ]).isEmpty)
  }

  @Test("What a learned place says needs nobody's introduction")
  func speaks() {
    func needs(_ last: String) -> [Need] {
      NeedFinder(
        Discourse(
          texts: ["A ferry arrived.", last, "Its Ardovan crew slept."], paragraphs: [0, 1, 2])
      ).needs(of: 1)
    }
    #expect(needs("Ardova said it had lost three boats on Monday.").isEmpty)
    #expect(!needs("Ardolan said it had lost three boats on Monday.").isEmpty)
    // A short sentence that begins with it has a name.
    #expect(needs("Ardova closed ten schools.").isEmpty)
  }
}
