// Lines over an article that say by whom, where and when.

import Publication
import Testing

@testable import Articles

@Suite("Lines of writers, places and days")
struct HeaderLineTests {
  @Test(
    "A line of nothing but writers, places, days and times is no headline",
    arguments: [
      "Lindholm, 11 November 2021, 07:15 (updated 10:40)", "Wed 10 Nov 2021 06.00 GMT",
      "Sat 13 Nov 2021, 18:04", "Sun Oct 16, 2022 1:47 PM GMT", "13.11.2021", "12/11/2021",
      "Obituary · 12 November 2021", "Friday, 12th May, 2023", "Published 2023-05-10 06:00 EDT",
      "Anna Berg, Business Editor · 10 November 2021 · 4 min read", "Anna Berg, Health Reporter",
      "Arts | Review and report by Anna Berg", "From our political staff, Lindholm",
      "From agencies in Lindholm", "Letter from Lindholm, by our correspondent Anna Berg",
      "Text by: Anna BERG, in Lindholm (Norland), with bureaus in Ask and Vik",
      "Photographs by Anna Berg", "Words: Anna Berg", "Pictures: Olav Lund",
      "Live reporting: Anna Berg and Olav Lund, Vik News", "Interview: Anna Berg",
      "Published May 14, 2026, 9:40 p.m.",
      "Published May 14, 2026, 9:40 p.m. Updated May 15, 2026, 12:15 a.m.",
    ])
  func isHeaderLine(line: String) { #expect(HeaderLine(line) != nil) }

  @Test(
    "A headline is none, whatever it has of names and days",
    arguments: [
      "Nov. 3, 2020 — Harbor Bridge Closes After Flood", "November 20 Update: Market Struck in Vik",
      "Lindholm Names New Chief Correspondent", "Anna Berg, Editor of the Post, Dies at 90",
      "Killed by a Falling Tree", "Herons 4, Ironmen 3", "Lindholm, Vik", "Chief Correspondent",
      "Is the harbor closed on Sunday, November 12?", "Local Elections, Sunday", "Vik, Monday",
      "10:15", "Video: Vik Harbor Closes", "Report: 12 Dead in Vik",
      "Report: Army Bombed Vik Hospital", "Interview: Foreign Minister Anna Berg",
      "Story: a harbor and its men",
    ])
  func isNone(line: String) { #expect(HeaderLine(line) == nil) }

  @Test("The writer is named by what stands after “by”, or before what the writer is")
  func writer() {
    #expect(HeaderLine("Anna Berg, Business Editor · 10 November 2021")?.writer == "Anna Berg")
    #expect(HeaderLine("Arts | Review by Anna Berg at Vik")?.writer == "Anna Berg")
    #expect(HeaderLine("Letter from Vik, by our correspondent Anna Berg")?.writer == "Anna Berg")
    #expect(HeaderLine("11 November 2021, 07:15")?.writer == nil)
    #expect(
      HeaderLine("Live reporting: Anna Berg and Olav Lund")?.writer == "Anna Berg and Olav Lund")
    #expect(HeaderLine("Pictures: Anna Berg")?.writer == nil)
  }

  @Test("Figures are read as a day: with points the day first, with slashes by what fits")
  func figures() throws {
    func day(_ text: String, latest: String? = nil) -> String? {
      FiguredDate(text)?.date(upTo: latest.flatMap { CalendarDate(iso8601: $0) }, within: 60)?
        .description
    }
    #expect(day("11.12.2021") == "2021-12-11")
    #expect(day("13/11/2021") == "2021-11-13")
    #expect(day("05/14/2023") == "2023-05-14")
    #expect(day("2021/11/13") == "2021-11-13")
    #expect(day("12/11/2021") == nil)
    #expect(day("12/11/2021", latest: "2021-11-14") == "2021-11-12")
    #expect(day("12/11/2021", latest: "2021-12-14") == nil)
    #expect(day("31/02/2021") == nil)
    #expect(FiguredDate("3.5") == nil)
  }

  @Test("The headline stays the headline under, over and between such lines", arguments: headers)
  func headline(of header: [String], title: String, byline: String?, date: String) throws {
    let text =
      header.joined(separator: "\n\n") + "\n\nThe harbor of Vik closed on Monday. It froze.\n"
    let article = try #require(
      TextReader().reading(Array(text.utf8), name: "x.txt", path: "x").article)
    #expect(article.metadata.title == title)
    #expect(article.metadata.byline == byline)
    #expect(article.metadata.date?.description == date)
    let first = try #require(article.blocks.first { $0.isProse })
    let bytes = Array(article.text.utf8)
    #expect(String(decoding: bytes[first.range], as: UTF8.self).hasPrefix("The harbor of Vik"))
  }

