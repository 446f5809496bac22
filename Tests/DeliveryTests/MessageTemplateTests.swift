// Messages of an issue.

import Delivery
import Mail
import Testing

@Suite("Messages of an issue")
struct MessageTemplateTests {
  private func template(date: Int = 1_000_000_000) throws -> MessageTemplate {
    let from = try #require(MailAddress("digest@weekly.example", name: HeaderText("The Mirror")))
    return MessageTemplate(
      MessageTemplate.Parts(
        issue: "mirror-2020-11-06", list: "mirror", from: from, replyTo: nil,
        subject: try #require(HeaderText("News")), text: "Leave: https://w.example/u/MARK\n",
        html: "<a href=\"https://w.example/u/MARK\">Unsubscribe</a>",
        unsubscribe: "https://w.example/u/MARK", mark: "MARK"), date: date)
  }

  @Test("Each reader's message has their token wherever they leave, and no other")
  func tokens() throws {
    let reader = try #require(MailAddress("ann@a.test"))
    let bytes = try template().message(to: reader, token: "t0ken").bytes
    let message = try #require(ReceivedMessage(reading: bytes))
    #expect(message.part("text/plain")?.text.contains("https://w.example/u/t0ken\r\n") == true)
    #expect(message.part("text/html")?.text.contains("\"https://w.example/u/t0ken\"") == true)
    #expect(
      message.fields("List-Unsubscribe").map(\.value) == [
        "<https://w.example/u/t0ken>, <mailto:digest@weekly.example?subject=unsubscribe%20t0ken>"
      ])
    #expect(MessageCheck(message, bytes: bytes, path: "").findings.map(\.rule.id).isEmpty)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("MARK"))
  }

  @Test(
    "The same issue, reader and date give the same bytes; a reader's letters' case is no other reader"
  )
  func fixed() throws {
    let reader = try #require(MailAddress("ann@a.test"))
    let capital = try #require(MailAddress("ANN@a.test"))
    let first = try template().message(to: reader, token: "t").bytes
    #expect(try template().message(to: reader, token: "t").bytes == first)
    #expect(try template(date: 5).message(to: reader, token: "t").bytes != first)
    let ids = try [reader, capital].map { try template().message(to: $0, token: "t").id }
    #expect(ids[0] == ids[1] && ids[0].hasSuffix("@weekly.example"))
  }

  @Test("A date does not change what messages share, a word does")
  func hash() throws {
    #expect(try template().contentHash == template(date: 7).contentHash)
  }

  @Test("Tokens are the same for a key, and differ by key, publication and reader")
  func readerTokens() throws {
    let ann = try #require(MailAddress("ann@a.test"))
    let bo = try #require(MailAddress("bo@a.test"))
    let maker = try #require(ReaderToken(key: "0123456789abcdef", publication: "p"))
    let other = try #require(ReaderToken(key: "0123456789abcdeX", publication: "p"))
    let elsewhere = try #require(ReaderToken(key: "0123456789abcdef", publication: "q"))
    // HMAC-SHA-256 by Python's hmac, base64url, 24 signs.
    #expect(maker.token(for: ann) == "kgx75FqGuUi8fDixRExIqTTq")
    let all = [maker.token(for: bo), other.token(for: ann), elsewhere.token(for: ann)]
    #expect(Set(all + [maker.token(for: ann)]).count == 4)
    #expect(all.allSatisfy { $0.count == 24 })
    #expect(ReaderToken(key: "short", publication: "p") == nil)
  }
}
