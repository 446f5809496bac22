// Stories that are begun at their beginning, and go on with what belongs to them.

import Publication
import Testing

@testable import Digest

@Suite("Stories in a digest")
struct StoryTests {
  /// An article on a strike at the harbor; its sixth paragraph is `deep`.
  private func strike(_ deep: String) -> TestPost.Text {
    (
      name: "2020-11-05-strike",
      text: """
      Ferry Captains Stop Work

      Ferry captains of Westport stopped work on Monday over pay that has not risen since 2011.

      Eleven boats of Westport lie side by side in front of Northport, and nobody gets from one town to another.

      Shops in both towns have closed early, and Westport has hired buses that go round the bay by the old road.

      A school in Northport has sent its pupils home until Friday, its head Jane Roe wrote to parents.

      Hotels in Westport count guests who cannot leave, and some of them have asked neighbors for beds.

      \(deep)
      """
    )
  }

  /// Articles that make the week longer than its digest.
  private var others: [TestPost.Text] {
    (1...4).map { number in
      (
        name: "2020-11-0\(number)-garden",
        text: """
        Garden \(["North", "South", "East", "West"][number - 1]) of the Hospital Opens

        \((1...8).map { "Tree number \($0) of garden \(number) was planted by a family that came on foot from a far village." }
          .joined(separator: "\n\n"))
        """
      )
    }
  }

  private func printed(_ deep: String) throws -> [String] {
    let build = try TestPost.build(others + [strike(deep)], lead: "2020-11-01-garden")
    return TestPost.items(of: build, in: "harbor").map { "\($0)" }
  }

  @Test(
    "What stands deep in a story is printed where it has something of it, and not where it has nothing"
  )
  func stray() throws {
    let own =
      "Ferry captains of Westport wanted a second dock for a boat to Eastport in 2019 already."
    let stray =
      "A dock at Eastport was built in 1950 with stones of a ruined castle near Southport."
    #expect(try printed(own).contains { $0.contains("wanted a second dock") })
    #expect(try !printed(stray).contains { $0.contains("ruined castle") })
    // Of little text all that there is is printed.
    let short = try TestPost.build([strike(stray), TestPost.weather], lead: TestPost.weather.name)
    #expect(TestPost.items(of: short, in: "harbor").contains { "\($0)".contains("ruined castle") })
  }

  @Test("Of a story that has room for one sentence its beginning is printed")
  func beginning() throws {
    let deep = """
      Ferry captains of Westport stopped work at the harbor for a ferry dock, and the harbor office of Westport wrote to \
      the ferry captains of the dock.
      """
    let small = TestPost.yaml.replacing("words: 300", with: "words: 60")
    let publication = Publication.reading(small, path: "copydesk.yaml").publication
    var story = strike(deep)
    story.text.replace(" over pay that has not risen since 2011", with: "")
    let texts = others + [story]
    let build = Samples.build(
      try texts.map { try Samples.article($0.name, $0.text) }, for: publication,
      lead: "2020-11-01-garden")
    let items = "\(TestPost.items(of: build, in: "harbor"))"
    #expect(items.contains("stopped work on Monday."), "\(items)")
    #expect(!items.contains("wrote to the ferry captains"), "\(items)")
  }

  @Test(
    "Without its beginning nothing of one of many stories is printed, where its beginning could be")
  func torn() throws {
    // Of the harbor only what stands deep; what the story begins with has no topic's words.
    var story = strike(
      "Ferry captains of Westport wanted a second dock at the harbor, with a ferry for Eastport, in 2019 already."
    )
    story.text.replace(
      "Ferry captains of Westport stopped work", with: "Bus drivers of Westport stopped work")
    story.text.replace("Ferry Captains Stop Work", with: "Bus Drivers Stop Work")
    let boats = (
      name: "2020-11-05-dock",
      text: "Dock Opens\n\nA dock for the ferry opened at the harbor of Northport on Monday.\n"
    )
    func items(_ texts: [TestPost.Text]) throws -> String {
      let build = try TestPost.build(texts, lead: texts[0].name)
      return "\(TestPost.items(of: build, in: "harbor"))"
    }
    let many = try items(others + [story, boats])
    #expect(many.contains("opened at the harbor of Northport"), "\(many)")
    #expect(!many.contains("wanted a second dock"), "\(many)")
    // In a section that would be empty it stands all the same.
    #expect(try items(others + [story]).contains("wanted a second dock"))
  }

  @Test("Words that are left go to what follows in the article")
  func lengthened() throws {
    let items = try printed("Nothing else is known of it.")
    #expect(items.first?.contains("Eleven boats of Westport lie") == true, "\(items)")
  }

  @Test("The quotation of the week is about what the digest has told, or its headline")
  func quotation() throws {
    func words(_ quotation: String) throws -> String {
      let text = strike(quotation)
      let build = try TestPost.build(others + [text], lead: "2020-11-01-garden")
      return "\(build.issue.sections.filter { $0.role == .words })"
    }
    let stray =
      "“Nobody has asked me anything in all of my eleven years here,” said Jane Roe, a cook."
    let own =
      "“My mother was on strike for higher pay when I was born,” said Jane Roe, who brought soup to ferry captains."
    #expect(try !words(stray).contains("anything"))
    #expect(try words(own).contains("higher pay"))
  }

  @Test("What the whole week is about is known to its readers")
  func running() throws {
    let stray =
      "A ferry for Eastport sank on Friday under the walls of a castle, and nobody aboard was hurt."
    let wars = (1...4).map { number in
      (
        name: "2020-11-0\(number)-war",
        text: """
        Day \(number) of the Siege

        Guns of the besiegers on hill \(number) fired at the city until noon, as a watchman counted from tower \(number).

        Eastport, whose dock was shelled, sent \(number) letters for help to Southport and its castle.

        \((1...5).map { "Watchman \($0) of tower \(number) saw no sail and heard nothing but birds in the night." }
          .joined(separator: "\n\n"))
        """
      )
    }
    func isPrinted(among others: [TestPost.Text]) throws -> Bool {
      let build = try TestPost.build(others + [strike(stray)], lead: others[0].name)
      return TestPost.items(of: build, in: "harbor").contains {
        "\($0)".contains("under the walls")
      }
    }
    #expect(try isPrinted(among: wars))
    #expect(try !isPrinted(among: others))
  }

  @Test("A figure is printed where the digest has told of its article, and not where it has not")
  func figures() throws {
    let fair = (
      name: "2020-11-05-fair",
      text: """
      Fishmongers of Eastport Show Prizes of Southport

      It was his third, and he keeps them all above the stove of his kitchen.

      He has a dog, too.

      They were there together when the doors opened, as they are each year.

      Fishmongers of Eastport sold 4,200 boxes of cod at a dock in Southport in March.
      """
    )
    let own =
      "All ferry captains of Westport together earn 240,000 crowns a month, the harbor office of Northport says."
    let boats = "A boat of the ferry captains of Westport carries 3,100 people on a day in July."
    let build = try TestPost.build(
      others + [strike(own + "\n\n" + boats), fair], lead: "2020-11-01-garden")
    let numbers = "\(build.issue.sections.filter { $0.role == .numbers })"
    #expect(numbers.contains("240,000 crowns") && numbers.contains("3,100"), "\(numbers)")
    #expect(!numbers.contains("4,200"), "\(numbers)")
    // Under its headline it may stand.
    #expect(TestPost.items(of: build, in: "harbor").contains { "\($0)".contains("4,200") })
  }
}
