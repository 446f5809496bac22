// Of many stories: what an item goes on with, and what no line or item is.

import Testing

@testable import Digest

@Suite("What stories of a full week go on with")
struct ManyOpeningsTests {
  private func printed(_ text: String) throws -> String {
    let strike = (
      name: "2020-11-05-strike",
      text: """
      Ferry Captains of Westport Stop Work

      Ferry captains of Westport stopped work on Monday over pay that has not risen since 2011.

      \(text)
      """
    )
    let build = try TestPost.build(TestPost.gardens + [strike], lead: TestPost.gardens[0].name)
    return try build.issue.markdown(for: TestPost.publication)
  }

  @Test("An item is not lengthened by a few words that nobody says")
  func aside() throws {
    let vote = "The vote was 31 to 30."
    let aside = "The ferry dock lies in Westport."
    let news = "Eleven ferry boats of Westport lie side by side at the dock in front of Northport."
    #expect(try !printed(aside).contains(aside))
    #expect(try printed(news).contains(news))
    #expect(try printed(vote).contains(vote))
  }

  @Test("What stands under a question explains, and is no news unless somebody said it on a day")
  func explained() throws {
    let text = """
      Westport pays its ferry captains by the number of trips that they make to the dock in Northport, Mayor Ann \
      Field of Westport has said.
      """
    #expect(try !printed("How Is a Captain Paid?\n\n\(text)").contains(text))
    #expect(try printed("How a Captain Is Paid\n\n\(text)").contains(text))
    let news = text.replacing("has said", with: "said on Tuesday")
    #expect(try printed("How Is a Captain Paid?\n\n\(news)").contains(news))
  }

  @Test("A story that begins with a denial of what it tells is told by it, or follows its charge")
  func denial() throws {
    let text = """
      The ferry company of Westport on Tuesday denied that its boats had emptied their tanks of oil beside the dock in \
      Northport.
      """
    let denial = (name: "2020-11-05-denial", text: "Ferry Company Denies\n\n\(text)")
    let charge = (
      name: "2020-11-04-charge",
      text: """
      Fishermen Accuse

      Fishermen of Northport accused the ferry company on Monday of having emptied tanks of oil beside the dock.
      """
    )
    func lines(_ articles: [TestPost.Text]) throws -> [String] {
      let build = try TestPost.build(
        TestPost.gardens + articles, lead: TestPost.gardens[0].name)
      return DigestLines(try build.issue.markdown(for: TestPost.publication)).sentences.map(\.text)
    }
    #expect(try lines([denial]).contains(text))
    let both = try lines([charge, denial])
    let accused = try #require(both.firstIndex { $0.contains("accused the ferry") })
    #expect(both.indices.filter { both[$0] == text } == [accused + 1])
    // What its article tells further down stands after it.
    let deep =
      "Ferry captains of Westport will look at the tanks with the harbor office of Northport on Friday, Mayor Ann Field said."
    let longer = try lines([(name: denial.name, text: denial.text + "\n\n" + deep)])
    let (first, second) = (longer.firstIndex(of: text), longer.firstIndex(of: deep))
    #expect(try #require(first) + 1 == #require(second))
  }
}
