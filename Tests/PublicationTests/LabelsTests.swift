// The digest's own words by language.

import Testing

@testable import Publication

@Suite struct LabelsTests {
  @Test("Every language has every word", arguments: Labels.words.keys.sorted())
  func complete(language: String) throws {
    let words = try #require(Labels.words[language])
    #expect(words.count == Labels.keys.count)
    #expect(words.allSatisfy { !$0.isEmpty })
    // Sections are told by their headings when digest.md is read.
    #expect(Set(words.prefix(4)).count == 4)
  }

  @Test(
    "A language's words are used for its regions and scripts, English for what is not known",
    arguments: [
      ("fr", "La semaine en bref"), ("fr-CA", "La semaine en bref"),
      ("DE", "Die Woche im Überblick"),
      ("hyw", "Շաբաթն ամփոփ"), ("ar-EG", "الأسبوع باختصار"), ("en", "The Week in Brief"),
      ("xx", "The Week in Brief"), ("", "The Week in Brief"),
    ])
  func language(tag: String, title: String) {
    #expect(Labels(language: tag).title == title)
  }

  @Test("copydesk.yaml may change each word of its language")
  func changed() {
    let yaml = "name: A\nlanguage: fr\nlabels: {glance: En vitesse}\n"
    let labels = Publication.reading(yaml, path: "c.yaml").publication.labels
    #expect(labels.glance == "En vitesse")
    #expect(labels.numbers == "En chiffres")
  }
}
