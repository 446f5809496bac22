// Prose is told from rubbish by its form.

import TestSupport
import Testing

@testable import Summarizer

struct SentenceShapeTests {
  private func shape(_ text: String) -> SentenceShape {
    let bytes = Array(text.utf8)
    return SentenceShape(
      of: Vocabulary().words(in: text), in: bytes.span, range: 0..<bytes.count)
  }

  @Test(
    "Sentences of a report are prose",
    arguments: [
      "The minister resigned on Monday.",
      "“We will rebuild,” she said.",
      "He asked: “Who will pay for it?”",
      "At 1:30 p.m. shells hit the school (the second in a week).",
      "No one was hurt!",
    ])
  func prose(text: String) {
    #expect(shape(text).isProse(hasStopWords: true))
  }

  @Test(
    "Menus, credits, headings and fragments are not",
    arguments: [
      "", "Share", "Read more here", "Home | News | Sport | Weather of the day.",
      "© The Weekly Mirror of the week • All rights reserved.", "Photo: The Harbour Office",
      "FLOODS REACH THE OLD TOWN AFTER A NIGHT OF RAIN.", "Council Votes To Close Old Bridge",
      "Three members of the crew leave the ship",
      "These are the winners of the week:",
      "Monday 12.5 Tuesday 13.1 Wednesday 9.9 Thursday 8.",
    ])
  func rubbish(text: String) {
    #expect(!shape(text).isProse(hasStopWords: true))
  }

  @Test("A text in letters without capitals, of a language without a list, can be prose")
  func otherScripts() {
    #expect(shape("وصل الوفد إلى المدينة صباح اليوم.").isProse(hasStopWords: false))
    #expect(shape("Պատվիրակությունը այսօր առավոտյան հասավ քաղաք։").isProse(hasStopWords: false))
  }

  @Test(
    "Length is counted between white space",
    arguments: [
      ("", 0), ("  ", 0), ("one", 1), (" one two ", 2), ("one\u{A0}two\u{2003}three", 3),
      ("a – b", 3), ("it’s well-known", 2),
    ])
  func length(text: String, expected: Int) {
    #expect(shape(text).length == expected)
  }

  @Test("Of any text it is as many as it has runs without white space", arguments: 0..<200)
  func randomLength(seed: Int) {
    var random = Seeded(UInt64(seed))
    let signs = Array("ab z{|}~\u{7F}09.\n\t \u{1F}é—\u{A0}  ")
    let text = String(
      (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        signs[Int.random(in: 0..<signs.count, using: &random)]
      })
    let runs = text.unicodeScalars.split { $0.properties.isWhitespace }.count
    #expect(shape(text).length == runs)
  }
}
