// copydesk.yaml: what it sets, and every mistake with its place.

import Diagnostics
import Testing

@testable import Publication

@Suite struct PublicationReadingTests {
  @Test("Every part is read")
  func whole() throws {
    let yaml = """
      name: The Sample
      tagline: A sample newspaper
      language: hy
      timezone: America/New_York
      issue: {weekday: Thursday, days: 14, first: 2020-01-02}
      site: https://sample.example/
      archive: https://sample.example/digest/{id}.html
      address: 1 Sample Street, Sampletown
      limits: {words: 500, lead: 50, sections: 5, items: 3, sentences: 2, email_bytes: 90000}
      labels: {glance: In short, week: Seven days}
      blocks:
        - {id: events, title: Events, after: sport, text: "*Saturday*: the fair."}
        - {id: sponsor, text: Tea}
        - {id: sponsor-two, label: Anzeige, after: end, text: Cake}
      topics:
        - id: town-life
          title: Town life
          cues: {bridge: 2, "*repair": 1.5, harbor: -1}
        - {id: sport, title: Sport}
      lexicon:
        sport: {goal: 1}
        town-life: {bridge: 3, ferry: 0.5}
      sources:
        - {feed: https://sample.example/feed/, name: The Sample, exclude: {category: [Obituaries]}}
        - {folder: week}
      delivery: {from: digest@sample.example, via: smtp, smtp: {host: localhost, port: 587}}
      """
    let reading = Publication.reading(yaml, path: "copydesk.yaml")
    let publication = reading.publication
    #expect(reading.diagnostics.isEmpty)
    #expect(publication.name == "The Sample")
    #expect(
      publication.issue
        == Schedule(weekday: .thursday, days: 14, first: CalendarDate(year: 2020, month: 1, day: 2))
    )
    #expect(publication.limits.emailBytes == 90_000)
    #expect(publication.labels.glance == "In short")
    #expect(publication.labels.numbers == "Թվերով")
    #expect(
      publication.blocks == [
        StandingBlock(id: "events", title: "Events", after: "sport", text: "*Saturday*: the fair."),
        StandingBlock(id: "sponsor", label: "Գովազդ", text: "Tea"),
        StandingBlock(id: "sponsor-two", label: "Anzeige", text: "Cake"),
      ])
    #expect(publication.topics.map(\.id) == ["town-life", "sport"])
    #expect(
      publication.topics[0].cues
        == [
          Cue("bridge", weight: 2), Cue("*repair", weight: 1.5), Cue("harbor", weight: -1),
          Cue("ferry", weight: 0.5),
        ])
    #expect(publication.topics[1].cues == [Cue("goal", weight: 1)])
    #expect(
      publication.sources.map(\.location) == [
        .feed("https://sample.example/feed/"), .folder("week"),
      ])
    #expect(publication.sources[0].exclude["category"] == ["Obituaries"])
    #expect(publication.delivery.transports == ["smtp": ["host": "localhost", "port": "587"]])
    #expect(publication.archiveAddress(of: "a-1") == "https://sample.example/digest/a-1.html")
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var yaml: String
    var finding: String
    var testDescription: String { finding }
  }

  @Test("A mistake is reported at its line and column", arguments: mistakes)
  func mistake(mistake: Mistake) {
    let reading = Publication.reading("name: Sample\n" + mistake.yaml, path: "c.yaml")
    #expect(reading.diagnostics.map(\.description) == ["c.yaml:" + mistake.finding])
  }

  static let mistakes = [
    Mistake(
      yaml: "taglin: x",
      finding: "2:1: error: Unknown key ‘taglin’ in copydesk.yaml\n  hint: did you mean ‘tagline’?"),
    Mistake(
      yaml: "limits:\n  wrods: 5",
      finding: "3:3: error: Unknown key ‘wrods’ in limits\n  hint: did you mean ‘words’?"),
    Mistake(
      yaml: "issue: {colour: 5}",
      finding: "2:9: error: Unknown key ‘colour’ in issue\n  hint: known keys: weekday, days, first"
    ),
    Mistake(
      yaml: "tagline: a\ntagline: b",
      finding: "2:1: error: Key ‘tagline’ stands twice in one mapping"),
    Mistake(
      yaml: "limits: {words: 1, words: 2}",
      finding: "2:10: error: Key ‘words’ stands twice in one mapping"),
    Mistake(yaml: "tagline: [a]", finding: "2:10: error: copydesk.yaml.tagline must be a text"),
    Mistake(yaml: "limits: 5", finding: "2:9: error: limits must be a mapping of keys to values"),
    Mistake(
      yaml: "limits: {words: many}",
      finding: "2:17: error: limits.words must be a whole number from 1 to 100000"),
    Mistake(
      yaml: "limits: {words: 0}",
      finding: "2:17: error: limits.words must be a whole number from 1 to 100000"),
    Mistake(
      yaml: "issue: {days: 9223372036854775807}",
      finding: "2:15: error: issue.days must be a whole number from 1 to 366"),
    Mistake(
      yaml: "issue: {weekday: firday}",
      finding:
        "2:18: error: issue.weekday must be a day of the week\n  hint: did you mean ‘friday’?"),
    Mistake(
      yaml: "issue: {first: 2020-02-30}",
      finding: "2:16: error: issue.first must be a date such as 2020-01-03"),
    Mistake(
      yaml: "site: sample.example",
      finding: "2:7: error: site must be an http, https or mailto address"),
    Mistake(
      yaml: "site: \"javascript:x\"",
      finding: "2:7: error: site must be an http, https or mailto address"),
    Mistake(yaml: "topics: {a: b}", finding: "2:9: error: copydesk.yaml.topics must be a list"),
    Mistake(
      yaml: "topics: [{title: A}]",
      finding: "2:10: error: A topic needs an id of lower-case letters, digits and hyphens"),
    Mistake(yaml: "topics: [{id: a}, {id: a}]", finding: "2:19: error: Two topics have the id ‘a’"),
    Mistake(
      yaml: "topics: [{id: a, cues: {b: much}}]",
      finding: "2:28: error: The weight of the cue ‘b’ must be a number"),
    Mistake(
      yaml: "topics: [{id: a, cues: {b: .nan}}]",
      finding: "2:28: error: The weight of the cue ‘b’ must be a number"),
    Mistake(
      yaml: "topics: [{id: town}]\nlexicon: {twon: {a: 1}}",
      finding:
        "3:17: error: The lexicon has cues for ‘twon’, which is no topic\n  hint: did you mean ‘town’?"
    ),
    Mistake(
      yaml: "topics: [{id: a}]\nlexicon: {a: {b: much}}",
      finding: "3:18: error: The weight of the cue ‘b’ must be a number"),
    Mistake(
      yaml: "topics: [{id: town}]\nblocks: [{id: a, after: twon, text: b}]",
      finding:
        "3:25: error: blocks.after must be a topic or section, not ‘twon’\n  hint: did you mean ‘town’?"
    ),
    Mistake(
      yaml: "blocks: [{id: A, text: b}]",
      finding: "2:10: error: A block needs an id of lower-case letters, digits and hyphens"),
    Mistake(
      yaml: "blocks: [{id: a, text: \" \"}]",
      finding: "2:10: error: The block ‘a’ has no text\n  hint: add ‘text: …’, in Markdown"),
    Mistake(
      yaml: "blocks: [{id: a, text: b}, {id: a, text: c}]",
      finding: "2:28: error: Two blocks have the id ‘a’"),
    Mistake(
      yaml: "blocks: [{id: a, titel: A, text: b}]",
      finding: "2:18: error: Unknown key ‘titel’ in blocks\n  hint: did you mean ‘title’?"),
    Mistake(
      yaml: "sources: [{name: x}]", finding: "2:11: error: A source is one of feed, site and folder"
    ),
    Mistake(
      yaml: "delivery: {smtp: {host: [a]}}",
      finding: "2:25: error: delivery.smtp.host must be a text or a number"),
  ]

  @Test("All mistakes are reported, by place")
  func all() {
    let reading = Publication.reading(
      "issue: {dais: 7}\nnmae: Sample\nlimits: {lead: x}\n", path: "c")
    #expect(reading.diagnostics.map(\.place.line) == [1, 1, 2, 3])
  }

  @Test(
    "What is no YAML is reported with its place and in words of our own",
    arguments: [
      "", "# only a comment\n", "name: [a\n", "name: \"a\n", "\tname: a\n", "- a\n- b\n", "a",
      "name: a: b\n",
      "name: *nothing\n", "name: \u{1}\n",
    ])
  func malformed(yaml: String) {
    let reading = Publication.reading(yaml, path: "c.yaml")
    #expect(reading.diagnostics.hasErrors)
    #expect(reading.diagnostics.allSatisfy { $0.place.path == "c.yaml" })
    #expect(reading.diagnostics.allSatisfy { !$0.description.contains("YamlError") })
  }

  @Test("A key left empty has the default value")
  func empty() {
    let reading = Publication.reading(
      "name: Sample\nissue:\nlimits: ~\ntagline:\ntopics:\n", path: "c")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.publication == Publication(name: "Sample"))
  }

  @Test(
    "The slug of a name is fit for addresses",
    arguments: [
      ("The Weekly Mirror", "the-weekly-mirror"), ("A & B!", "a-b"), ("", "digest"),
      ("Le Télégramme d’Été", "le-telegramme-d-ete"), ("Straße 5", "strasse-5"),
      ("Հայելի Շաբաթաթերթ", "hayeli-shabatatert"), ("Новая Газета", "novaya-gazeta"),
      ("الصحيفة الأسبوعية", "alshyft-alasbwyt"), ("!", "u21"),
    ])
  func slug(name: String, slug: String) { #expect(Publication(name: name).slug == slug) }

  @Test(
    "The direction follows the language",
    arguments: [
      ("en", "ltr"), ("hy", "ltr"), ("ar", "rtl"), ("FA-IR", "rtl"), ("he", "rtl"), ("", "ltr"),
    ])
  func direction(language: String, direction: String) {
    var publication = Publication(name: "Sample")
    publication.language = language
    #expect(publication.direction == direction)
  }
}
