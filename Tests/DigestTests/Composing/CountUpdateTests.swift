// Counts that change over a week: the newest is told, and once.

import Articles
import Publication
import Summarizer
import Testing

@testable import Digest

@Suite("Counts that change")
struct CountUpdateTests {
  private static let yaml = """
    name: The Test Post
    issue: {weekday: friday, days: 7}
    limits: {words: 300, lead: 40}
    topics:
      - id: harbor
        title: Harbor
        cues: {harbor: 2, ferry: 2, dock: 2, storm: 1.5}
    """

  private func digest(_ articles: [(name: String, text: String)]) throws -> DigestLines {
    let publication = Publication.reading(Self.yaml, path: "copydesk.yaml").publication
    let read = try articles.map { try Samples.article($0.name, $0.text) }
    let build = Samples.build(read, for: publication, lead: "2020-11-05-weather")
    return DigestLines(try build.issue.markdown(for: publication))
  }

  private let weather = (
    name: "2020-11-05-weather",
    text: """
    Mild Autumn Ends

    A mild autumn ended on Thursday with heavy rain along the coast of Norvik and in the hills behind it.
    """
  )

  /// A digest of two reports, two days apart.
  private func news(_ first: String, then second: String) throws -> DigestLines {
    try digest([
      weather, ("2020-11-02-first", "News From the Harbor\n\n\(first)\n"),
      ("2020-11-04-second", "More From the Harbor\n\n\(second)\n"),
    ])
  }

  @Test("A sum of which an event's dead are a part is no newer count of them")
  func sum() throws {
    let older =
      "Seventeen people were killed on Monday when a ferry hit a dock of Norvik, the coast guard said."
    let newer =
      "The coast guard put the number of people killed on ferry docks of Norvik this year at 53, among them the victims of Monday's ferry."
    let texts = try news(older, then: newer).sentences.map(\.text)
    #expect(texts.contains(older))
    #expect(CountUpdates.isSum(newer))
    #expect(CountUpdates.isOfAnother("In 1953 nine people drowned off Norvik.", than: 2020))
    #expect(!CountUpdates.isOfAnother("In 2020 nine people drowned off Norvik.", than: 2020))
    #expect(!CountUpdates.isSum("Six sailors were killed, among them the captain of the ferry."))
  }

  @Test(
    "Where only a headline has the newer count, the source line of the older one names it, and not that of another event"
  )
  func headlines() throws {
    let older =
      "Two people were killed on Monday when a ferry hit a dock of Norvik, the coast guard said."
    func newer(_ headline: String) throws -> [String] {
      let lines = try digest([
        weather, ("2020-11-02-first", "News From the Harbor\n\n\(older)\n"),
        (
          "2020-11-04-second",
          "\(headline)\n\nThe captain of the ferry was charged with homicide on Wednesday, police of Norvik said.\n"
        ),
      ])
      #expect(lines.sentences.map(\.text).contains(older))
      return lines.sources.filter { $0.contains("newer") }
    }
    let toll = "Toll of Ferry Crash at Norvik Dock Reaches Four"
    #expect(try newer(toll) == ["Nov.\u{A0}2 · newer count in \(toll)"])
    // Its headline announces nothing, and what is older than the news does not tell it.
    let crash = try digest([
      weather,
      ("2020-11-02-first", "Two Killed in Ferry Crash at Norvik Dock\n\n\(older)\n"),
      (
        "2020-11-04-second",
        "\(toll)\n\nThe captain of the ferry was charged with homicide on Wednesday, police of Norvik said.\n"
      ),
    ])
    #expect(crash.sources.contains("Nov.\u{A0}2 · newer count in \(toll)"))
    #expect(!crash.standfirst.contains("Two Killed"))
    let clause = "Talks Begin in Sudvik; Norvik Ferry Toll at Thirty-One"
    #expect(try newer(clause) == ["Nov.\u{A0}2 · newer count in \(clause)"])
    // A later article has a count that nobody is named for: that is the newest.
    let lines = try digest([
      weather, ("2020-11-02-first", "News From the Harbor\n\n\(older)\n"),
      (
        "2020-11-03-second",
        "\(toll)\n\nThe captain of the ferry was charged on Tuesday, police of Norvik said.\n"
      ),
      (
        "2020-11-04-third",
        "Norvik Buries Its Dead\n\nThe number of people killed when the ferry hit a dock of Norvik has risen to seven.\n"
      ),
    ])
    #expect(lines.sources.contains("Nov.\u{A0}2 · newer count in Norvik Buries Its Dead"))
    for other in [
      "Toll of Train Crash in Sudvik Reaches Four", "Toll of Ferry Crash at Norvik Dock Is One",
      "Captain of Ferry That Hit Norvik Dock Is Charged",
    ] {
      #expect(try newer(other).isEmpty)
    }
  }

