// Figures and times of sentences.

import Publication
import Testing

@testable import Digest

@Suite("The figures and times of a sentence")
struct ParticularsTests {
  private static let issue = CalendarDate(daysSince1970: 18_691)  // Friday, 2021-03-05

  private func read(_ text: String, date: String? = "2021-03-03", isSent: Bool = false)
    -> Particulars
  {
    Particulars(
      of: text, date: date.flatMap { CalendarDate(iso8601: $0) }, issue: Self.issue, isSent: isSent)
  }

  @Test(
    "A figure is the same however it is written",
    arguments: [
      ("They found 12 boats.", ["12"]), ("They found twelve boats.", ["12"]),
      ("They found a dozen boats.", ["12"]), ("On the 12th try it held.", ["12"]),
      ("It cost 3.5 million crowns.", ["3500000"]), ("It cost 3,500,000 crowns.", ["3500000"]),
      ("Two hundred and six left.", ["200", "6"]), ("Two hundred six left.", ["206"]),
      ("Twenty-five of forty came.", ["25", "40"]), ("Two thousand five hundred.", ["2500"]),
      ("From 20 to 30 percent, or 20-30.", ["20", "30"]), ("At 5:30 the siren went.", ["5:30"]),
      ("It rose 2.0 meters.", ["2"]), ("It rose 2,5 meters.", ["2.5"]),
      ("One of them left, and no one came.", []), ("Five twenty.", ["5", "20"]),
      ("It was built in 1994.", ["1994"]), ("It was built in 2021.", []), ("", []),
    ])
  func figures(_ text: String, _ figures: [String]) {
    #expect(read(text).figures.sorted() == figures.sorted())
  }

  @Test(
    "A day is the same however it is named",
    arguments: [
      "on March 2", "on Mar. 2, 2021", "on Tuesday, March 2", "on 2 March", "on the 2nd of March",
      "on Tuesday", "yesterday",
    ])
  func days(_ words: String) {
    let particulars = read("The ferry sank \(words).")
    #expect(particulars.times == [.day(month: 3, day: 2), .month(3)])
    #expect(particulars.figures.isEmpty)
  }

  @Test(
    "What is no month is none",
    arguments: ["May the ferry sail?", "March on!", "They may march.", "The sat-nav failed."])
  func noMonth(_ text: String) { #expect(read(text).times.isEmpty) }

  @Test("A month without a day is a time of its own")
  func month() {
    let month = read("The walls are to stand in May.")
    #expect(month.times == [.month(5)])
    #expect(month.areAll(in: read("The walls are to stand on May 4.", isSent: true)))
    #expect(!month.areAll(in: read("The walls are to stand in June.", isSent: true)))
  }

  @Test("The same weekday of another week is new, and of the same week is not")
  func weekdays() {
    let sent = read("The ferry sank on Tuesday.", date: "2021-03-03", isSent: true)
    #expect(read("The ferry sank on Tuesday.", date: "2021-03-04").areAll(in: sent))
    #expect(read("The ferry sank on March 2.", date: "2021-03-10").areAll(in: sent))
    #expect(!read("The ferry sank on Tuesday.", date: "2021-03-10").areAll(in: sent))
    #expect(!read("The ferry sank on Wednesday.", date: "2021-03-04").areAll(in: sent))
  }

  @Test("Without the article's date a weekday stands for that day of the issue's week")
  func undated() {
    let sent = read("The ferry sank on Tuesday.", date: nil, isSent: true)
    #expect(read("The ferry sank on Tuesday.", date: "2021-03-04").areAll(in: sent))
    #expect(read("The ferry sank on Tuesday.", date: nil).areAll(in: sent))
    #expect(!read("The ferry sank on Tuesday.", date: "2021-03-10").areAll(in: sent))
    #expect(!read("The ferry sank on Monday.", date: nil).areAll(in: sent))
  }

  @Test(
    "A negation is told from none",
    arguments: [
      ("The bridge will not open.", true), ("The bridge won’t open.", true),
      ("No bridge opened.", true), ("The bridge cannot open.", true),
      ("The bridge opened.", false), ("The knot held.", false),
    ])
  func negation(_ text: String, _ isNegated: Bool) { #expect(read(text).isNegated == isNegated) }
}
