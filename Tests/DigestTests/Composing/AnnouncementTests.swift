// Subject, preheader and standfirst.

import CommonMark
import Testing

@testable import Digest

@Suite("What announces an issue")
struct AnnouncementTests {
  private func council(_ day: Int, _ headline: String, _ sentence: String) -> TestPost.Text {
    (name: "2020-11-0\(day)-\(day)", text: "\(headline)\n\n\(sentence)\n")
  }

  private let long = """
    The council agreed on Wednesday on money for eighteen roads and two small bridges after a debate of eleven hours in \
    which nearly every member spoke at least twice.
    """

  @Test("A headline that asserts a charge announces nothing")
  func charge() throws {
    let articles = [
      council(3, "Harbor Police Torture Ferry Crew in the Old Customs House", long),
      council(
        2, "Ferry Dock Repaired", "Workers repaired the ferry dock after a boat tore away planks."),
    ]
    let issue = try TestPost.build(articles, lead: "2020-11-03-3").issue
    #expect(issue.sections.first?.role == .lead)
    for line in [issue.subject, issue.preheader] + issue.standfirst.map(\.plainText) {
      #expect(!line.contains("Torture"), "\(line)")
    }
    #expect(issue.subject == "Ferry Dock Repaired")
  }

  @Test(
    "The lead's headline announces the issue as far as there is room, where the charge is cut off")
  func cutCharge() throws {
    let articles = [
      council(
        3, "Ferry Dispute Goes On Into Winter With Captains and Harbor Police in Torture Case", long
      ),
      council(
        2, "Ferry Dock Repaired", "Workers repaired the ferry dock after a boat tore away planks."),
    ]
    let issue = try TestPost.build(articles, lead: "2020-11-03-3").issue
    #expect(issue.subject.hasPrefix("Ferry Dispute Goes On Into Winter"), "\(issue.subject)")
    #expect(!issue.subject.contains("Torture"))
    #expect(issue.preheader.contains("Ferry Dock Repaired"))
  }

  @Test("The preheader does not say the subject again")
  func preheader() throws {
    let articles = [
      council(3, "Harbor Police Torture Ferry Crew in the Old Customs House", long),
      council(
        2, "Ferry Dock Repaired", "Workers repaired the ferry dock after a boat tore away planks."),
      council(
        1, "New Clock Asked For", "The council asked on Monday for a new clock on the town hall."),
    ]
    let issue = try TestPost.build(articles, lead: "2020-11-03-3").issue
    #expect(!issue.preheader.contains(issue.subject), "\(issue.subject) – \(issue.preheader)")
  }

  @Test("The preheader is a short sentence of the lead, the standfirst other headlines")
  func parts() throws {
    let articles = [
      council(
        3, "Roads Come First; Bridges Must Wait",
        "The council of Sampletown put roads before bridges on Monday."),
      council(
        2, "Ferry Dock Repaired; Lane Still Closed",
        "Workers repaired the ferry dock after a boat tore away planks."),
    ]
    let issue = try TestPost.build(articles, lead: "2020-11-03-3").issue
    #expect(issue.preheader == "The council of Sampletown put roads before bridges on Monday.")
    #expect(
      issue.standfirst.map(\.plainText) == ["This week: Ferry Dock Repaired; Lane Still Closed"])
  }

  @Test("Headlines are parted by a sign that none of them has, and told once")
  func separator() throws {
    let sentences = [
      "Workers repaired the ferry dock after a boat tore away eleven planks of it.",
      "The council asked on Monday for a new clock on the town hall before spring.",
      "A captain of the ferry line retired on Tuesday after forty years at the harbor.",
    ]
    let articles =
      [council(6, "Roads Come First", long)]
      + sentences.enumerated().map { council($0 + 1, "News \($0 + 1) Comes; It Stays", $1) }
    let issue = try TestPost.build(articles, lead: "2020-11-06-6").issue
    let standfirst = try #require(issue.standfirst.first).plainText
    #expect(standfirst.components(separatedBy: " · ").count == 3)
    #expect(standfirst.components(separatedBy: ";").count == 4)
  }

  @Test("Without a headline or a sentence to tell the preheader is the digest's title")
  func nothing() throws {
    let issue = try TestPost.build([(name: "2020-11-02-a", text: "A Headline Alone\n")]).issue
    #expect(issue.preheader == "The Week in Brief")
  }
}
