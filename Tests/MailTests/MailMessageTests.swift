// Messages as they are written, read back by another program.

import Foundation
import TestSupport
import Testing

@testable import Mail

@Suite("A message to a reader")
struct MailMessageTests {
  static func message(
    text: String = "Plain words\nand more\n", html: String = "<p>Words</p>\n",
    subject: String = "The Week in Brief", to: String = "reader@readers.test"
  ) throws -> MailMessage {
    MailMessage(
      from: try #require(
        MailAddress("digest@weekly.example", name: HeaderText("The Weekly Mirror"))),
      to: try #require(MailAddress(to)), subject: try #require(HeaderText(subject)),
      date: 1_604_674_800, id: "a1b2c3@weekly.example",
      fields: [
        ("List-Id", try #require(HeaderText("<digest.weekly.example>"))),
        ("List-Unsubscribe-Post", try #require(HeaderText("List-Unsubscribe=One-Click"))),
      ], text: text, html: html)
  }

  @Test("Header, order of the parts and character sets are those of the rules")
  func shape() throws {
    let bytes = try Self.message().bytes
    let read = try #require(ReceivedMessage(reading: bytes))
    #expect(read.type == "multipart/alternative")
    #expect(read.parts.map(\.type) == ["text/plain", "text/html"])
    #expect(read.parts.map(\.charset) == ["utf-8", "utf-8"])
    #expect(read.fields("From").map(\.value) == ["The Weekly Mirror <digest@weekly.example>"])
    #expect(read.fields("to").map(\.value) == ["reader@readers.test"])
    #expect(read.fields("Date").map(\.value) == ["Fri, 06 Nov 2020 15:00:00 +0000"])
    #expect(read.fields("Message-Id").map(\.value) == ["<a1b2c3@weekly.example>"])
    #expect(read.fields("List-Id").map(\.value) == ["<digest.weekly.example>"])
    #expect(read.fields("MIME-Version").map(\.value) == ["1.0"])
  }

  @Test(
    "Every text comes out as it went in",
    arguments: [
      "Plain words\nand more\n", "Հայաստան և Արցախ՝ շաբաթվա լուրերը\n",
      "= equals = at ends =\nFrom here\n.\n..dots\n",
      String(repeating: "a long line without an end ", count: 400) + "\n",
      "trailing space \nand tab\t\n", "אבג ✓ 😀\n", "\n\n\n", "",
      "=_a1b2c3\n--=_a1b2c3--\n",
    ])
  func roundTrip(text: String) throws {
    let html = "<p>" + text + "</p>\n"
    let bytes = try Self.message(text: text, html: html).bytes
    let read = try #require(ReceivedMessage(reading: bytes))
    #expect(read.part("text/plain")?.text.replacing("\r\n", with: "\n") == text)
    #expect(read.part("text/html")?.text.replacing("\r\n", with: "\n") == html)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.dropLast().allSatisfy { $0.last == 0x0D }, "every line ends in CRLF")
    #expect(lines.allSatisfy { $0.count <= 79 }, "no line is longer than 78 octets")
    #expect(bytes.allSatisfy { $0 < 0x80 })
  }

  @Test("The same values give the same bytes")
  func same() throws { #expect(try Self.message().bytes == Self.message().bytes) }

  @Test("Python's email package reads the same")
  func python() throws {
    let subject =
      "Շաբաթվա լուրեր: a subject that is long enough to be folded, surely, in any program"
    let message = try Self.message(text: "Լուրեր\nand more\n", html: "<p>é</p>\n", subject: subject)
    let answer = try Python.answer(
      """
      import email, email.policy, json, sys
      m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
      parts = [[p.get_content_type(), p.get_content()] for p in m.iter_parts()]
      print(json.dumps([m["Subject"], m["From"], m["Message-ID"], m.defects == [], parts]))
      """, input: message.bytes)
    let read = try JSONSerialization.jsonObject(with: answer) as? [Any]
    #expect(read?[0] as? String == subject)
    #expect(read?[1] as? String == "The Weekly Mirror <digest@weekly.example>")
    #expect(read?[2] as? String == "<a1b2c3@weekly.example>")
    #expect(read?[3] as? Bool == true)
    #expect(
      read?[4] as? [[String]] == [
        ["text/plain", "Լուրեր\nand more\n"], ["text/html", "<p>é</p>\n"],
      ])
  }
}
