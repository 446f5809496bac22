// What can be written to, and what can stand in a header.

import Testing

@testable import Mail

@Suite("Addresses and header texts")
struct MailAddressTests {
  @Test(
    "An address is taken, its domain in the letters of ASCII",
    arguments: [
      ("reader@readers.test", "reader@readers.test"), ("A.B+c@Readers.TEST", "A.B+c@readers.test"),
      ("o'neil@x-y.example", "o'neil@x-y.example"), ("a@bücher.example", "a@xn--bcher-kva.example"),
      ("արամ@readers.test", "արամ@readers.test"),
    ])
  func taken(written: String, address: String) {
    #expect(MailAddress(written)?.address == address)
  }

  @Test(
    "What is no address is refused",
    arguments: [
      "", "reader", "@readers.test", "reader@", "reader@localhost", "a b@readers.test", "a@b..test",
      ".a@b.test",
      "a.@b.test", "a..b@c.test", "a@-b.test", "a@b-.test", "a@[127.0.0.1]", "\"a b\"@c.test",
      "a@b.test\r\nBcc: c@d.test",
      "a\n@b.test", "a@b_c.test", "a,b@c.test", "a<b@c.test", "a@1.2.3.4",
      String(repeating: "a", count: 65) + "@b.test",
      "a@" + String(repeating: "b", count: 64) + ".test",
    ])
  func refused(written: String) { #expect(MailAddress(written) == nil) }

  @Test("Two spellings of one reader are one")
  func normalized() {
    #expect(
      MailAddress("Reader@Readers.Test")?.normalized
        == MailAddress("reader@readers.test")?.normalized)
  }

  @Test(
    "A text that could begin another field is refused",
    arguments: ["a\r\nBcc: b", "a\nb", "a\rb", "a\0b", "a\u{85}b", "a\u{2028}b"])
  func unsafe(text: String) { #expect(HeaderText(text) == nil) }

  @Test("Other texts are kept", arguments: ["", "Շաբաթ", "a\tb", "=?utf-8?q?x?=", "a,b;c <d>"])
  func safe(text: String) { #expect(HeaderText(text)?.text == text) }
}
