// A full issue, byte for byte.

import Rendering
import Testing

@Suite("A full issue")
struct GoldenTests {
  private func renderer() throws -> Renderer {
    Renderer(theme: try Theme(named: "mirror-spectator"), publication: Sample.publication)
  }

  @Test("The email is as recorded")
  func email() throws { try Golden.compare(renderer().email(Sample.issue()), with: "email.html") }

  @Test("The web page is as recorded")
  func web() throws { try Golden.compare(renderer().web(Sample.issue()), with: "web.html") }

  @Test("The plain text is as recorded")
  func text() throws { try Golden.compare(renderer().text(Sample.issue()), with: "digest.txt") }

  @Test("Twice the same bytes")
  func repetition() throws {
    let (one, two) = (try renderer(), try renderer())
    let issue = try Sample.issue()
    #expect(try one.email(issue) == two.email(issue))
    #expect(try one.web(issue) == two.web(issue))
    #expect(try one.text(issue) == two.text(issue))
  }
}
