// Sentences as newspapers write them.

import Testing

@testable import Summarizer

/// The sentences of a whole text.
func sentences(_ text: String) -> [String] {
  let bytes = [UInt8](text.utf8)
  return SentenceSplitter().sentences(in: bytes, range: 0..<bytes.count).map {
    String(decoding: bytes[$0], as: UTF8.self)
  }
}

/// Each case is marked with " | " where a sentence ends; the text has one space there.
@Suite struct SentenceSplitterTests {
  private func expectSentences(_ marked: String, location: SourceLocation = #_sourceLocation) {
    let expected = marked.split(separator: "|").map { $0.trimmingPrefix(" ") }.map { text in
      String(text.last == " " ? text.dropLast() : text)
    }
    #expect(sentences(expected.joined(separator: " ")) == expected, sourceLocation: location)
  }

  @Test(
    "titles and ranks never end a sentence",
    arguments: [
      "Dr. Ruth Olsen met Lt.-Gen. Paul Roy and Sen. Kim. | They agreed.",
      "Col. Ames, Maj.-Gen. Ott and Sgt. Lund marched past Mt. Adams and St. Paul. | Rain fell.",
      "The award went to Prof. He and Rev. So. | Mr. A. Lund clapped.",
      "It was signed by Gov. Ines Roy, Rep. Ott and Mrs. Lund. | Messrs. Ames and Kim watched.",
      "“Mr. Lund is late,” said Lt.Col. Ott.",
    ])
  func titles(_ marked: String) { expectSentences(marked) }

  @Test(
    "initials belong to the name",
    arguments: [
      "J. R. Smith built it. | Hovhannes S. Toumanian paid.",
      "The letter to J.R. Smith and A. Lund came back. | E. Ott sent it again.",
      "It was you and I. | We knew Albert I. Jones.",
      "The mayor chose Plan B. | It was cheaper.",
      "J. A. Kim and J. I. Case spoke.",
    ])
  func initials(_ marked: String) { expectSentences(marked) }

  @Test(
    "an abbreviation ends a sentence when a usual first word follows",
    arguments: [
      "The U.N. Security Council met. | It sent a team from the U.N. | They left by sea.",
      "She moved to the U.S. | Her sister stayed.",
      "The U.S. Coast Guard and the U.S. “Ice Watch” sailed. | He saw it in the U.S.",
      "The fair in Salem, Mass., drew crowds. | Others came to Troy, N.Y. | The rain stayed away.",
      "Lund & Co. Builders won. | The loser was Ott Inc. | It will appeal.",
      "They sold pears, plums, etc. | Prices rose.",
      "Ames Jr. Park reopened. | The elder is Ames Sr. | He laughed.",
      "The firm is on Elm Blvd. | The shop is on Oak Pkwy. near the lake.",
      "Smith et al. wrote it. | Roe v. Wade, Ott vs. Lund and others, e.g. Kim, followed.",
      "Plums (cf. Ott) are sweet, i.e. Good ones are.",
      "She holds a Ph.D. from Salem. | He has a Ph.D. | They met there.",
      "It snowed in Salem, Mass. | Ferries ran from Troy, N.Y. | Lund stayed.",
      "The Mass. General Hospital and the fair in Salem, Mass. Thursday drew crowds.",
      "SALEM, Mass. (AP) — It snowed. | TROY, N.Y. — It thawed.",
      "А. С. Олсен и Հ. Լունդ приехали. | Они ушли.",
      "Under-secretaries of the U.N. Under-Secretary met.",
    ])
  func abbreviations(_ marked: String) { expectSentences(marked) }

  @Test(
    "what is a word in small letters ends a sentence",
    arguments: [
      "He lay in the sun. | Olsen was ill. | Lund worked on his art. | Ott said no. | Kim came in.",
      "They went to mass. | Boats wash. | Reps. Ott and Lund did ten reps. | Later they sat. | Three ate.",
    ])
  func wordsLikeAbbreviations(_ marked: String) { expectSentences(marked) }

  @Test(
    "numbers, times and dates",
    arguments: [
      "It grew by 2.5 percent to $1.25 billion. | Then it fell 3.1%.",
      "At 5 a.m. Lund woke. | He slept at 9 p.m. | Ott stayed up.",
      "The bus leaves at 1:30 p.m. on Fridays, at 6 p.m. Monday, and at 7 a.m. EST. | Bring water.",
      "No. 2 of the series, p. 55 and Fig. 3, shows it. | See Art. IV. | Then stop.",
      "On Feb. 3 and Sept. 14 the pool is closed. | It opens in Nov. | The sauna stays open.",
      "The wall is 5 ft. high and 20 in. thick. | It fell in 2019. | 300 people saw it.",
      "The road is 12 km. | Nobody drives it.",
    ])
  func numbers(_ marked: String) { expectSentences(marked) }

