// The message that every reader gets, before it has a reader.

import Crypto
import Foundation
public import Mail

/// Makes each reader's message of an issue: the same issue, reader and date give the same bytes.
public struct MessageTemplate: Sendable {
  /// What the message says of the issue and its sender.
  public struct Parts: Sendable {
    /// The id of the issue.
    public var issue: String
    /// The id of the list (RFC 2919) is this name at the sender's domain.
    public var list: String
    /// Who it is from.
    public var from: MailAddress
    /// Where answers go.
    public var replyTo: MailAddress?
    /// The subject.
    public var subject: HeaderText
    /// The plain text and the HTML, `mark` where the reader's token goes.
    public var text: String, html: String
    /// The address by which a reader leaves, `mark` where the token goes.
    public var unsubscribe: String?
    /// What stands for the reader's token, and nowhere else.
    public var mark: String
    /// Whether it is posted to a list, whose software writes the fields of lists (RFC 2369, 2919) itself.
    public var isPosted: Bool

    /// The parts.
    public init(
      issue: String, list: String, from: MailAddress, replyTo: MailAddress?, subject: HeaderText,
      text: String, html: String, unsubscribe: String?, mark: String, isPosted: Bool = false
    ) {
      self.issue = issue
      self.list = list
      self.from = from
      self.replyTo = replyTo
      self.subject = subject
      self.text = text
      self.html = html
      self.unsubscribe = unsubscribe
      self.mark = mark
      self.isPosted = isPosted
    }
  }

  private let parts: Parts
  private let text: MarkedText
  private let html: MarkedText
  private let unsubscribe: MarkedText?
  private let date: Int

  /// A template.
  ///
  /// - Parameters:
  ///   - parts: what all messages have.
  ///   - date: when the issue is sent, in seconds since the beginning of 1970.
  public init(_ parts: Parts, date: Int) {
    self.parts = parts
    self.date = date
    text = MarkedText(parts.text, mark: parts.mark)
    html = MarkedText(parts.html, mark: parts.mark)
    unsubscribe = parts.unsubscribe.map { MarkedText($0, mark: parts.mark) }
  }

  /// What all messages share, as a hash (SHA-256, hexadecimal): another content is another hash, another date is not.
  public var contentHash: String {
    let all = [
      parts.from.address, parts.from.name?.text ?? "", parts.replyTo?.address ?? "",
      parts.subject.text, parts.unsubscribe ?? "", parts.text, parts.html,
    ]
    return Self.hexadecimal(SHA256.hash(data: Data(all.joined(separator: "\0").utf8)))
  }

  /// The message for a reader.
  public func message(to reader: MailAddress, token: String) -> MailMessage {
    var message = frame(to: reader, token: token)
    message.text = text.text(with: token)
    message.html = html.text(with: token)
    return message
  }

  /// The message for a reader without its texts.
  func frame(to reader: MailAddress, token: String) -> MailMessage {
    MailMessage(
      from: parts.from, to: reader, replyTo: parts.replyTo, subject: parts.subject, date: date,
      id: id(for: reader), fields: fields(token), text: "", html: "")
  }

  /// The identifier of a reader's message, the same whenever it is sent (RFC 5322, section 3.6.4). A hash of the
  /// address, for a message that is passed on tells its identifier to others.
  private func id(for reader: MailAddress) -> String {
    let hash = SHA256.hash(data: Data("\(parts.issue)\n\(reader.normalized)".utf8))
    return "\(parts.issue).\(Self.hexadecimal(hash).prefix(24))@\(parts.from.domain)"
  }

  /// RFC 2919 and 2369, and RFC 8058 where there is a page to leave by.
  private func fields(_ token: String) -> [(name: String, value: HeaderText)] {
    if parts.isPosted { return [] }
    let mail = (parts.replyTo ?? parts.from).address
    let leave = token.isEmpty ? "unsubscribe" : "unsubscribe%20\(token)"
    let page = unsubscribe.map { $0.text(with: token) }
    let addresses = (page.map { ["<\($0)>"] } ?? []) + ["<mailto:\(mail)?subject=\(leave)>"]
    var texts = [
      ("List-Id", "<\(parts.list).\(parts.from.domain)>"),
      ("List-Unsubscribe", addresses.joined(separator: ", ")),
    ]
    if page?.hasPrefix("https:") == true {
      texts.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
    }
    texts.append(("Precedence", "bulk"))
    return texts.compactMap { name, text in HeaderText(text).map { (name, $0) } }
  }

  private static func hexadecimal(_ hash: some Sequence<UInt8>) -> String {
    hash.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
