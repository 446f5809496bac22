// Denials travel with the accusations that they answer.

import Articles
import Publication
import Testing

@testable import Digest

@Suite("Denials")
struct DenialTests {
  private static let yaml = """
    name: The Test Post
    issue: {weekday: friday, days: 7}
    limits: {words: 300, lead: 40}
    topics:
      - id: harbor
        title: Harbor
        cues: {harbor: 2, ferry: 2, dock: 2, oil: 1}
    """

  private static let weather = """
    Mild Autumn Ends

    A mild autumn ended on Thursday with heavy rain along the coast of Norvik and in the hills behind it.
    """

  private func texts(_ articles: [String]) throws -> [String] {
    let publication = Publication.reading(Self.yaml, path: "copydesk.yaml").publication
    let named =
      [("2020-11-05-weather", Self.weather)]
      + articles.enumerated().map {
        ("2020-11-0\($0 + 1)-report", $1)
      }
    let build = Samples.build(
      try named.map { try Samples.article($0.0, $0.1) }, for: publication,
      lead: "2020-11-05-weather")
    return DigestLines(try build.issue.markdown(for: publication)).sentences
      .filter { $0.section == "Harbor" }.map(\.text)
  }

  private func expectAnswered(_ texts: [String], charge: String, denial: String) throws {
    let last = try #require(texts.lastIndex { $0.contains(charge) })
    let answer = try #require(texts.firstIndex { $0.contains(denial) })
    #expect(answer > last)
    #expect(texts.count { $0.contains(denial) } == 1)
  }

  @Test("A story that begins with a claim and its denial in one sentence is told by it")
  func answeredAtOnce() throws {
    let first =
      "The Norvik Ferry Company said on Monday that its boats had never used the dock for oil, a claim that the harbor office denied."
    let texts = try texts(["Dock Disputed\n\n\(first)\n"])
    #expect(texts.contains(first))
    // Another denial of its article still follows its charge.
    let both = try self.texts([
      """
      Fishermen Accuse

      The fishermen of Norvik accused the Norvik Ferry Company of dumping oil near the dock all summer.
      """,
      """
      Dock Disputed

      \(first)

      The Norvik Ferry Company denied on Monday that its boats had dumped oil near the dock.
      """,
    ])
    try expectAnswered(both, charge: "of dumping oil", denial: "its boats had dumped")
    // Also beside other news, if it says what is denied.
    let beside =
      "The dock of Norvik will close in May, the harbor office said, as the ferry company rejected claims by its captains that oil had been dumped there."
    #expect(try self.texts(["Dock to Close\n\n\(beside)\n"]).contains(beside))
    let unsaid =
      "The dock of Norvik will close in May, the harbor office said, as the ferry company rejected all claims by its captains."
    #expect(try !self.texts(["Dock to Close\n\n\(unsaid)\n"]).contains(unsaid))
    // A denial by whoever speaks is none of these.
    let alone =
      "The Norvik Ferry Company said on Monday at the dock that it paid for its oil and denied what others had written of it."
    #expect(try !self.texts(["Dock Disputed\n\n\(alone)\n"]).contains(alone))
  }

  @Test("A denial that is printed before the accusation in its article follows it in the digest")
  func before() throws {
    let texts = try texts([
      """
      Ferry Company Answers

      The Norvik Ferry Company denied on Monday that its boats had dumped oil near the dock.

      The fishermen of Norvik accused the Norvik Ferry Company of dumping oil near the dock all summer.

      The harbor office will examine the water at the dock of Norvik until Friday, its director said on Monday.
      """
    ])
    try expectAnswered(texts, charge: "accused the Norvik", denial: "denied on Monday")
  }