  @Test(
    "addresses and file names are one word",
    arguments: [
      "Write to ana.lund@paper.example or see www.paper.example/a.b. | Thanks.",
      "The site https://paper.example/Next.Page?x=1.2. | Read it.",
      "Open plan.final.pdf and Readme.Txt in Node.js. | Print both.",
      "See https://paper.example/news | The editor answers.",
      "Booking.Com and example.ca grew. | Both use paper.example. | Lund does too.",
    ])
  func addresses(_ marked: String) { expectSentences(marked) }

  @Test(
    "stops within quotations end sentences",
    arguments: [
      "“He left. | She stayed,” said Olsen. | Nobody else spoke.",
      "\"It rained. | It poured,\" Lund said. | \"We went home.\"",
      "“It rained. | We left.” | Kim nodded.",
      "'We won.' | The crowd cheered. | ‘Twice.’",
      "«Il pleut. | Il neige.» | Then it cleared.",
      "He said: “They asked, ‘Why now?’” | She shrugged.",
      "The sign read “Closed”. | He knocked.",
      "„Es regnet.“ | Then it stopped.",
      "She said \"stop.\" | \"Go,\" he said.",
      "He asked for \"a boat . \" | They gave him two.",
    ])
  func quotations(_ marked: String) { expectSentences(marked) }

  @Test(
    "an attribution belongs to the quotation before it",
    arguments: [
      "\"Stop!\" he said.",
      "“Why?” asked the minister. | He got no answer.",
      "“Why now?” Olsen asked.",
      "“Why now?” Dr. Ruth Olsen asked the board. | “Why not?” it replied.",
      "\"Is it over?\" Mayor Lund said. | It was.",
      "“Run!” | He ran.",
      "“Is it ours?” | Olsen went home.",
      "'This is it.' she said.",
    ])
  func attributions(_ marked: String) { expectSentences(marked) }

  @Test(
    "parentheses",
    arguments: [
      "He won. | (She came second.) | They shook hands.",
      "The bridge (it is old.) was closed. | Ferries run.",
      "The bill (S. 12) passed, said Ott (D-Mass.) on Monday. | It was close (52 to 48). | He smiled.",
      "It opened in 1901 (see Lund et al.). | Few noticed.[3] | It closed.",
    ])
  func parentheses(_ marked: String) { expectSentences(marked) }

  @Test(
    "ellipses and runs of stops",
    arguments: [
      "Well ... maybe. | I never knew… | She did.",
      "He waited . . . and waited. | “So . . . Lund won,” she said.",
      "What?! | No!! | Really??? | Yes.",
      "“The river [...] The Old One [...] rose.” | It fell.",
      "She works at Plums! in Salem. | Wow! | It was hers.",
      "They left it there.... | Nobody came.",
    ])
  func ellipses(_ marked: String) { expectSentences(marked) }

  @Test("a forgotten space does not join two sentences")
  func forgottenSpace() {
    #expect(
      sentences("The game came to an end.Next week they rest.") == [
        "The game came to an end.", "Next week they rest.",
      ])
    #expect(
      sentences("Was it good?It was!They stayed.") == ["Was it good?", "It was!", "They stayed."])
    #expect(sentences("“They won.”Then they left.") == ["“They won.”", "Then they left."])
  }

  @Test(
    "lists",
    arguments: [
      "1. Wash the plums. | 2. Dry them. | 3. Eat.",
      "• Pears • are good".replacing("• are", with: "| • are"),
      "a. The first plum | b. The second plum | c. The third plum",
      "1) Plums | 2) Pears | 3) Figs",
      "3. Lund | 2. Ott | 1. Kim",
      "The plan: | 1. Buy plums. | 2. Sell plums.",
      "A. Lund met B. Ott and C. Kim.",
      "The office chose (1) plums, (2) pears and (3) figs. | All are ripe.",
    ])
  func lists(_ marked: String) { expectSentences(marked) }

  @Test(
    "other scripts",
    arguments: [
      "Նա եկավ։ | Հետո գնաց։ | Վերջ։",
      "Он пришёл в 5 утра. | Она ушла. | Т.е. в 6.",
      "هل جاء؟ | نعم جاء. | ثم ذهب.",
      "वह आया। | वह गया।",
      "Él llegó. | ¿Cuándo? | ¡Ayer! | Élise sourit.",
    ])
  func otherScripts(_ marked: String) { expectSentences(marked) }

  @Test("the stops of Chinese and Japanese need no space")
  func eastAsianStops() {
    #expect(sentences("他来了。她走了！为什么？") == ["他来了。", "她走了！", "为什么？"])
    #expect(sentences("「はい。」彼は笑った。") == ["「はい。」", "彼は笑った。"])
  }

  @Test(
    "faces, rules and the stamps of forwarded mail",
    arguments: [
      "See you there. :) | Bring plums.",
      "----- | Menu | ----- | Soup",
      "Ann Lund | 06/02/2001 10:53 AM | The plums are here.",
      "It was sent on 06/02/2001 10:53 AM local time.",
    ])
  func mail(_ marked: String) {
    expectSentences(marked.replacing("-----", with: "----------"))
  }
}
