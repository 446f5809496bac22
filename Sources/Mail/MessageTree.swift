// GMime's objects; the only file that touches its pointers.

internal import CGMime

/// A message in GMime's hands, freed with its owner. It never leaves the function that made it.
@safe struct MessageTree: ~Copyable {
  private let root: UnsafeMutablePointer<GMimeObject>

  /// GMime sets itself up once.
  private static let isReady: Bool = {
    g_mime_init()
    return true
  }()

  /// Reads a message; nil where there is none.
  init?(reading bytes: [UInt8]) {
    guard Self.isReady else { return nil }
    let object = unsafe bytes.withUnsafeBytes { raw in
      unsafe copydesk_read(raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
    }
    guard let object = unsafe object else { return nil }
    unsafe root = unsafe object
  }

  /// Builds a message of a plain and an HTML part.
  init(boundary: String, plain: MessageText, html: MessageText) {
    precondition(Self.isReady)
    unsafe root = copydesk_message(boundary, Self.part("plain", plain), Self.part("html", html))
  }

  deinit { unsafe copydesk_free(root) }

  private static func part(
    _ subtype: String, _ text: MessageText
  ) -> UnsafeMutablePointer<GMimeObject> {
    unsafe text.bytes.withUnsafeBytes { raw in
      unsafe copydesk_part(
        subtype, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count,
        text.isBase64 ? 1 : 0)
    }
  }
}

// MARK: writing

extension MessageTree {
  func add(_ address: MailAddress, as type: GMimeAddressType) {
    unsafe copydesk_add_address(root, type, address.name?.text, address.address)
  }

  func setSubject(_ subject: HeaderText) { unsafe copydesk_set_subject(root, subject.text) }

  /// Seconds since the beginning of 1970, in UTC.
  func setDate(_ seconds: Int) { unsafe copydesk_set_date(root, gint64(seconds)) }

  /// Without the angle brackets.
  func setID(_ id: String) { unsafe copydesk_set_id(root, id) }

  func setField(_ name: String, _ value: HeaderText) {
    unsafe copydesk_set_field(root, name, value.text)
  }

  /// The bytes of the message, CRLF at the end of each line.
  func written() -> [UInt8] {
    guard let array = unsafe copydesk_written(root) else { return [] }
    defer { unsafe g_byte_array_unref(array) }
    let bytes = unsafe UnsafeBufferPointer(start: array.pointee.data, count: Int(array.pointee.len))
    return unsafe Array(bytes)
  }
}

// MARK: reading

extension MessageTree {
  /// The fields of the header, with the lines that they begin on.
  func header(in bytes: [UInt8]) -> [MailField] {
    var line = 1
    var position = 0
    return (0..<(unsafe copydesk_field_count(root))).map { index in
      let offset = unsafe Int(copydesk_field_offset(root, index))
      while position < min(offset, bytes.count) {
        if bytes[position] == 0x0A { line += 1 }
        position += 1
      }
      return MailField(
        unsafe Self.text(copydesk_field_name(root, index)),
        unsafe Self.text(copydesk_field_value(root, index)), line: line)
    }
  }

  /// The type of the body, and the parts without parts.
  func body() -> (type: String, parts: [MailPart]) {
    guard let iterator = unsafe copydesk_parts(root) else { return ("", []) }
    defer { unsafe g_mime_part_iter_free(iterator) }
    let body = unsafe copydesk_body(root)
    let type = unsafe body.map { unsafe Self.taken(copydesk_type($0)).lowercased() }
    var parts: [MailPart] = []
    while unsafe g_mime_part_iter_is_valid(iterator) != 0 {
      if let object = unsafe g_mime_part_iter_get_current(iterator) {
        let own = unsafe Self.taken(copydesk_type(object)).lowercased()
        if unsafe copydesk_is_multipart(object) == 0 {
          let charset = unsafe copydesk_charset(object).map { unsafe Self.text($0).lowercased() }
          let text = unsafe copydesk_is_text(object) != 0 ? Self.taken(copydesk_text(object)) : ""
          parts.append(MailPart(type: own, charset: charset, text: text))
        }
      }
      if unsafe g_mime_part_iter_next(iterator) == 0 { break }
    }
    return (type ?? "", parts)
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }

  /// A string of GLib, freed with the allocator that made it.
  private static func taken(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    defer { unsafe g_free(pointer) }
    return unsafe String(cString: pointer)
  }
}
