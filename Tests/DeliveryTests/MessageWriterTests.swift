// Messages of which what is shared is encoded once.

import Delivery
import Mail
import TestSupport
import Testing

@Suite("Messages, one reader after another")
struct MessageWriterTests {
  private func template(_ filler: String, issue: String = "mirror-2020-11-06") throws
    -> MessageTemplate
  {
    let from = try #require(MailAddress("digest@weekly.example", name: HeaderText("The Mirror")))
    // The token stands at every column of a line.
    let links = (0..<90).map { column in
      "\(filler)\n\(String(repeating: "x", count: column)) https://w.example/u/MARK\(filler)=A b\n"
    }.joined()
    return MessageTemplate(
      MessageTemplate.Parts(
        issue: issue, list: "mirror", from: from, replyTo: nil,
        subject: try #require(HeaderText("Լուրեր, news")), text: links,
        html: "<p>\(links)<a href=\"https://w.example/u/MARK\">Unsubscribe</a>",
        unsubscribe: "https://w.example/u/MARK", mark: "MARK"), date: 1_000_000_000)
  }

  @Test(
    "The bytes are those of the message that is written whole",
    arguments: [
      "plain", "From here. \t", "a—b “c”", "Հայաստանի Հանրապետություն և Արցախ",
      "A b AAA bbb", "=_mirror20201106",
    ], [1, 2] as [UInt64])
  func same(filler: String, seed: UInt64) throws {
    var generator = Seeded(seed)
    let letters = Array("ABCXYZabcxyz0189-._~")
    let template = try template(filler)
    let writer = MessageWriter(template)
    for count in [24, 24, 1, 0, 24, 200, 7, 24] {
      let token = String((0..<count).compactMap { _ in letters.randomElement(using: &generator) })
      let name = try #require(
        ["Ann", "Անի Պետրոսյան", "O’Hara, \"B\"", ""].randomElement(using: &generator))
      let reader = try #require(
        MailAddress(
          "r\(Int.random(in: 0..<1_000_000, using: &generator))@a.test", name: HeaderText(name)))
      #expect(
        writer.bytes(to: reader, token: token) == template.message(to: reader, token: token).bytes)
    }
  }

  @Test("A token with other characters is written whole too")
  func others() throws {
    let template = try template("plain")
    let writer = MessageWriter(template)
    let reader = try #require(MailAddress("ann@a.test"))
    for token in ["a=b", "ü", "a b"] {
      #expect(
        writer.bytes(to: reader, token: token) == template.message(to: reader, token: token).bytes)
    }
  }

  @Test("Header and body are the message")
  func parts() throws {
    let reader = try #require(MailAddress("ann@a.test", name: HeaderText("Ann")))
    let message = try template("a—b").message(to: reader, token: "t")
    #expect(message.header + message.body == message.bytes)
    #expect(String(decoding: message.header, as: UTF8.self).hasSuffix("\r\n\r\n"))
  }
}
