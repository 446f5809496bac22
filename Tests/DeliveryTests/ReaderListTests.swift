// Lists of readers.

import Delivery
import Diagnostics
import Mail
import Testing

@Suite("Lists of readers")
struct ReaderListTests {
  /// Reads a list in pieces of so many bytes.
  private func read(_ text: String, piece: Int = 7) -> (readers: [Reader], findings: [Diagnostic]) {
    var list = ReaderList(path: "readers")
    var readers: [Reader] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: piece) {
      readers += list.take(Array(bytes[start..<min(start + piece, bytes.count)]))
    }
    readers += list.end()
    return (readers, list.takeDiagnostics())
  }

  @Test(
    "A list is read however it is written",
    arguments: [
      "address,name,language,token\nann@a.test,Ann Ek,en,t1\nbo@b.test,\"Bo, B\",,\n",
      "\u{FEFF}E-Mail;Name;Lang;Token\r\nann@a.test;Ann Ek;en;t1\r\nbo@b.test;\"Bo, B\";;",
      "Token\tExtra\tName\tEmail Address\tlanguage\nt1\tx\tAnn Ek\tann@a.test\ten\n\tx\tBo, B\tbo@b.test\t\n\n",
      "{\"address\":\"ann@a.test\",\"name\":\"Ann Ek\",\"language\":\"en\",\"token\":\"t1\",\"age\":3}\n\n"
        + "{\"email\":\"bo@b.test\",\"name\":\"Bo, B\",\"token\":null}",
    ], [1, 3, 1_000])
  func forms(_ text: String, _ piece: Int) throws {
    let (readers, findings) = read(text, piece: piece)
    #expect(findings.isEmpty)
    let ann = try #require(MailAddress("ann@a.test", name: HeaderText("Ann Ek")))
    let bo = try #require(MailAddress("bo@b.test", name: HeaderText("Bo, B")))
    #expect(readers == [Reader(ann, language: "en", token: "t1"), Reader(bo)])
  }

  @Test(
    "What is wrong with a line is reported with its number, and the others are read",
    arguments: [
      ("address,name\nno address,X\nann@a.test,Ann\n", 2, "‘no address’ is no address"),
      ("address,name\nann@a.test,\"A\nB\"\nann@a.test,Ann\n", 2, "The name has a line break"),
      ("address,name\n\"ann\"@a.test,Ann\nann@a.test,Ann\n", 2, "The quotation marks"),
      ("address,name\n,Ann\nann@a.test,Ann\n", 2, "The line has no address"),
      ("address,token\nb@a.test,a b\nann@a.test,\n", 2, "The token has other characters"),
      (
        "{\"address\":\"x@y.test\"\n{\"address\":\"ann@a.test\"}\n", 1, "The line is no JSON object"
      ),
      (
        "{\"address\":\"x@y.test\\r\\nBcc: z@y.test\"}\n{\"address\":\"ann@a.test\"}\n", 1,
        "‘x@y.test\u{FFFD}\u{FFFD}Bcc: z@y.test’ is no address"
      ),
    ])
  func findings(_ text: String, _ line: Int, _ summary: String) throws {
    let (readers, findings) = read(text)
    #expect(readers.map(\.address.address) == ["ann@a.test"])
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.place.line == line)
    #expect(finding.summary.hasPrefix(summary))
    #expect(finding.severity == .warning)
  }

  @Test("A line after a name with a line break has its own number")
  func linesOfQuotations() {
    let (_, findings) = read("address,name\na@a.test,\"A\nB\nC\"\nwrong,X\n")
    #expect(findings.map(\.place.line) == [2, 5])
  }

  @Test("Without a column of addresses nothing is read")
  func noColumn() {
    let (readers, findings) = read("ann@a.test,Ann\nbo@b.test,Bo\n")
    #expect(readers.isEmpty)
    #expect(findings.map(\.severity) == [.error])
  }
}