  private static let headers: [([String], String, String?, String)] = [
    (
      ["PREP FOOTBALL", "Ferry fare to rise in spring", "Issued on: 18/03/2021 - 21:14"],
      "Ferry fare to rise in spring", nil, "2021-03-18"
    ),
    (
      ["Ferry fare to rise in spring", "Anna Berg in Vik MARCH 20 2021"],
      "Ferry fare to rise in spring", nil, "2021-03-20"
    ),
    (
      ["Sunday, 21 March 2021 — Metro, Page 3", "Ferry fare to rise in spring"],
      "Ferry fare to rise in spring", nil, "2021-03-21"
    ),
    (
      ["Ferry fare to rise in spring", "Obituary · 12 November 2021"],
      "Ferry fare to rise in spring", nil, "2021-11-12"
    ),
    (
      ["Ferry fare to rise in spring", "13.11.2021", "Anna Berg, Health Reporter"],
      "Ferry fare to rise in spring", "Anna Berg", "2021-11-13"
    ),
    (
      ["WORLD", "Ferry fare to rise in spring", "From agencies in Vik", "Monday 8 May 2023"],
      "Ferry fare to rise in spring", "From agencies in Vik", "2023-05-08"
    ),
    (
      [
        "THE FERRY", "The Boat That Nobody Wanted to Buy Sails Again",
        "For ten years it lay at the quay, and then a schoolteacher came.",
        "By Anna Berg\nPhotographs by Jon Dahl", "Oct. 21, 2022",
      ], "The Boat That Nobody Wanted to Buy Sails Again", "Anna Berg", "2022-10-21"
    ),
    (
      [
        "Ferry fare to rise in spring", "By Anna Berg", "Sun Oct 16, 2022 1:47 PM GMT",
        "* Council says the fare covers fuel\n* Riders say they were not asked",
        "VIK, Norland, Oct 16 (Wire) - The harbor of Vik closed on Sunday.",
      ], "Ferry fare to rise in spring", "Anna Berg", "2022-10-16"
    ),
  ]

