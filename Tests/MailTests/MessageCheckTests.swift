// Each rule fires where it should, and is silent where it should be.

import Foundation
import Testing

@testable import Mail

@Suite("The rules for a message")
struct MessageCheckTests {
  /// A message that keeps every rule.
  static let good = """
    From: The Weekly <digest@weekly.example>
    To: reader@readers.test
    Date: Fri, 06 Nov 2020 15:00:00 +0000
    Subject: The Week in Brief
    Message-ID: <a1@weekly.example>
    List-Id: <digest.weekly.example>
    List-Unsubscribe: <https://weekly.example/u/1>, <mailto:u@weekly.example?subject=1>
    List-Unsubscribe-Post: List-Unsubscribe=One-Click
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary=b

    --b
    Content-Type: text/plain; charset=utf-8

    Words. To leave: https://weekly.example/u/1
    --b
    Content-Type: text/html; charset=utf-8

    <p>Words. <a href="https://weekly.example/u/1">Leave</a></p>
    --b--

    """

  private func rules(_ text: String, lineEnd: String = "\r\n") throws -> [String] {
    let bytes = Array(text.replacing("\n", with: lineEnd).utf8)
    let message = try #require(ReceivedMessage(reading: bytes))
    return MessageCheck(message, bytes: bytes, path: "a.eml").findings.map(\.rule.id)
  }

  @Test("A message that keeps the rules has no finding")
  func clean() throws {
    let found = try rules(Self.good)
    #expect(found == [])
  }

  @Test(
    "A broken rule is found, and no other",
    arguments: [
      (
        "message-from", "From: The Weekly <digest@weekly.example>",
        "From: a@weekly.example, b@weekly.example"
      ),
      ("message-from", "To: reader", "From: other@weekly.example\nTo: reader"),
      ("message-to", "To: reader@readers.test", "To: a@readers.test, b@readers.test"),
      ("message-to", "To: reader@readers.test\n", ""),
      ("message-date", "Date: Fri, 06 Nov 2020 15:00:00 +0000\n", ""),
      ("message-id", "Message-ID: <a1@weekly.example>\n", ""),
      ("message-id", "<a1@weekly.example>", "<a1@localhost>"),
      ("message-subject", "Subject: The Week in Brief", "Subject: "),
      ("message-subject", "Subject: The Week in Brief\n", ""),
      ("message-header-ascii", "Subject: The Week in Brief", "Subject: Šabatʿ 1"),
      ("message-list-id", "List-Id: <digest.weekly.example>\n", ""),
      ("message-unsubscribe", ", <mailto:u@weekly.example?subject=1>", ""),
      ("message-unsubscribe", "https:", "http:"),
      ("message-one-click", "List-Unsubscribe=One-Click", "One-Click"),
      ("message-charset", "text/plain; charset=utf-8", "text/plain; charset=iso-8859-1"),
      ("message-charset", "text/html; charset=utf-8", "text/html"),
      ("message-visible-unsubscribe", "Words. To leave: https://weekly.example/u/1", "Words."),
      ("message-lines", "Words. To", String(repeating: "w", count: 999) + " To"),
    ])
  func fires(rule: String, good: String, bad: String) throws {
    #expect(Self.good.contains(good), "the example has what is broken")
    #expect(try rules(Self.good.replacing(good, with: bad)) == [rule])
  }

  @Test("Parts in another order, or one part alone, are found")
  func alternative() throws {
    let turned = Self.good.replacing("text/plain", with: "text/x").replacing(
      "text/html", with: "text/plain"
    )
    .replacing("text/x", with: "text/html")
    #expect(try rules(turned) == ["message-alternative"])
    let alone = Self.good.replacing(
      "multipart/alternative; boundary=b", with: "text/plain; charset=utf-8")
    #expect(try rules(alone) == ["message-alternative"])
  }

  @Test("Lines that end in LF alone are found once, with the first's number")
  func lineEnds() throws {
    #expect(try rules(Self.good, lineEnd: "\n") == ["message-lines"])
  }

  @Test("A comma in a quoted name divides no addresses, and every rule has a test")
  func quotedName() throws {
    #expect(MessageCheck.addresses("\"Weekly, The\" <a@b.example>") == ["a@b.example"])
    #expect(MessageRule.all.count == 13 && Set(MessageRule.all.map(\.id)).count == 13)
  }

  @Test("What has no header is no message", arguments: ["", "\r\n\r\nwords", "<p>words</p>"])
  func noMessage(text: String) { #expect(ReceivedMessage(reading: Array(text.utf8)) == nil) }

  @Test("Random bytes are read or refused, never a crash", arguments: 0..<200)
  func random(seed: UInt64) {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1
    var bytes = Array(Self.good.replacing("\n", with: "\r\n").utf8)
    for _ in 0..<20 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
    }
    if let message = ReceivedMessage(reading: bytes) {
      #expect(
        MessageCheck(message, bytes: bytes, path: "a").findings.allSatisfy {
          MessageRule.all.contains($0.rule)
        })
    }
  }
}
