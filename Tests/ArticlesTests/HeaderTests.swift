// The lines above an article's first paragraph.

import Publication
import Testing

@testable import Articles

@Suite struct HeaderTests {
  @Test(
    "Headline, caption, deck, byline and date above the body are told apart", arguments: layouts)
  func header(fixture: String) throws {
    let article = MarkedArticle(fixture)
    #expect(
      try article.actual().joined(separator: "\n") == article.expected.joined(separator: "\n"))
  }

  @Test("Windows line ends change nothing", arguments: layouts)
  func windowsLineEnds(fixture: String) throws {
    let article = MarkedArticle(fixture, lineEnd: "\r\n")
    #expect(
      try article.actual().joined(separator: "\n") == article.expected.joined(separator: "\n"))
  }

  @Test("The file's name decides between two lines that could be the headline")
  func fileName() throws {
    let text =
      "The river at dawn\n\nA quiet town by the water\n\nThe town has a new pier. It is long.\n"
    let article = try #require(
      TextReader().reading(Array(text.utf8), name: "2021-05-01-river-at-dawn.txt", path: "x")
        .article)
    #expect(article.metadata.title == "The river at dawn")
  }

  @Test(
    "A headline may ask, exclaim, or be a sentence",
    arguments: [
      "Will the Council Vote on the New Bridge Before Winter?",
      "Will the council vote before winter?",
      "The Bridge Is Open!", "Council votes to rebuild the old bridge", "Bridge",
      "COUNCIL VOTES ON BRIDGE", "Council: Bridge to Open in May",
      "“We Will Build It,” Council Says",
      "10 Years After the Flood, a Town Rebuilds",
      "U.S. and Armenia Sign Accord on Trade With E.U.",
    ])
  func headlines(headline: String) throws {
    let text = headline + "\n\nThe council met on Monday evening. It spoke for three hours.\n"
    let article = try #require(
      TextReader().reading(Array(text.utf8), name: "a.txt", path: "a.txt").article)
    #expect(article.metadata.title == headline)
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph])
  }

  @Test(
    "A paper or a place under the byline is not the headline",
    arguments: ["The Northport Chronicle", "Special to the Northport Herald", "NORTHPORT, Morrua"])
  func underByline(line: String) throws {
    let headline = "How men from a small town came to build a bridge far away"
    let body = "The council met on Monday evening. It spoke for three hours."
    for text in [
      headline + "\n\nBy Jane Roe\n\(line)\nOctober 28, 2020\n\n" + body + "\n",
      headline + "\n\nBy Jane Roe, Staff Writer\n\n\(line)\nOctober 28, 2020\n\n" + body + "\n",
    ] {
      let article = try #require(
        TextReader().reading(Array(text.utf8), name: "a.txt", path: "a.txt").article)
      #expect(article.metadata.title == headline)
    }
  }

  @Test(
    "What stands with the byline and the date is neither the headline nor a deck",
    arguments: [
      "Jane Roe and John Doe, for the Herald\nPublished October 28, 2020 | Updated October 29, 2020",
      "Combined Sources\nOctober 28, 2020", "October 28, 2020\nCombined Sources",
      "NEWS ANALYSIS\nBy Jane Roe\nAssistant Editor\nOctober 28, 2020",
      "October 28, 2020 — Combined Sources",
      "By Jane Roe | October 28, 2020 | Posted in News",
      "By Jane Roe and our correspondent in Northport\nWednesday 28 October 2020, 18.40 BST",
      "Jane Roe in Northport, John Doe in Southport\nPublished: Wednesday 28 October 2020",
      "Wednesday 28 October 2020 | World\nBy Jane Roe in Northport, with reporting from Southport",
      "By our correspondents in Northport and Southport\nOctober 28, 2020\nLast updated 22.05",
    ])
  func withByline(lines: String) throws {
    let headline = "Talks end without a truce as the road out of the valley comes under fire"
    let body =
      "NORTHPORT, Morrua — The council met on Monday evening and voted for a bridge. It spoke for three hours."
    let text = headline + "\n\n\(lines)\n\n" + body + "\n"
    let article = try #require(
      TextReader().reading(Array(text.utf8), name: "a.txt", path: "a.txt").article)
    #expect(article.metadata.title == headline)
    #expect(article.metadata.date == CalendarDate(year: 2020, month: 10, day: 28))
    #expect(!article.blocks.contains { [.deck, .subhead, .caption].contains($0.kind) })
    #expect(lines.contains("Combined") == (article.metadata.source == "Combined Sources"))
    if lines.contains("for the Herald") {
      #expect(article.metadata.byline == "Jane Roe and John Doe")
    }
    if lines.contains("By Jane Roe") {
      #expect(article.metadata.byline?.hasPrefix("Jane Roe") ?? false)
      #expect(article.metadata.byline?.contains("|") == false)
    }
  }

  @Test(
    "A short headline or deck over a byline or a date stays what it is",
    arguments: [
      ("World News\nTruce Takes Hold in Velmar\nBy Jane Roe", "Truce Takes Hold in Velmar"),
      (
        "Harbor Bridge Will Close in May\nTraders Fear Losses\nBy Jane Roe",
        "Harbor Bridge Will Close in May"
      ),
      (
        "Nov. 3, 2020 — Harbor Bridge Closes After Flood\n\nBy Jane Roe",
        "Nov. 3, 2020 — Harbor Bridge Closes After Flood"
      ),
      ("Updated at 60: Jane Roe Sings\n\nNovember 4, 2020", "Updated at 60: Jane Roe Sings"),
    ])
  func short(lines: String, headline: String) throws {
    let text = lines + "\n\nThe council met on Monday evening. It spoke for three hours.\n"
    let article = try #require(
      TextReader().reading(Array(text.utf8), name: "a.txt", path: "a.txt").article)
    #expect(article.metadata.title == headline)
    #expect(article.metadata.byline == (lines.contains("By Jane") ? "Jane Roe" : nil))
  }

  @Test(
    "Over a byline a sentence or two are the headline",
    arguments: [
      "They were told to guard wells. They found a bridge.",
      "The council had a plan. It ended in the river.", "'It was the bridge.' He had seen it.",
    ])
  func sentences(headline: String) throws {
    let body = "The council met on Monday evening. It spoke for three hours."
    let text = headline + "\n\nBy Jane Roe\nOctober 28, 2020\n\n" + body + "\n"
    let article = try #require(
      TextReader().reading(Array(text.utf8), name: "a.txt", path: "a.txt").article)
    #expect(article.metadata.title == headline)
    #expect(article.metadata.date != nil)
    #expect(article.blocks.last?.kind == .paragraph)
    // Without one it is the first paragraph.
    let bare = try #require(
      TextReader().reading(
        Array((headline + "\n\n" + body + "\n").utf8), name: "a.txt", path: "a.txt"
      ).article)
    #expect(bare.metadata.title == nil)
  }

  static let layouts = [
    """
    caption| The old bridge at sunset
    |
    headline| October 24 Update: Bridge Closed After Flood
    |
    |
    dateline> YEREVAN (Combined Sources) —
    paragraph| The bridge was closed on Saturday after the river rose.
    """,
    """
    headline| Council Opens New Bridge Over River
    |
    caption| The old bridge at sunset (Photo courtesy of the council)
    |
    byline| By Ann Example
    byline| Mirror-Spectator Staff
    |
    dateline> CAMBRIDGE, Mass. –
    paragraph| The council opened the bridge on Saturday.
    """,
    """
    headline| Council Opens New Bridge Over River
    byline| By Ann Example
    byline| Special to the Mirror-Spectator
    dateline> YEREVAN/GLENDALE —
    paragraph| The council opened the bridge on Saturday.
    paragraph| It is long.
    """,
    """
    headline| Council Opens New Bridge Over River
    deck| The first crossing in forty years took three summers to build
    |
    byline| By Ann Example and Bob Sample
    |
    dateline| November 3, 2020
    |
    paragraph| The council opened the bridge on Saturday.
    """,
    """
    caption| A man stands before the bridge that the flood took away.
    |
    headline| Town Rebuilds Its Bridge After Flood
    |
    byline| By the City Desk
    |
    paragraph| The council opened the bridge on Saturday. It is long.
    """,
    """
    caption| President Ann Example with Prime Minister Bob Sample
    |
    headline| Leaders Meet at the Border
    |
    paragraph| The president, Ann Example, met her colleague Bob Sample on Saturday at noon.
    """,
    """
    headline| Leaders Meet at the Border
    |
    caption| President Ann Example
    |
    paragraph| The president, Ann Example, met her colleague Bob Sample on Saturday at noon.
    """,
    """
    headline| Council Opens New Bridge Over River
    |
    byline> By Ann Example Special to the Mirror-Spectator
    dateline> WIJK AAN ZEE, Holland (Armenpress) —
    paragraph| The council opened the bridge on Saturday.
    """,
    """
    headline| Council Opens New Bridge Over River
    |
    byline> By Ann Example
    dateline> BOSTON —
    paragraph| The council opened the bridge on Saturday.
    """,
    """
    headline| Council Opens New Bridge Over River
    |
    dateline| YEREVAN (Combined Sources) —
    |
    paragraph| The council opened the bridge on Saturday.
    """,
    """
    headline> Council Opens New Bridge Over River
    boilerplate| Get the Mirror in your inbox:
    |
    paragraph| The council opened the bridge on Saturday.
    """,
    """
    headline| Council Opens New Bridge
    """,
    """
    paragraph| The council opened the new bridge on Saturday, and it is long.
    """,
    """
    headline| Obituary: Bob Sample, Builder of Bridges
    |
    dateline> WATERTOWN —
    paragraph| Bob Sample, 92, who built bridges, died on November 3.
    """,
    """
    headline| Յերեւանում բացվեց նոր կամուրջ
    |
    paragraph| Քաղաքապետարանը շաբաթ օրը բացեց նոր կամուրջը, որը երկար է եւ լայն։
    """,
    """
    headline| В городе открыт новый мост
    |
    paragraph| В субботу городской совет открыл новый мост через реку.
    """,
    """
    headline| News in brief
    |
    subhead| Bob Sample names new bridge
    |
    dateline> WATERTOWN —
    paragraph| Bob Sample named the new bridge on Saturday, and it is long.
    """,
  ]
}
