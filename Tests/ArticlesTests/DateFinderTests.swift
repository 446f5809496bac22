// An article's day, from its file's name or its text, and from nothing else.

import Publication
import Testing

@testable import Articles

@Suite struct DateFinderTests {
  private func date(_ text: String, name: String = "a.txt", latest: String? = nil) -> String? {
    let reader = TextReader(latest: latest.flatMap { CalendarDate(iso8601: $0) })
    return reader.reading(Array(text.utf8), name: name, path: name).article?.metadata.date?
      .description
  }

  @Test(
    "The file's name tells it",
    arguments: [
      ("2020-11-03-bridge.txt", "2020-11-03"), ("2020_11_03 bridge.txt", "2020-11-03"),
      ("20201103.txt", "2020-11-03"), ("2020-13-03.txt", nil), ("11-03-bridge.txt", nil),
      ("bridge.txt", nil),
    ] as [(String, String?)])
  func name(name: String, day: String?) {
    #expect(date("Bridge Opens\n\nThe bridge is open now.\n", name: name) == day)
  }

  @Test(
    "A line of its own, a dateline, or the headline tells it",
    arguments: [
      ("Bridge Opens\n\nNovember 3, 2020\n\nThe bridge is open now.", "2020-11-03"),
      ("Bridge Opens\n\nPosted on Nov. 3, 2020 4:05 pm\n\nThe bridge is open now.", "2020-11-03"),
      ("Bridge Opens\n\n2020-11-03\n\nThe bridge is open now.", "2020-11-03"),
      (
        "Bridge Opens\n\nWeek of November 2-8, 2020\n\nThe bridge opens on Monday, November 16.",
        "2020-11-08"
      ),
      ("Bridge Opens\n\nLONDON, 4 November 2020 — The bridge is open now.", "2020-11-04"),
      (
        "November 3 Update: Bridge\n\nThe bridge opened on Tuesday, November 3, 2020.", "2020-11-03"
      ),
      ("November 3 Update: Bridge\n\nIt opened on Monday, November 2. It is 2020.", "2020-11-03"),
      ("Bridge Opens\n\nIt opened on Monday, November 2. It is 2020.", "2020-11-02"),
    ])
  func text(text: String, day: String) { #expect(date(text) == day) }

  @Test(
    "A year that nothing tells stays open",
    arguments: [
      "Bridge Opens on November 3\n\nThe bridge is open now.",
      "The Day of April 24, 1915, Remembered\n\nThe town met in 2021 to remember.",
      "Remembering April 24\n\nThe town remembered the year 1915 on its square.",
      "Bridge Opens\n\nOSTRA, Oct. 16 — The bridge is open. The border was drawn in 1994.",
    ])
  func open(text: String) { #expect(date(text) == nil) }

  @Test("The last day that the reader is told decides between years")
  func latest() {
    let text = "Bridge Opens\n\nIt opened on Monday, November 2, the council said."
    #expect(date(text) == nil)
    #expect(date(text, latest: "2021-06-01") == "2020-11-02")
    #expect(date(text, latest: "2016-06-01") == "2015-11-02")
  }

  @Test(
    "A dateline without a year is of the last days before the latest",
    arguments: [("2020-10-23", "2020-10-16"), ("2021-01-02", nil), ("2020-10-10", nil)]
      as [(String, String?)])
  func recent(latest: String, day: String?) {
    let text = "Bridge Opens\n\nOSTRA, Oct. 16 — The bridge is open. The border was drawn in 1994."
    #expect(date(text, latest: latest) == day)
  }
}
