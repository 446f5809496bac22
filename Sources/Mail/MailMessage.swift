// A message to one reader.

internal import CGMime

/// A message as it goes to a mail server (RFC 5322): multipart/alternative, plain text first, then HTML, both UTF-8,
/// CRLF. The same values give the same bytes.
public struct MailMessage: Sendable {
  /// Who it is from.
  public var from: MailAddress
  /// Whom it is for.
  public var to: MailAddress
  /// Where answers go, if not to the sender.
  public var replyTo: MailAddress?
  /// The subject.
  public var subject: HeaderText
  /// When it was sent, in seconds since the beginning of 1970.
  public var date: Int
  /// The identifier, without angle brackets; the same for the same issue and reader.
  public var id: String
  /// Further fields, such as those of RFC 2369 and 8058, in order.
  public var fields: [(name: String, value: HeaderText)]
  /// The plain text, lines ended by LF.
  public var text: String
  /// The HTML.
  public var html: String

  /// A message.
  public init(
    from: MailAddress, to: MailAddress, replyTo: MailAddress? = nil, subject: HeaderText, date: Int,
    id: String, fields: [(name: String, value: HeaderText)] = [], text: String, html: String
  ) {
    self.from = from
    self.to = to
    self.replyTo = replyTo
    self.subject = subject
    self.date = date
    self.id = id
    self.fields = fields
    self.text = text
    self.html = html
  }

  /// What stands between the parts (RFC 2046, section 5.1.1), made of the identifier. `=_` is in no quoted-printable and
  /// no base64 text.
  public var boundary: String {
    "=_"
      + String(
        id.prefix { $0 != "@" }.prefix(60).filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }

  /// The header, with the empty line that ends it, as it stands in `bytes`; the texts do not matter for it.
  public var header: [UInt8] {
    var empty = self
    empty.text = ""
    empty.html = ""
    let bytes = empty.bytes
    return Array(bytes[..<Self.headerEnd(of: bytes)])
  }

  /// What follows the header in `bytes`.
  public var body: [UInt8] {
    let bytes = bytes
    return Array(bytes[Self.headerEnd(of: bytes)...])
  }

  private static func headerEnd(of bytes: [UInt8]) -> Int {
    var line = 0
    while let end = bytes[line...].firstIndex(of: 0x0A) {
      if end <= line + 1 { return end + 1 }
      line = end + 1
    }
    return bytes.count
  }

  /// The bytes of the message.
  public var bytes: [UInt8] {
    let tree = MessageTree(boundary: boundary, plain: MessageText(text), html: MessageText(html))
    tree.add(from, as: GMIME_ADDRESS_TYPE_FROM)
    tree.add(to, as: GMIME_ADDRESS_TYPE_TO)
    if let replyTo { tree.add(replyTo, as: GMIME_ADDRESS_TYPE_REPLY_TO) }
    tree.setSubject(subject)
    tree.setDate(date)
    tree.setID(id)
    for field in fields { tree.setField(field.name, field.value) }
    return tree.written()
  }
}
