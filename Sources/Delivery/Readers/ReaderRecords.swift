// The records of a list, as its bytes come in.

/// Splits a list into records: CSV (RFC 4180; a comma, a semicolon or a tab parts the fields, line feeds alone may end
/// lines) or, where the first character is a brace, NDJSON. What is not a whole record yet is all that is kept.
struct ReaderRecords {
  private enum Form: Equatable {
    case unknown
    case lines
    case fields(separator: UInt8)
  }

  private enum Quotation {
    case none
    case open
    case closed
  }

  private var form = Form.unknown
  private var bytes: [UInt8] = []
  private var fields: [[UInt8]] = []
  private var quotation = Quotation.none
  private var isMalformed = false
  private var line = 1
  private var start = 1
  private var isFirst = true

  /// The records that end in the next bytes.
  mutating func take(_ chunk: [UInt8]) -> [ReaderRecord] {
    var records: [ReaderRecord] = []
    for byte in chunk { if let record = take(byte) { records.append(record) } }
    return records
  }

  /// The last record, where no line feed ends it.
  mutating func end() -> ReaderRecord? {
    if case .fields = form, quotation == .open { isMalformed = true }
    return endRecord()
  }

  private mutating func take(_ byte: UInt8) -> ReaderRecord? {
    if case .unknown = form {
      bytes.append(byte)
      return recognize()
    }
    if case .fields(let separator) = form {
      if quotation == .open {
        if byte == UInt8(ascii: "\n") { line += 1 }
        if byte == UInt8(ascii: "\"") { quotation = .closed } else { bytes.append(byte) }
        return nil
      }
      if byte == UInt8(ascii: "\"") {
        // Two of them inside a quotation are one.
        if quotation == .closed { bytes.append(byte) } else if !bytes.isEmpty { isMalformed = true }
        quotation = .open
        return nil
      }
      if byte == separator {
        endField()
        return nil
      }
      if quotation == .closed, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
        isMalformed = true
      }
    }
    guard byte == UInt8(ascii: "\n") else {
      bytes.append(byte)
      return nil
    }
    let record = endRecord()
    line += 1
    start = line
    return record
  }

  /// Tells the form by the first line, and takes it again.
  private mutating func recognize() -> ReaderRecord? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.count <= 3, mark.starts(with: bytes) { return nil }
    var known = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    guard let first = known.first(where: { $0 > 0x20 }) else { return nil }
    if first == UInt8(ascii: "{") {
      form = .lines
    } else {
      guard known.last == UInt8(ascii: "\n") else { return nil }
      form = .fields(separator: Self.separator(of: known))
    }
    bytes = []
    swap(&known, &bytes)
    let again = bytes
    bytes = []
    var record: ReaderRecord?
    for byte in again { if let ended = take(byte) { record = ended } }
    return record
  }

  private static func separator(of header: [UInt8]) -> UInt8 {
    let candidates = [",", ";", "\t"].map { (sign: Unicode.Scalar) in UInt8(ascii: sign) }
    let counts = candidates.map { sign in header.count { $0 == sign } }
    let most = counts.max() ?? 0
    return zip(candidates, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ",")
  }

  private mutating func endField() {
    fields.append(bytes)
    bytes = []
    quotation = .none
  }

  private mutating func endRecord() -> ReaderRecord? {
    if case .unknown = form {
      // One line without its end, such as a header alone.
      form = .fields(separator: Self.separator(of: bytes))
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    defer {
      bytes = []
      fields = []
      quotation = .none
      isMalformed = false
    }
    if fields.isEmpty, bytes.allSatisfy({ $0 <= 0x20 }) { return nil }
    if case .lines = form { return ReaderRecord(content: .object(bytes), line: start) }
    fields.append(bytes)
    return ReaderRecord(content: isMalformed ? .malformed : .fields(fields), line: start)
  }
}
