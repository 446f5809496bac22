// Weeks of many stories: each is told from its beginning, and none from its middle.

import Publication
import Testing

@testable import Digest

@Suite("Weeks of many stories")
struct ManyStoriesTests {
  private let others = TestPost.gardens

  private func lines(_ text: String, on day: Int = 5) throws -> DigestLines {
    let build = try TestPost.build(
      others + [(name: "2020-11-0\(day)-story", text: text)], lead: "2020-11-01-north")
    return DigestLines(try build.issue.markdown(for: TestPost.publication))
  }

  private func section(of sentence: String, in lines: DigestLines) -> String? {
    lines.sentences.first { $0.text.contains(sentence) }?.section
  }

  @Test(
    "What is on no topic is a line at a glance by its first sentence, if that tells the headline")
  func openings() throws {
    let news =
      "A goalkeeper of Westport saved three penalties on Thursday and won the cup for her town."
    let story =
      "\n\n\(news)\n\nShe drives a bread van for a living, and slept for four hours that night.\n"
    #expect(
      section(of: "saved three", in: try lines("Goalkeeper Wins Cup for Westport" + story))
        == "At a glance")
    #expect(section(of: "saved three", in: try lines("A Night Without Sleep" + story)) == nil)
    // One of three stories has its line by its topic, as before.
    let few = try TestPost.build(
      Array(others.prefix(2)) + [("2020-11-05-story", "Goalkeeper Wins Cup for Westport" + story)],
      lead: "2020-11-01-north")
    #expect(!"\(few.issue.sections.filter { $0.role == .glance })".contains("saved three"))
  }

  @Test("An article of nothing but a headline is no story, and takes none from the others")
  func headlineAlone() throws {
    let news = "The harbor office of Westport bought a ferry on Monday."
    let build = try TestPost.build(
      others + [
        ("2020-11-05-empty", "# Nine Killed as Gale Hits Ferry of Westport\n"),
        (
          "2020-11-04-gale",
          """
          Gale Hits Ferry of Westport

          Two people were killed when a gale hit the ferry of Westport on Monday.

          A 67-year-old man and a 40-year-old woman died on the ferry dock, police said.
          """
        ),
        ("2020-11-05-story", "Harbor Office Buys Ferry\n\n\(news)\n"),
      ])
    #expect(try build.issue.markdown(for: TestPost.publication).contains(news))
  }

  @Test("A first sentence may be long")
  func long() throws {
    let clauses =
      "which takes trucks of the harbor office and guests of hotels to islands of the bay, "
    func news(_ count: Int) -> String {
      "The harbor office of Westport bought a ferry on Monday, \(String(repeating: clauses, count: count))in winter too."
    }
    let headline = "Harbor Office Buys Ferry\n\n"
    #expect(section(of: "bought a ferry", in: try lines(headline + news(3))) == "Harbor")
    #expect(section(of: "bought a ferry", in: try lines(headline + news(5))) == nil)
    #expect(
      section(
        of: "bought a ferry", in: try lines(headline + "Trees fell in Westport.\n\n" + news(4)))
        == nil)
  }

  @Test("What stands within a paragraph, deep in a story, is not printed")
  func within() throws {
    func story(_ joint: String) -> String {
      """
      Harbor Office Digs in Westport

      The harbor office of Westport began to dig out the ferry lane on Tuesday with a boat from Eastport.

      Mud fell.

      Rain fell.

      Snow fell on roofs, roads and the wall of a castle.\(joint)A larger dock with room for twelve boats of Westport is to follow at the harbor in May.
      """
    }
    #expect(section(of: "larger dock", in: try lines(story("\n\n"))) == "Harbor")
    #expect(section(of: "larger dock", in: try lines(story(" "))) == nil)
  }

  @Test("What a report says of its own day is not told of another")
  func ofItsDay() throws {
    func story(_ time: String) -> String {
      "Ferry Captains Vote\n\nFerry captains of Westport will vote \(time) on a strike at the harbor.\n"
    }
    #expect(section(of: "on a strike", in: try lines(story("today"), on: 4)) == nil)
    #expect(section(of: "on a strike", in: try lines(story("on Friday"), on: 4)) == "Harbor")
    #expect(section(of: "on a strike", in: try lines(story("today"), on: 6)) == "Harbor")
    let nowadays =
      "Ferry Dock Opens\n\nA dock for the ferry opened at the harbor of what is today Westport.\n"
    #expect(section(of: "A dock for the ferry", in: try lines(nowadays, on: 4)) == "Harbor")
    let quoted =
      "Ferry Captains Vote\n\n“We will vote today,” ferry captain Jane Roe of Westport said of a strike at the harbor on Friday.\n"
    #expect(section(of: "We will vote today", in: try lines(quoted, on: 4)) != nil)
  }

  @Test(
    "A count of the dead that a story begins with comes with the sentence that says whose it is")
  func sourced() throws {
    func story(_ second: String) -> String {
      """
      Ferry Sinks Off Westport

      A ferry sank off the harbor of Westport on Monday in a storm, killing nine people.

      \(second)
      """
    }
    let digest = try lines(story("Nine people were killed, according to the coast guard."))
    #expect(section(of: "sank off the harbor", in: digest) == "Harbor")
    #expect(section(of: "according to the coast guard", in: digest) == "Harbor")
    for other in [
      "Police of Westport said that the storm had torn a dock of the harbor.",
      "Eight people were killed, according to the coast guard.",
      "In the capital nine people were killed in a bus crash, according to the coast guard.",
    ] {
      #expect(section(of: "sank off the harbor", in: try lines(story(other))) == nil)
    }
  }

  @Test("A figure does not take away what another story begins with, nor what nobody says")
  func figures() throws {
    let yaml = TestPost.yaml.replacing("words: 300", with: "words: 200")
    let publication = Publication.reading(yaml, path: "copydesk.yaml").publication
    let harbor = (
      name: "2020-11-05-harbor",
      text: """
      Harbor Office Counts Boats

      The harbor office of Westport counted boats on Tuesday for the first time.

      The harbor office of Westport counted 140 boats and 90 captains, it said.

      A budget vote in Eastport would give 412 captains a ferry dock and 96 captains a house.

      At half past two a boat left with 400 sacks for the harbor office of Westport and its captains.
      """
    )
    let eastport = (
      name: "2020-11-05-eastport",
      text:
        "Eastport Votes\n\nA budget vote in Eastport on Monday gave 412 captains a ferry dock and 96 captains a house.\n"
    )
    func numbers(_ texts: [TestPost.Text]) throws -> String {
      let build = Samples.build(
        try texts.map { try Samples.article($0.name, $0.text) }, for: publication,
        lead: "2020-11-01-north")
      return "\(build.issue.sections.filter { $0.role == .numbers })"
    }
    let printed = try numbers(others + [harbor, eastport])
    #expect(!printed.contains("412 captains"), "\(printed)")
    #expect(!printed.contains("400 sacks"), "\(printed)")
  }

  @Test(
    "What an article begins with goes on with what comes right after it, whatever that takes up")
  func openingsGoOn() throws {
    func text(_ joint: String) -> String {
      """
      Harbor Office Closes Ferry Docks

      The harbor office of Westport decided on Monday to close three of its nine ferry docks in March.\(joint)

      Pellgate, Dunmoor and Sandness will shut, and two others of the team's list will open later.

      The plan saves a tenth of what the harbor costs.
      """
    }
    let lines = try lines(text(""))
    #expect(section(of: "Pellgate, Dunmoor", in: lines) == "Harbor")
    #expect(section(of: "The plan saves", in: lines) == "Harbor")
    // What is missing between them is missed.
    let torn = try self.lines(text("\n\nDid they have to?"))
    #expect(section(of: "Pellgate, Dunmoor", in: torn) == nil)
  }

  @Test("A story that begins with a scene is told by the sentence with its news")
  func scenes() throws {
    func text(_ news: String) -> String {
      """
      Ferry Captains Leave the Harbor Office

      The kettle goes on at six, when the first of the men come in with cold hands.

      They hang their coats by the door. Nobody talks.

      “You get used to it,” Tom Roe said.

      Then the cards come out.

      \(news)

      Rain fell.

      Snow fell on the roofs.

      The kettle was put away at nine.

      “So it goes,” Tom Roe said.
      """
    }
    let news =
      "Twelve ferry captains of Westport left the harbor office on Tuesday after it had cut the pay of its crews."
    let lines = try lines(text(news))
    #expect(section(of: "Twelve ferry captains", in: lines) == "Harbor")
    #expect(section(of: "The kettle goes on", in: lines) == nil)
    let leaning =
      "They left the ferry of the harbor office on Tuesday after it had cut the pay of its captains."
    #expect(section(of: leaning, in: try self.lines(text(leaning))) == nil)
  }

  @Test("A figure or a quotation needs words of what the digest tells of its story")
  func explained() throws {
    func story(_ line: String) -> String {
      """
      Harbor Office Closes Ferry Docks

      The harbor office of Westport decided on Monday to close three of its nine ferry docks in March.

      Rain fell.

      Snow fell on the roofs.

      \(line)
      """
    }
    let near =
      "“Six docks are enough for a ferry until somebody builds a larger one,” said Jane Roe, the mayor of Eastport."
    let far =
      "“Embargoes are like truces that nobody has signed,” said Jane Roe, the mayor of Eastport."
    func words(_ line: String) throws -> String {
      let build = try TestPost.build(
        others + [(name: "2020-11-05-story", text: story(line))], lead: "2020-11-01-north")
      return "\(build.issue.sections.filter { $0.role == .words })"
    }
    #expect(try !words(far).contains("Embargoes"))
    #expect(
      try words(near).contains("Six docks")
        || section(of: "Six docks", in: lines(story(near))) == "Harbor")
  }
}
