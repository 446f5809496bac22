// Pages, which may be larger than emails.

import Testing

@testable import Markup

@Suite("Pages")
struct HTMLPageTests {
  @Test("What is over the limit is not read, and that is said")
  func limit() {
    let text = "<p>one</p><p>two</p>"
    let cut = HTMLDocument(parsing: text.utf8, upTo: 10)
    #expect(cut.problems == [.tooLong])
    #expect(cut.elements.count(where: { $0.element.name == "p" }) == 1)
    #expect(HTMLDocument(page: text).problems == [])
  }
}
