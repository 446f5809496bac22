// Delivery reports.

import Delivery
import Testing

@Suite("Delivery reports")
struct DeliveryReportsTests {
  @Test(
    "Only what failed for good is taken, each address once",
    arguments: [
      ("Final-Recipient: rfc822; a@b.test\nAction: failed\nStatus: 5.1.1\n", ["a@b.test"]),
      ("final-recipient: RFC822;a@b.test\r\naction: Failed\r\nstatus: 5.0.0\r\n\r\n", ["a@b.test"]),
      ("Final-Recipient: rfc822; a@b.test\nAction: delayed\nStatus: 4.1.1\n", []),
      ("Final-Recipient: rfc822; a@b.test\nAction: failed\nStatus: 4.4.7\n", []),
      ("Action: failed\nStatus: 5.1.1\n", []),
      (
        "Final-Recipient: rfc822; a@b.test\nAction: failed\nStatus: 5.1.1\n\n"
          + "Final-Recipient: rfc822; A@b.test\nAction: failed\nStatus: 5.1.1\n", ["a@b.test"]
      ),
    ])
  func failed(_ text: String, _ addresses: [String]) {
    #expect(DeliveryReports(Array(text.utf8)).failed.map(\.address) == addresses)
  }

  @Test("The reason is on one line")
  func reason() {
    let text =
      "Final-Recipient: rfc822; a@b.test\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no\n  such user\n"
    #expect(DeliveryReports(Array(text.utf8)).failed.map(\.reason) == ["5.1.1 550 no such user"])
  }
}