  @Test("Of some that the older report counts too nothing is newer", arguments: [210, 260])
  func part(_ jobs: Int) throws {
    let articles = try [
      (
        "2020-11-02-first",
        "Line Cuts Jobs\n\nThe ferry line of Norvik will cut 210 of the 780 jobs at its dock by September, it said."
      ),
      (
        "2020-11-04-second",
        "Council Meets\n\nAlf Berg said that the ferry line of Norvik would cut \(jobs) jobs at its dock by September."
      ),
    ].map { try Samples.article($0.0, $0.1) }
    let publication = Publication.reading(Self.yaml, path: "copydesk.yaml").publication
    let analyzer = Analyzer(for: publication)
    let week = Week(
      articles.map(analyzer.analyzed), language: "en", sent: [], id: "next",
      date: try #require(CalendarDate(iso8601: "2020-11-06")))
    #expect((CountUpdates(week).newer(than: 0, 0) == nil) == (jobs == 210))
  }

  @Test("Who is the fourth to die makes four")
  func ranks() {
    for text in [
      "A fourth person has died of burns.", "Fourth worker dies", "She is the fifth victim.",
    ] {
      let harm = CountedHarm(text)
      #expect(harm.numbers[.death] == [text.contains("fifth") ? 5 : 4] && harm.isUpdate)
    }
    for text in [
      "On the second day, 14 ships came.", "A second bomb was found in Norvik.",
      "Two tenants of Fifth Avenue died.", "His second child died in 1990.",
    ] {
      #expect(!CountedHarm(text).isNext)
    }
    #expect(CountedHarm("Shells killed a nurse and 12 civilians.").numbers[.death] == [12])
    #expect(!CountedHarm("Toll at the school that fell in the storm is now 3.").isCorrection)
    #expect(CountedHarm("The toll fell to 3.").isCorrection)
    #expect(CountedHarm("The writer, 91, has died.").numbers.isEmpty)
    #expect(CountedHarm("A man of 81 has died.").numbers.isEmpty)
    #expect(CountedHarm("Ann Roe, who has died aged 91, was a writer.").numbers.isEmpty)
    #expect(CountedHarm("Forty-four people were killed.").numbers[.death] == [44])
    #expect(
      CountedHarm("Thirty-one people are now known to have died in it.").numbers[.death] == [31])
    #expect(
      CountedHarm("At least two people were killed and 11 taken to hospital.").numbers == [
        .death: [2]
      ])
  }

  @Test("What an army has lost in all is told from the civilians of one shelling")
  func losses() {
    let attack = CountedHarm(
      "One civilian was killed in the shelling of Norvik, the Defense Ministry said on Monday.")
    let losses = CountedHarm(
      "The military released the names of 11 more servicemen killed, which raises the total death toll among its forces to 174."
    )
    #expect(losses.isOtherVictims(than: attack) && attack.isOtherVictims(than: losses))
    #expect(losses.isTotal && !attack.isTotal)
    #expect(!CountedHarm("Two people were killed.").isOtherVictims(than: losses))
  }

  @Test("The count of a whole war is no newer count of one attack")
  func otherScope() throws {
    let attack =
      "The town of Norvik accused Sudvik on Tuesday of shelling the harbor at night, an attack it said killed seven civilians."
    let all =
      "The storm year has been a hard one, and 51 civilians had now been killed in the region of the ferry, police said."
    let lines = try news(attack, then: all)
    #expect(lines.sentences.map(\.text).contains(attack))
  }

  @Test(
    "The newer count wins, the older is not repeated, and the source line names both articles",
    arguments: [
      (
        "At least 40 people were killed when a ferry sank off the harbor of Norvik, the coast guard said.",
        "The death toll from the ferry that sank off the harbor of Norvik has risen to 52, the coast guard said."
      ),
      (
        "Forty homes stood open and nine people were injured after a storm tore at the harbor of Norvik, police said.",
        "Seventeen people were injured by the storm that tore at the harbor of Norvik, police now say."
      ),
      (
        "A storm at the harbor of Norvik left three people dead and 12 missing, according to the coast guard.",
        "Five people are dead and 10 missing after the storm at the harbor of Norvik, according to the coast guard."
      ),
    ])
  func newerWins(older: String, newer: String) throws {
    let lines = try news(older, then: newer)
    let texts = lines.sentences.map(\.text)
    #expect(texts.contains(newer))
    #expect(!texts.contains(older))
    #expect(lines.sources.contains { $0.contains("also in News From the Harbor") })
  }

  @Test("A total of one side’s dead gives way to a later one, also where the words differ")
  func totals() throws {
    let older =
      "The Norvik guard said 22 more of its soldiers had been killed at the harbor, bringing its military dead to 308."
    let newer =
      "The Norvik Harbor Guard said on Wednesday that its military dead stood at 486, up from 308 on Monday."
    let acknowledged =
      "As of Monday the Norvik Harbor Guard had acknowledged the deaths of 459 soldiers, it said."
    let reported =
      "The Norvik Harbor Guard reported 43 more deaths in its ranks at the harbor, for a total of 502."
    for (older, newer) in [(older, newer), (acknowledged, reported)] {
      let lines = try news(older, then: newer)
      let texts = lines.sentences.map(\.text)
      #expect(texts.contains(newer))
      #expect(!texts.contains(older))
    }
  }

  @Test(
    "The total of one side does not replace the other side’s, nor a total of one event another’s")
  func otherSide() throws {
    for (first, second) in [
      (
        "The Norvik Defense Ministry said 22 more of its soldiers had been killed at the harbor, bringing its military dead to 308.",
        "The Eastport Defense Ministry said on Wednesday that its military dead at the harbor stood at 486."
      ),
      (
        "Four in ten ferries were late at the harbor, a survey of Norvik said, most of them between 8 a.m. and 5 p.m. on a Tuesday.",
        "The dock of the museum of Eastport is open from 10 a.m. to 5 p.m. Tuesday through Sunday, its office said."
      ),
      (
        "A missile that hit a ferry of Norvik killed 13 civilians on Monday, the harbor office said.",
        "The harbor of Norvik said on Wednesday that 61 of its civilians have been killed in the war."
      ),
      (
        "The Norvik harbor office said a total of 4 civilians died in a fire on a ferry of Malta on Monday.",
        "A storm killed a total of 7 civilians on a dock east of Eastport on Wednesday, the harbor guard said."
      ),
      (
        "A fire on a ferry in the harbor of Norvik killed 12 people on Monday, the fire department said.",
        "Divers pulled people from 12 boats after a storm at a dock of Eastport that killed 3 people, the harbor guard said."
      ),
    ] {
      let lines = try news(first, then: second)
      let texts = lines.sentences.map(\.text)
      #expect(texts.contains(first) && texts.contains(second), "\(texts)")
    }
  }

  @Test("What counts the same in other words is not out of date")
  func alike() throws {
    let older =
      "Six members of the harbor council of Norvik said they would vote against the ferry dock, two votes short of a majority."
    let newer =
      "They had met when six members of the harbor council of Norvik said they would vote against the ferry dock after 66 days."
    let lines = try news(older, then: newer)
    #expect(lines.sentences.map(\.text).contains(older))
  }

  @Test("The count that is said to be no longer so is none")
  func former() {
    let harm = CountedHarm("The guard put its military dead at 486, up from 308 a week earlier.")
    #expect(harm.numbers[.death] == [486])
    #expect(harm.former == [308])
    #expect(harm.replaces(CountedHarm("Norvik said 308 of its soldiers had been killed.")))
    #expect(!harm.replaces(CountedHarm("Norvik said 310 of its soldiers had been killed.")))
  }

  @Test("One article that counts one strike twice is told once")
  func twiceInOneArticle() throws {
    let lines = try digest([
      weather,
      (
        "2020-11-03-strike",
        """
        Crane Falls on Ferry

        A crane fell on the ferry Aurora in the harbor of Norvik on Tuesday and killed two people, the fire department said.

        The harbor office of Norvik has asked for an inspection of every crane on the east side before winter.

        On Tuesday three people were killed when the crane fell on the ferry Aurora in the harbor of Norvik, the harbor office said.
        """
      ),
    ])
    #expect(lines.sentences.count { $0.text.contains("Aurora") } == 1)
  }

  @Test("Two accidents in one harbor on two days are two")
  func twoEvents() throws {
    let first =
      "On Monday a fire in the harbor of Norvik killed three people on a ferry, the fire department said."
    let second =
      "On Wednesday a fire in the harbor of Norvik killed seven people in a warehouse, the fire department said."
    let lines = try digest([
      weather, ("2020-11-02-first", "Fire on Ferry\n\n\(first)\n"),
      ("2020-11-04-second", "Fire in Warehouse\n\n\(second)\n"),
    ])
    let texts = lines.sentences.map(\.text)
    #expect(texts.contains(first))
    #expect(texts.contains(second))
  }

  @Test(
    "A number belongs to the harm that is told with it",
    arguments: [
      ("14 people were killed and 30 others were wounded.", [14], [30]),
      ("The storm killed 40 people, wounding 12.", [40], [12]),
      ("The death toll from the fire in the harbor rose to 1,174 on May 3.", [1174], []),
      ("Police counted 52 dead.", [52], []), ("Two soldiers were wounded at 6 a.m.", [], [2]),
    ] as [(String, Set<Int>, Set<Int>)])
  func harm(text: String, deaths: Set<Int>, wounds: Set<Int>) {
    let harm = CountedHarm(text)
    #expect(harm.numbers[.death] ?? [] == deaths)
    #expect(harm.numbers[.wound] ?? [] == wounds)
  }

  @Test(
    "A count that says no event is of the one told before it, and its update may have its source after it"
  )
  func context() throws {
    let event = "A ferry of the Norvik line struck a dock at Eastport on Monday in the storm."
    let older = "Four people were killed, the coast guard said."
    let newer =
      "The number of dead in the ferry crash at the Eastport dock has risen to six, after two women died in Norvik."
    let source = "Nine others were hurt in that crash, the coast guard said."
    let told = try news("\(event) \(older)", then: "\(newer) \(source)").sentences.map(\.text)
    #expect(!told.contains(older))
    #expect(told.contains(newer) && told.contains(source))
    // Nobody gives the count.
    let bare = try news("\(event) \(older)", then: newer).sentences.map(\.text)
    #expect(!bare.contains(newer))
  }

  @Test("Of those who have fled, a body's newer count outdates its older one, and not another's")
  func flight() throws {
    func told(_ body: String) throws -> [String] {
      try news(
        "The storm at the harbor of Norvik has displaced 60,000 people, \(body) said on Monday.",
        then:
          "Harbors are closed, and 83,000 people have been displaced by the storm, Rescue Watch said on Wednesday."
      ).sentences.map(\.text)
    }
    #expect(try !told("Rescue Watch").contains { $0.contains("60,000") })
    #expect(try told("Storm League").contains { $0.contains("60,000") })
  }

  @Test("A newer count that nobody is named for leaves the older one where it is")
  func unsourced() throws {
    let older =
      "Two people were killed on Monday when a ferry hit a dock of Norvik, the coast guard said."
    func printed(_ newer: String) throws -> String {
      try news(older, then: newer).sentences.map(\.text).joined(separator: "\n")
    }
    let plain =
      "A woman hurt when a ferry hit a dock of Norvik died on Tuesday, raising the number of people killed there to three."
    let kept = try printed(plain)
    #expect(kept.contains(older) && !kept.contains("to three"))
    let sourced = try printed(plain.dropLast() + ", the coast guard said.")
    #expect(!sourced.contains(older) && sourced.contains("to three"))
  }

  @Test("A risen count is of no event with more dead, and all so far are of none")
  func smaller() {
    let risen = CountedHarm("The number of people killed in the strike on Norvik rose to 31.")
    let all = CountedHarm("In all, 412 people have been killed in Norvik, the ministry says.")
    #expect(risen.hasRisen(below: all))
    #expect(!risen.hasRisen(below: CountedHarm("At least 19 people were killed in Norvik.")))
    #expect(all.isOfWar && !risen.isOfWar)
    #expect(!CountedHarm("In all, 14 people were killed in the crash, the police said.").isOfWar)
    #expect(!CountedHarm("In all three districts 12 people have been killed.").isOfWar)
  }

  @Test(
    "Fewer wounded than before is no other event where more have died, and a corrected count may be lower"
  )
  func corrected() {
    let older = CountedHarm("Twelve people were killed and 40 wounded in the strike on Norvik.")
    let died = CountedHarm(
      "The toll of the strike on Norvik rose to 31 killed and 25 wounded, the ministry said.")
    #expect(!died.hasRisen(below: older))
    let revised = CountedHarm("The number of people killed in Norvik was revised to 28.")
    #expect(!revised.hasRisen(below: died) && revised.isUpdate)
  }
}
