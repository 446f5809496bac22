// Words, forms and stems.

import Testing

@testable import Summarizer

struct VocabularyTests {
  /// The forms of a text's words.
  private func forms(_ text: String, language: String = "en") -> [String] {
    let vocabulary = Vocabulary(language: language)
    return vocabulary.words(in: text).map { vocabulary.string(of: $0.form) }
  }

  @Test("A word is the same in the middle of a text, at its end and alone", arguments: 1...40)
  func places(length: Int) {
    let vocabulary = Vocabulary(language: "und")
    let word = String("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz".prefix(length))
    let other = word.dropLast() + "9"
    let text = "\(word) \(other) \(word)s and so it goes on for a while: \(other) \(word)"
    let ids = vocabulary.words(in: text).map(\.form)
    #expect(ids.first == ids.last && ids[1] == ids[ids.count - 2])
    #expect(Set(ids.prefix(3)).count == 3)
    #expect(vocabulary.words(in: word).map(\.form) == [ids[0]])
  }

  @Test(
    "Words are found and brought to their forms",
    arguments: [
      ("", []),
      (" \n\t—…!", []),
      ("Rain fell.", ["rain", "fell"]),
      ("Turkey’s and Turkey's", ["turkey", "and", "turkey"]),
      ("TURKEY'S", ["turkey"]),
      ("the dogs' home", ["the", "dogs", "home"]),
      ("'quoted' “so”", ["quoted", "so"]),
      ("don’t don't", ["don't", "don't"]),
      ("O’Brien", ["o'brien"]),
      ("Turkish-backed", ["turkish", "backed"]),
      ("1,174 killed; 5.5 percent at 1:30", ["1174", "killed", "5.5", "percent", "at", "1:30"]),
      ("in 2019, 400", ["in", "2019", "400"]),
      ("ends at 30. Then", ["ends", "at", "30", "then"]),
      ("a list:1,2", ["a", "list", "1", "2"]),
      ("the 1990s and 27th", ["the", "1990s", "and", "27th"]),
      ("U.N. and UN", ["un", "and", "un"]),
      ("U.S., US and us", ["u.s", "u.s", "and", "us"]),
      ("J.R. Smith.Then", ["jr", "smith", "then"]),
      ("at 1 p.m.", ["at", "1", "pm"]),
      ("café CAFÉ", ["café", "café"]),
      ("Ереван, МОСКВА", ["ереван", "москва"]),
      ("ΟΔΟΣ οδός", ["οδος", "οδός"]),
      ("Հայաստան, Երևան։", ["հայաստան", "երևան"]),
      ("في القاهرة", ["في", "القاهرة"]),
      ("東京 は", ["東", "京", "は"]),
      ("😀 smile 😀", ["smile"]),
      ("x@y.org_z", ["x", "y", "org", "z"]),
    ] as [(String, [String])])
  func forms(text: String, expected: [String]) {
    #expect(forms(text) == expected)
  }

  @Test(
    "The letters of a word are described",
    arguments: [
      ("minister", []), ("Minister", .capitalized), ("NATO", [.capitalized, .allCapitals]),
      ("I", [.capitalized, .stopWord]), ("the", .stopWord), ("The", [.capitalized, .stopWord]),
      ("US", [.capitalized, .allCapitals]), ("us", .stopWord), ("1,174", .number),
      ("27th", []), ("don’t", .stopWord), ("It’s", [.capitalized, .stopWord]),
      ("Ереван", .capitalized), ("ՄԱԿ", [.capitalized, .allCapitals]), ("٤٢", .number),
      ("القاهرة", []),
    ] as [(String, WordFlags)])
  func flags(word: String, expected: WordFlags) {
    #expect(Vocabulary().words(in: word).map(\.flags) == [expected])
  }

  @Test("Ranges are those of the words in the text, possessive and all")
  func ranges() {
    let text = Array("Né à Yerevan’s".utf8)
    let words = Vocabulary().words(in: text, range: 3..<text.count)
    let found = words.map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(found == ["à", "Yerevan’s"])
  }

  @Test(
    "A cached stem is the stem that Snowball gives",
    arguments: [
      "negotiate negotiated negotiating negotiations negotiator",
      "ceasefires fighters fighting strikes struck generously running dying skies",
    ])
  func stems(text: String) {
    let vocabulary = Vocabulary()
    let stemmer = Stemmer(language: "en")
    for _ in 0..<2 {
      for (word, form) in zip(vocabulary.words(in: text), text.split(separator: " ")) {
        let stem = String(decoding: stemmer.stem(of: Array(form.utf8)), as: UTF8.self)
        #expect(vocabulary.string(of: word.stem) == stem)
        #expect(vocabulary.stem(of: String(form)) == word.stem)
        #expect(vocabulary.stem(ofForm: word.form) == word.stem)
      }
    }
    #expect(vocabulary.stem(of: "Negotiations’s") == vocabulary.stem(of: "negotiation"))
  }

  @Test(
    "A language that is not known has no stems and no stop words",
    arguments: ["xx", "", "porter", "english"])
  func unknownLanguage(language: String) {
    let vocabulary = Vocabulary(language: language)
    let words = vocabulary.words(in: "the running men")
    #expect(words.allSatisfy { $0.form == $0.stem && !$0.isStopWord })
    #expect(!vocabulary.hasStopWords)
  }

  @Test(
    "Other languages are stemmed by their own rules",
    arguments: [
      ("hy", "քաղաքներ", "քաղ"), ("ru", "переговоры", "переговор"), ("en-GB", "talks", "talk"),
    ])
  func otherLanguages(language: String, word: String, stem: String) {
    let vocabulary = Vocabulary(language: language)
    #expect(vocabulary.string(of: vocabulary.stem(of: word)) == stem)
  }

  @Test("Equal spellings keep their ids through a hundred thousand others")
  func manyWords() {
    let vocabulary = Vocabulary()
    let text = (0..<100_000).map { "w\($0)longenoughforbothhalves" }.joined(separator: " ")
    let first = vocabulary.words(in: text)
    let second = vocabulary.words(in: text)
    #expect(first == second)
    #expect(Set(first.map(\.form)).count == 100_000)
    #expect(vocabulary.form(first[99_999].form, hasPrefix: Array("w99999long".utf8)))
  }

  @Test("Bytes that are no UTF-8 end a word and harm nothing")
  func brokenBytes() {
    let text: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x20, 0xE2, 0x80, 0x63, 0xF0, 0x9F]
    let vocabulary = Vocabulary()
    let words = vocabulary.words(in: text, range: 0..<text.count)
    #expect(words.map { vocabulary.string(of: $0.form) } == ["a", "b", "c"])
  }
}
