// One to three long reports: told by their paragraphs, each charge with its answer.

import Publication
import Testing

@testable import Digest

@Suite("Few long reports")
struct FewReportsTests {
  /// Paragraphs that make a report longer than its digest, on nothing that the digest has a topic for.
  private static let rest = (1...24).map {
    "Tree \($0) of the garden in Westport was planted by a family that lives in Eastport."
  }.joined(separator: "\n\n")

  /// A report of its own news, that news, and much else.
  private func report(_ number: Int, _ headline: String, _ paragraphs: [String])
    -> TestPost.Text
  {
    (
      name: "2020-11-0\(number)-report",
      text: "\(headline)\n\n" + paragraphs.joined(separator: "\n\n") + "\n\n" + Self.rest + "\n"
    )
  }

  private func sentences(_ reports: [TestPost.Text]) throws -> [String] {
    let build = try TestPost.build([TestPost.weather] + reports, lead: "2020-11-01-weather")
    return DigestLines(try build.issue.markdown(for: TestPost.publication)).sentences.map(\.text)
  }

  private static let opening =
    "The harbor office of Westport began to dig out the ferry lane on Monday with a boat from Eastport."

  @Test("A charge has the denial that its article has soon after it, and no denial stands without")
  func answers() throws {
    let charge =
      "Fishermen of Westport said on Tuesday that the Eastport Ferry Company had emptied its tanks beside the dock at night."
    let denial = "Eastport denied that its crews had emptied anything."
    let told = try sentences([
      report(2, "Harbor Office Digs", [Self.opening, charge, denial])
    ])
    let place = try #require(told.firstIndex(of: charge))
    #expect(told.firstIndex(of: denial) == place + 1)
    // What it answers stands elsewhere.
    let alone = try sentences([
      report(2, "Harbor Office Digs", [Self.opening, "Rain fell on Westport.", denial])
    ])
    #expect(!alone.contains(denial))
  }

  @Test("A short denial with a deed of its own is not taken for an answer to something else")
  func otherDeed() throws {
    let count = "Westport said on Tuesday that its ferries were the first to leave the dock."
    func told(_ denial: String) throws -> Bool {
      try sentences([
        report(2, "Harbor Office Digs", [Self.opening, count, "Rain fell.", denial])
      ]).contains(denial)
    }
    #expect(try !told("Eastport denied burning a captain’s school."))
  }

  @Test("A denial that points to what is not printed is not")
  func remark() throws {
    let charge =
      "Fishermen of Westport accused the Eastport Ferry Company on Tuesday of emptying its tanks beside the dock."
    let remark =
      "The mayor of Northport, Jane Roe, called boats of Eastport dirty in a long speech."
    let denial = "Eastport rejected the remark as baseless and said its boats were clean."
    let told = try sentences([
      report(2, "Harbor Office Digs", [Self.opening, charge]),
      report(3, "Mayor Speaks in Northport", [remark, denial]),
    ])
    #expect(told.contains(charge))
    #expect(!told.contains(denial))
  }

  @Test("An item begins where a paragraph begins, and goes on within it")
  func paragraphs() throws {
    let first =
      "On Tuesday the ferry Star of Westport left the dock with forty families of Eastport."
    let second = "It reached Northport harbor at dawn."
    let within = "The captain of the ferry Moon of Eastport found two boats adrift off Southport."
    let told = try sentences([
      report(
        2, "Harbor Office Digs",
        [Self.opening, "\(first) \(second)", "Rain fell on the roofs of Westport. \(within)"])
    ])
    let place = try #require(told.firstIndex(of: first))
    #expect(told.firstIndex(of: second) == place + 1)
    #expect(!told.contains(within))
  }

  @Test("What a headline tells is known under it: the truce, the town, the hour")
  func headings() throws {
    let told = [
      "The strike was called off at the dock of Westport on Tuesday after a night of talks.",
      "Late on Sunday the town’s ferry office was hit by stones.",
      "At least 40 boats lay at the dock of Westport shortly before noon, the harbor office said.",
    ]
    for sentence in told {
      let paragraphs = [Self.opening, "Rain fell.", sentence]
      #expect(
        try sentences([report(2, "Strike Closes Harbor in Westport", paragraphs)]).contains(
          sentence))
    }
    for sentence in told.prefix(2) {
      let paragraphs = [Self.opening, "A strike was talked of in a town.", "Rain fell.", sentence]
      #expect(
        try !sentences([report(2, "Harbor Office Digs", paragraphs)]).contains(sentence))
    }
  }

  @Test("Few words that only lead to what comes next do not stand without it")
  func leading() throws {
    let leading = "The harbor council gave a different account."
    let account = "It said forty boats of Westport had left the dock before the storm."
    let whole = try sentences([
      report(2, "Harbor Office Digs", [Self.opening, "\(leading) \(account)"])
    ])
    #expect(whole.contains(leading) == whole.contains(account))
    let torn = try sentences([
      report(
        2, "Harbor Office Digs",
        [Self.opening, "\(leading) They told him so. \(account)"])
    ])
    #expect(!torn.contains(leading))
  }

  @Test("A figure that is denied soon after is an item's, and no list's")
  func figures() throws {
    let figures = [
      "Fishermen of Westport said on Tuesday that 600 barrels of oil had been emptied beside the dock by Eastport.",
      "Some 400 boats of Westport are tied up at the dock for the winter, the harbor office said.",
      "The harbor office said it had counted 900 ferry guests in Westport on Tuesday.",
    ]
    let denial = "Eastport denied that its boats had emptied anything."
    let build = try TestPost.build(
      [TestPost.weather]
        + [
          report(
            2, "Harbor Office Digs", [Self.opening, figures[0], denial, figures[1], figures[2]])
        ],
      lead: "2020-11-01-weather")
    let lines = DigestLines(try build.issue.markdown(for: TestPost.publication)).sentences
    #expect(!lines.contains { $0.text == figures[0] && $0.section == "By the numbers" })
  }
}