  @Test(
    "A paper's name, a place on its site, a score and a kicker are no headline, and the deck is not either",
    arguments: underMastheads)
  func mastheads(header: [String], title: String) throws {
    let text =
      header.joined(separator: "\n\n")
      + "\n\nThe harbor of Vik closed on Monday, and the ferry fare rises in the spring. Nobody could say for how long.\n"
    let article = try #require(
      TextReader().reading(Array(text.utf8), name: "vik-profile.txt", path: "x").article)
    #expect(article.metadata.title == title)
    #expect(article.metadata.date?.description == "2021-03-18")
    let first = try #require(article.blocks.first { $0.isProse })
    let bytes = Array(article.text.utf8)
    #expect(String(decoding: bytes[first.range], as: UTF8.self).hasPrefix("The harbor of Vik"))
  }

  private static let underMastheads: [([String], String)] = [
    (["THE VIK COURIER", "Harbor closes for a week", "18 March 2021"], "Harbor closes for a week"),
    (
      ["Norland Daily Mercury", "POLITICS", "Harbor closes for a week", "18 March 2021"],
      "Harbor closes for a week"
    ),
    (
      ["Home > News > Vik", "Harbor closes for a week", "By Anna Berg", "18 March 2021"],
      "Harbor closes for a week"
    ),
    (
      ["Markets | Trade | Policy", "Harbor closes for a week", "18 March 2021"],
      "Harbor closes for a week"
    ),
    (
      [
        "NATIONAL | THE SATURDAY PROFILE", "The Ferry That Stays", "By ANNA BERG", "March 18, 2021",
      ],
      "The Ferry That Stays"
    ),
    (
      ["FEATURE / THE COAST IN SPRING", "The Ferry That Stays", "18 March 2021 | 8 min read"],
      "The Ferry That Stays"
    ),
    (
      ["VIK NEWS — Vik Public Radio", "Harbor closes for a week", "18 March 2021"],
      "Harbor closes for a week"
    ),
    (
      ["Harbor Council Rejects Offer for Post", "A last word on the ferry", "18 March 2021"],
      "Harbor Council Rejects Offer for Post"
    ),
    (
      ["Opinion | The Harbor Must Close", "The ferry is old", "By Anna Berg", "18 March 2021"],
      "Opinion | The Harbor Must Close"
    ),
    (
      ["The Harbor Vik News", "Harbor closes for a week", "18 March 2021"],
      "Harbor closes for a week"
    ),
    (
      [
        "At the harbor, they count the ferries first",
        "More than 100 have come over from Vik in days. The island has 900 inhabitants, one bakery and a dentist who visits on Thursdays",
        "Words: Anna Berg\nPictures: Olav Lund\nVik, on the old border\n18 March 2021",
      ], "At the harbor, they count the ferries first"
    ),
    (
      ["Travel | Report", "Harbor closes for a week", "18 March 2021"], "Harbor closes for a week"
    ),
    (
      [
        "ANALYSIS", "Why Vik went shopping for ferries",
        "The row over the harbor says less about the fare than about captains and nobody could say how long",
        "18 March 2021",
      ], "Why Vik went shopping for ferries"
    ),
    (
      ["Letter from Vik", "The ferry is shut for a week", "18 March 2021"],
      "The ferry is shut for a week"
    ),
    (
      ["Ferry Strikes Vik Border Post", "A last word on the harbor", "18 March 2021"],
      "Ferry Strikes Vik Border Post"
    ),
    (
      ["Harbor Dues of Vik Under Review", "A last word for now", "By Anna Berg", "18 March 2021"],
      "Harbor Dues of Vik Under Review"
    ),
    (
      ["Monday Rise of Harbor Radio", "A last word for now", "By Anna Berg", "18 March 2021"],
      "Monday Rise of Harbor Radio"
    ),
    (
      ["Harbor Fire Kills 12, Wounds 40", "A last word for now", "By Anna Berg", "18 March 2021"],
      "Harbor Fire Kills 12, Wounds 40"
    ),
    (
      ["HARBOR REMEMBERS 9/11", "A last word for now", "By Anna Berg", "18 March 2021"],
      "HARBOR REMEMBERS 9/11"
    ),
    (
      [
        "A Bitter Voyage Home",
        "Sailors return to an island that they fled in the autumn, and find little left.",
        "By Anna Berg", "18 March 2021",
      ], "A Bitter Voyage Home"
    ),
    (
      [
        "They were told the harbor would close. They found a ferry.",
        "Seven men tell how they came to be sailors.", "By Anna Berg", "18 March 2021",
      ], "They were told the harbor would close. They found a ferry."
    ),
    (
      [
        "FEATURE", "They were told the harbor would close. They found a ferry.",
        "Seven men tell how they came to be sailors.", "By Anna Berg", "18 March 2021",
      ], "They were told the harbor would close. They found a ferry."
    ),
    (
      [
        "ROWING", "Vik Ferrymen 24 Ask Harbor 22", "A last race before the harbor closes",
        "18 March 2021",
      ],
      "A last race before the harbor closes"
    ),
    (
      [
        "By four votes, a ferry stays in Vik", "Count asked for in the harbor", "By Anna Berg",
        "March 18, 2021",
      ],
      "By four votes, a ferry stays in Vik"
    ),
    (
      [
        "Harbor closes, ferry fare rises", "Captains warn that the spring is what is at stake",
        "Thu 18 Mar 2021", "[Photo: The harbor of Vik on Monday. Credit: Jon Dahl]",
      ], "Harbor closes, ferry fare rises"
    ),
    (
      [
        "The Ferry That Stays",
        "For ten years it lay at the quay. On Monday it sailed from the harbor.",
        "Words ANNA BERG  Photographs JON DAHL", "18.03.2021",
      ], "The Ferry That Stays"
    ),
    (
      [
        "Harbor closes for a week", "By Anna Berg\n18 March 2021",
        "• Ferry fare to rise\n• Captains were not asked",
      ], "Harbor closes for a week"
    ),
    (
      [
        "Harbor closes – as it happened",
        "This live page is now closed. You can follow our coverage here.", "18 March 2021",
      ],
      "Harbor closes – as it happened"
    ),
  ]

  @Test(
    "No text is lost to a deck: before a byline at the end, and between the days of a chronology",
    arguments: [
      "The council of Vik closed the harbor on Monday.\n\nBy Anna Berg",
      "The council of Vik closed the harbor on Monday.\n\nAnna Berg, Staff Writer",
      "The council of Vik closed the harbor on Monday.\n\nPhotographs by Anna Berg\n\nIt froze over.",
      "Sunday, November 1, 2020\n\nThe council of Vik closed the harbor.\n\nMonday, November 2, 2020\n\nIt froze over.",
      "* The council closed the harbor on Monday.\n\n* It froze over.\n\nOctober 30, 2020",
      "The council of Vik closed the harbor on Monday.\n\nFishing goes on.\n\nBy Anna Berg\n\nAnna Berg covers the harbor of Vik for this paper and lives there.",
    ])
  func keepsText(body: String) throws {
    let text = "Harbor Closes in Winter\n\n\(body)\n"
    let article = try #require(
      TextReader().reading(Array(text.utf8), name: "x.txt", path: "x").article)
    let bytes = Array(article.text.utf8)
    let prose = article.blocks.filter(\.isProse).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }.joined(separator: " ")
    #expect(article.metadata.title == "Harbor Closes in Winter")
    #expect(prose.contains("closed the harbor"))
    #expect(prose.contains("It froze over") == body.contains("It froze over"))
  }

  @Test("A live page that is closed is boilerplate, a live music venue is news")
  func livePage() {
    #expect(Boilerplate.isWhole("This live blog has ended. Read our report here."))
    #expect(!Boilerplate.isWhole("This live bird market is now closed, the ministry said."))
    #expect(!Boilerplate.isWhole("This live music venue has ended its run after 40 years."))
  }

  @Test(
    "Place and country before a dash are a dateline in any letters, a pair of words in a sentence is none"
  )
  func datelines() {
    #expect(Dateline(startOf: "Vik, Norland - The harbor closed.")?.place == "Vik, Norland")
    #expect(Dateline(startOf: "Vik, Norland - and nobody else - knew.") == nil)
    #expect(Dateline(startOf: "Vik (Norland) (Wire) – The harbor closed.")?.source == "Wire")
    #expect(Dateline(startOf: "Vik is cold - The harbor closed.") == nil)
  }
}