  @Test(
    "Of many articles a denial answers the charge that it is about, and not one that shares a name with it"
  )
  func manyArticles() throws {
    func reports(_ denial: String) -> [String] {
      [
        """
        Fishermen Accuse Ferry Company

        The fishermen of Norvik accused the Norvik Ferry Company on Sunday of dumping oil near the dock.
        """,
        """
        Ferry Company Opens Line

        The Norvik Ferry Company opened a new ferry line to the islands on Monday with music and free rides.

        \(denial)
        """,
        """
        Dock Closed for Repairs

        Workers closed the ferry dock of Norvik on Tuesday for repairs that will take until the spring.
        """,
        """
        Harbor Office Counts Boats

        The harbor office of Norvik counted boats at every dock on Wednesday and published a list of their owners.
        """,
      ]
    }
    let own = "The Norvik Ferry Company denied that its boats had dumped oil near any dock."
    try expectAnswered(
      try texts(reports(own)), charge: "accused the Norvik", denial: "denied that its boats")
    let other = "The Norvik Ferry Company denied that a captain of the ferry had been dismissed."
    let texts = try texts(reports(other))
    let charge = try #require(texts.firstIndex { $0.contains("accused the Norvik") })
    #expect(texts.firstIndex { $0.contains("had been dismissed") } != charge + 1)
  }

  @Test("Two accusations have one denial, after the second")
  func twoCharges() throws {
    let texts = try texts([
      """
      Fishermen Accuse Ferry Company

      The fishermen of Norvik accused the Norvik Ferry Company on Sunday of dumping oil near the dock.

      The divers’ union of Norvik accused the Norvik Ferry Company of hiding an oil leak in the harbor from inspectors.
      """,
      """
      Ferry Company Opens Line

      The Norvik Ferry Company opened a new line to the islands on Monday with music and free rides.

      The Norvik Ferry Company denied that its boats had leaked or dumped oil in the harbor.
      """,
    ])
    try expectAnswered(texts, charge: "dumping oil", denial: "denied that its boats")
    try expectAnswered(texts, charge: "hiding an oil leak", denial: "denied that its boats")
  }

  @Test("A denial by “he” brings the sentence that names him")
  func pronoun() throws {
    let texts = try texts([
      """
      Fishermen Accuse Ferry Captain

      The fishermen of Norvik accused the ferry captain Jon Doe on Sunday of dumping oil near the dock.
      """,
      """
      Captain Speaks at the Dock

      Captain Jon Doe met reporters at the ferry dock of Norvik on Monday with his whole crew.

      He denied that anybody on his ferry had ever dumped oil near the dock.
      """,
    ])
    try expectAnswered(texts, charge: "accused the ferry captain", denial: "He denied")
    let answer = try #require(texts.firstIndex { $0.contains("He denied") })
    #expect(texts[answer - 1].contains("Captain Jon Doe met"))
  }

  @Test("A denial in quotation marks is one")
  func quoted() throws {
    let texts = try texts([
      """
      Fishermen Accuse Ferry Company

      The fishermen of Norvik accused the Norvik Ferry Company on Sunday of dumping oil near the dock.

      “We deny that any boat of ours has dumped oil near the dock,” Jon Doe, the director of the Norvik Ferry Company, said.
      """
    ])
    try expectAnswered(texts, charge: "accused the Norvik", denial: "“We deny")
  }

  @Test("Who accuse each other have answered each other")
  func mutual() throws {
    let denial = "The Norvik Ferry Company denied that its boats had dumped oil near the dock."
    func printed(_ charge: String) throws -> Bool {
      try texts([
        "Fishermen Speak\n\n\(charge)\n",
        """
        Ferry Company Opens Line

        The Norvik Ferry Company opened a new ferry line to the islands on Monday with music and free rides.

        \(denial)
        """,
      ]).contains(denial)
    }
    #expect(
      try printed(
        "The fishermen of Norvik accused the Norvik Ferry Company on Sunday of dumping oil near the dock."
      ))
    // Something else is the other.
    #expect(
      try printed(
        "The fishermen of Norvik accused the Norvik Ferry Company on Sunday of dumping oil near the dock on the other side of the bay."
      ))
    #expect(
      try !printed(
        "The fishermen of Norvik and the Norvik Ferry Company accused each other on Sunday of dumping oil near the dock."
      ))
  }
}
