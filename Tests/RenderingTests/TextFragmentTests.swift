// Links into a page: what a browser is told to look for, and what stays as it is.

import CommonMark
import Digest
import Publication
import Testing

@testable import Rendering

@Suite("Deep links")
struct TextFragmentTests {
  private static let page = "https://weekly.example/a"

  @Test(
    "A short sentence is named whole, a long one by its first and last words",
    arguments: [
      ("Berths are free.", "Berths%20are%20free"),
      (
        "Fishing boats will use the outer quay while the basin is closed.",
        "Fishing%20boats%20will%20use,while%20the%20basin%20is%20closed"
      ),
      (
        "“A well-known, old & dear harbor,” the office’s head said on Tuesday.",
        "A%20well%2Dknown%2C%20old%20%26%20dear,head%20said%20on%20Tuesday"
      ),
      ("  Spaces\u{A0}and\ttabs  are one.", "Spaces%20and%20tabs%20are%20one"),
      ("Ցտեսություն։", "%D5%91%D5%BF%D5%A5%D5%BD%D5%B8%D6%82%D5%A9%D5%B5%D5%B8%D6%82%D5%B6"),
    ])
  func directive(sentence: String, expected: String) {
    #expect(
      TextFragment.address(Self.page, to: sentence) == Self.page + "#:~:text=" + expected)
  }

  @Test("A fragment that is there stays in front, and so does a directive")
  func fragments() {
    let sentence = "Berths are free."
    #expect(
      TextFragment.address("\(Self.page)?b=1#part-2", to: sentence)
        == "\(Self.page)?b=1#part-2:~:text=Berths%20are%20free")
    #expect(
      TextFragment.address("\(Self.page)#", to: sentence)
        == "\(Self.page)#:~:text=Berths%20are%20free")
    #expect(
      TextFragment.address("\(Self.page)#:~:text=own", to: sentence) == "\(Self.page)#:~:text=own")
  }

  @Test(
    "What is no web page, and what has no words, is left",
    arguments: [
      ("mailto:desk@weekly.example", "Berths are free."), ("articles/a.txt", "Berths are free."),
      (page, "…"), (page, ""), (page, String(repeating: "漢", count: 400)),
    ])
  func nothing(address: String, sentence: String) {
    #expect(TextFragment.address(address, to: sentence) == nil)
  }

  @Test(
    "Nothing but what an address may hold comes out",
    arguments: HostileTextTests.texts + MailingToolTests.hostileParts)
  func characters(text: String) throws {
    guard let address = TextFragment.address(Self.page, to: text) else { return }
    let directive = address.dropFirst("\(Self.page)#:~:text=".count)
    #expect(directive.wholeMatch(of: /[A-Za-z0-9._~%]+(,[A-Za-z0-9._~%]+)?/) != nil)
  }

  @Test(
    "Heads of items, of the lead, and sources of lists lead to the first sentence, other links do not"
  )
  func items() throws {
    let renderer = Renderer(
      theme: try Theme(named: "mirror-spectator"), publication: Sample.publication)
    let issue = try Sample.issue()
    for html in [try renderer.email(issue), try renderer.web(issue)] {
      let deep = HTMLPart.links(in: html).filter { $0.contains(":~:") }
      #expect(
        deep == [
          "https://weekly.example/dredging#:~:text=The%20town%20began%20to%20deepen,to%20wait%20for%20the%20tide",
          "https://weekly.example/idle?a=1&b=2#:~:text=Fishing%20boats%20will%20use,while%20the%20basin%20is%20closed",
          "https://weekly.example/dredging#:~:text=The%20council%20set%20aside,million%20for%20the%20work",
          "https://weekly.example/library#:~:text=The%20reading%20room%20is%20open%20until%20nine",
          "https://post.example/ferries#:~:text=Ferry%20traffic%20fell%20by%2018%25%20in%20the%20two%20winters",
        ])
    }
    #expect(!(try renderer.text(issue)).contains(":~:"))
    #expect(!(try issue.markdown(for: Sample.publication)).contains(":~:"))
  }
}
