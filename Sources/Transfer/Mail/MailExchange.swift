// What is said about one message.

/// A message as it is read by libcurl, and the replies so far. Its last bytes are given only when they may be.
final class MailExchange {
  let mail: OutgoingMail
  /// Whether its last byte was handed over.
  private(set) var isHandedOver = false
  /// The verb of the last command, such as `RCPT`.
  private(set) var command = ""
  /// The last reply, its lines joined.
  private(set) var reply = ""
  /// The code of the last whole reply; nil where none came since the message was handed over.
  private(set) var code: Int?

  private var position = 0
  private var isAllowed = false
  private let mayEnd: () -> Bool
  private var isInReply = false
  private var isOver = false

  /// An exchange; `mayEnd` is asked once, and may take its time.
  init(_ mail: OutgoingMail, mayEnd: @escaping () -> Bool) {
    self.mail = mail
    self.mayEnd = mayEnd
  }

  /// The next bytes, at most so many; none at the end, nil where the message must not be ended.
  func read(upTo count: Int) -> ArraySlice<UInt8>? {
    let held = isAllowed ? 0 : min(256, mail.bytes.count)
    var end = min(position + count, mail.bytes.count - held)
    if position == end, !isAllowed {
      guard mayEnd() else { return nil }
      isAllowed = true
      end = min(position + count, mail.bytes.count)
    }
    defer { position = end }
    if end == mail.bytes.count, !isHandedOver {
      isHandedOver = true
      code = nil
      reply = ""
    }
    return mail.bytes[position..<end]
  }

  /// Takes a command; what follows its verb may be a password.
  func takeCommand(_ bytes: [UInt8]) {
    let verb = String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self).uppercased()
    // libcurl takes its leave before it says how the message ended.
    if verb == "QUIT" { isOver = true } else { command = verb }
  }

  /// Takes lines of a reply (RFC 5321, section 4.2).
  func takeReply(_ bytes: [UInt8]) {
    // The first reply to the message is the one about it.
    if isOver || (isHandedOver && code != nil) { return }
    for line in bytes.split(separator: 0x0A) {
      let text = String(
        decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self
      ).filter { !$0.isNewline && !$0.isControl }
      guard let number = Int(text.prefix(3)), text.count >= 3 else { continue }
      reply = isInReply ? reply + " " + text.dropFirst(4) : text
      reply = String(reply.prefix(300))
      isInReply = text.dropFirst(3).first == "-"
      if !isInReply { code = number }
    }
  }
}

extension Character {
  /// A terminal would take it for a command.
  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
