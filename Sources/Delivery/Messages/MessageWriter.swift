// The messages of an issue, one reader after another.

public import Mail

/// Writes each reader's message: the bytes are those of `MessageTemplate.message(to:token:)`, and what all messages share is
/// encoded once.
public final class MessageWriter {
  private let template: MessageTemplate
  /// By the length of tokens.
  private var bodies: [Int: SharedBody?] = [:]

  /// A writer of a template's messages.
  public init(_ template: MessageTemplate) { self.template = template }

  /// The bytes of a reader's message.
  ///
  /// - Parameters:
  ///   - reader: who gets it.
  ///   - token: what stands for the reader in the address by which they leave.
  /// - Returns: the message (RFC 5322), its lines ended by CRLF.
  public func bytes(to reader: MailAddress, token: String) -> [UInt8] {
    let length = token.utf8.count
    let body =
      bodies[length]
      ?? SharedBody(of: template, for: reader, tokenLength: length)
    bodies[length] = .some(body)
    guard let body, ReaderToken.isUsable(token) else {
      return template.message(to: reader, token: token).bytes
    }
    let frame = template.frame(to: reader, token: token)
    var bytes = frame.header
    guard body.append(to: &bytes, boundary: frame.boundary, token: token) else {
      return template.message(to: reader, token: token).bytes
    }
    return bytes
  }
}
