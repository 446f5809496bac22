// Messages and drafts as articles.

import Diagnostics
import Publication
import TestSupport
import Testing

@testable import Articles

@Suite("Messages and drafts")
struct DraftTests {
  /// An archive of named texts, made by Python.
  private func archive(_ files: [(String, String)]) throws -> [UInt8] {
    let program = """
      import io, sys, zipfile
      parts = sys.stdin.buffer.read().split(b"\\0")
      out = io.BytesIO()
      with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
          for name, text in zip(parts[::2], parts[1::2]):
              archive.writestr(name.decode(), text)
      sys.stdout.buffer.write(out.getvalue())
      """
    let input = files.map { "\($0.0)\0\($0.1)" }.joined(separator: "\0")
    return [UInt8](try Python.answer(program, input: Array(input.utf8)))
  }

  private func reading(_ bytes: [UInt8], _ name: String) -> ArticleReader.Reading {
    ArticleReader().reading(bytes, name: name, path: name)
  }

  @Test("A draft of Word: title, paragraphs of several runs, headings, lists")
  func word() throws {
    let text = """
      <w:document><w:body>
      <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Bridge to Be Repaired</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">The council agreed </w:t></w:r><w:r><w:t>to repair it &amp; more.</w:t></w:r></w:p>
      <w:p/><w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Who Pays</w:t></w:r></w:p>
      <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>The city pays half of it.</w:t></w:r></w:p></w:body></w:document>
      """
    let core = "<cp:coreProperties><dc:creator>City Desk</dc:creator></cp:coreProperties>"
    let bytes = try archive([("word/document.xml", text), ("docProps/core.xml", core)])
    let article = try #require(reading(bytes, "2020-11-03-bridge.docx").articles.first)
    #expect(article.metadata.title == "Bridge to Be Repaired")
    #expect(article.metadata.byline == "City Desk")
    #expect(article.metadata.date?.description == "2020-11-03")
    #expect(article.texts(.paragraph) == ["The council agreed to repair it & more."])
    #expect(article.texts(.subhead) == ["Who Pays"])
    #expect(article.texts(.listItem) == ["The city pays half of it."])
  }

  @Test("A draft of LibreOffice, its spans in order and what was deleted left out")
  func openDocument() throws {
    let text = """
      <office:document-content><office:body><office:text>
      <text:tracked-changes><text:p>Deleted words of an older draft.</text:p></text:tracked-changes>
      <text:h text:outline-level="1">Bridge to Be Repaired</text:h>
      <text:p>The council <text:span>agreed</text:span> to<text:s/>repair it.</text:p>
      <text:list><text:list-item><text:p>The city pays half of it.</text:p></text:list-item></text:list>
      </office:text></office:body></office:document-content>
      """
    let article = try #require(
      reading(try archive([("content.xml", text)]), "bridge.odt").articles.first)
    #expect(article.metadata.title == "Bridge to Be Repaired")
    #expect(article.texts(.paragraph) == ["The council agreed to repair it."])
    #expect(article.texts(.listItem) == ["The city pays half of it."])
  }

  @Test("A small archive that inflates without end is refused")
  func bomb() throws {
    let bytes = try archive([("word/document.xml", String(repeating: " ", count: 30_000_000))])
    #expect(bytes.count < 100_000)
    #expect(
      reading(bytes, "bomb.docx").diagnostics.map(\.summary) == [
        "The draft’s text is larger than 20 MB and is not read"
      ])
  }

  @Test("Archives that are none, broken, or of something else are one finding")
  func broken() throws {
    let other = try archive([("picture.png", "x")])
    #expect(reading(other, "a.docx").diagnostics.count == 1)
    #expect(reading(Array(other.prefix(40)), "a.docx").diagnostics.count == 1)
    #expect(reading(Array("no archive".utf8), "a.docx").diagnostics.count == 1)
  }

  @Test("A press release: the text of its HTML, its subject decoded, its sender and date")
  func message() throws {
    let message = """
      From: "Press Office" <press@weekly.example>
      To: desk@weekly.example
      Subject: =?utf-8?q?Br=C3=BCcke?= to Be Repaired
      Date: Tue, 03 Nov 2020 10:00:00 +0000
      Message-ID: <1@weekly.example>
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=utf-8

      The council agreed to repair it.
      --b
      Content-Type: text/html; charset=windows-1252
      Content-Transfer-Encoding: quoted-printable

      <p>The council agreed to repair it =96 at last.</p><p>It will take weeks.</p>
      --b--
      """
    let reading = read(message.replacing("\n", with: "\r\n"), name: "release.eml")
    let article = try #require(reading.articles.first)
    #expect(article.metadata.title == "Brücke to Be Repaired")
    #expect(article.metadata.source == "Press Office")
    #expect(article.metadata.date?.description == "2020-11-03")
    #expect(
      article.texts(.paragraph) == [
        "The council agreed to repair it – at last.", "It will take weeks.",
      ])
  }

  @Test("Text that begins with a colon after a word is no message")
  func noMessage() {
    #expect(
      ContentKind(of: Array("From: the desk\nTo: all\n\nThe bridge is open.\n".utf8), name: "")
        == .text)
    #expect(
      ContentKind(of: Array("Bridge: Repair\n\nThe bridge is open.\n".utf8), name: "") == .text)
  }
}
