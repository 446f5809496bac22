// What came late, and what is only old.

import Publication
import Testing

@testable import Articles

@Suite("Late articles")
struct LateArticlesTests {
  private func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso8601: text))
  }

  private func late() throws -> LateArticles {
    let first = LateArticles.Build(
      period: try day("2020-10-23")..<day("2020-10-30"), sources: ["feed"], keys: ["a"])
    let second = LateArticles.Build(
      period: try day("2020-10-30")..<day("2020-11-06"), sources: ["feed", "site"], keys: ["b"])
    return LateArticles(before: try day("2020-11-06"), after: [first, second])
  }

  @Test(
    "Late is what no build has seen, of a day for which one of them asked the source",
    arguments: [
      ("2020-11-05", "c", "feed", true), ("2020-10-30", "c", "site", true),
      ("2020-10-24", "c", "feed", true), ("2020-11-05", "b", "site", false),
      ("2020-11-05", "a", "feed", false), ("2020-10-29", "c", "site", false),
      ("2020-11-05", "c", "other", false), ("2020-10-22", "c", "feed", false),
      ("2020-11-06", "c", "feed", false),
    ])
  func late(date: String, key: String, source: String, isLate: Bool) throws {
    #expect(try late().contains(day(date), key: key, source: source) == isLate)
  }

  @Test("A source is asked from the first day on that something late can have")
  func firstDay() throws {
    let late = try late()
    #expect(try late.firstDay(of: "feed") == day("2020-10-23"))
    #expect(try late.firstDay(of: "site") == day("2020-10-30"))
    #expect(late.firstDay(of: "other") == nil)
    let after = LateArticles(before: try day("2020-12-11"), after: [])
    #expect(after.firstDay(of: "feed") == nil)
  }

  @Test("What an issue of other days had is taken, what a trial of these days had is not")
  func taken() throws {
    let trial = LateArticles.Build(
      period: try day("2020-10-29")..<day("2020-11-05"), sources: ["feed"], keys: ["c"])
    let former = LateArticles.Build(
      period: try day("2020-10-23")..<day("2020-10-30"), sources: ["feed"], keys: ["a"])
    let late = LateArticles(before: try day("2020-10-30"), after: [former, trial])
    #expect(late.isTaken("a"))
    #expect(!late.isTaken("c"))
    #expect(!late.isTaken("d"))
  }

  @Test("An article is told by its address whatever its link looks like, else by source and id")
  func keys() {
    let keys = ["http://www.weekly.example/a/?utm_source=x", "https://weekly.example/a"].map {
      LateArticles.key(url: $0, id: "x", source: "feed")
    }
    #expect(Set(keys) == ["weekly.example/a"])
    #expect(LateArticles.key(url: nil, id: "A Bridge", source: "drafts") == "drafts a-bridge")
  }
}
