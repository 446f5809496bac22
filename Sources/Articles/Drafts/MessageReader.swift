// An article from a message: a press release.

import Mail
import Publication

/// Reads messages (RFC 5322): subject, sender, date, and the text of the first part that has one.
struct MessageReader {
  /// The article; nil where the bytes are no message.
  func markedText(of bytes: [UInt8]) -> MarkedText? {
    guard let message = ReceivedMessage(reading: bytes) else { return nil }
    var marked = MarkedText()
    let plain = message.part("text/plain")?.text ?? ""
    if let html = message.part("text/html")?.text, !html.isEmpty {
      marked.pieces = PageFragment(of: html, base: nil).pieces
    }
    if !marked.hasProse { marked.pieces = PageFragment.paragraphs(of: plain) }
    marked.metadata.title = message.fields("Subject").first.map {
      Article.folded($0.value.unicodeScalars)
    }
    marked.metadata.date = message.fields("Date").first.flatMap { PublishedDate.day(of: $0.value) }
    marked.metadata.source = message.fields("From").first.flatMap { Self.name(in: $0.value) }
    return marked
  }

  /// The name before an address.
  private static func name(in mailbox: String) -> String? {
    guard let open = mailbox.firstIndex(of: "<") else { return nil }
    let name = mailbox[..<open].trimmingPrefix { $0 == " " || $0 == "\"" }
    let folded = Article.folded(name.unicodeScalars.filter { $0 != "\"" })
    return folded.isEmpty ? nil : folded
  }
}
