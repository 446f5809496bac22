// The lines that almost all input has, read in one pass over the bytes.

/// Reads a set of documents from a line of JSON without a tree of values (RFC 8259).
///
/// It knows the shape of a set and skips what else the objects have. Whatever it does not expect, also what is no
/// JSON, gives nil; then `JSONDecoder` reads the line, and says what is wrong.
struct DocumentSetScanner {
  private let text: [UInt8]
  private var index = 0

  /// A scanner of a line, which must be UTF-8.
  init(_ text: [UInt8]) { self.text = text }

  /// The set, or nil.
  mutating func set() -> DocumentSet? {
    var id: [UInt8]?
    var documents: [DocumentSet.Document]?
    guard take(UInt8(ascii: "{")) else { return nil }
    repeat {
      guard let key = string(), take(UInt8(ascii: ":")) else { return nil }
      if key.elementsEqual("id".utf8) {
        guard id == nil, let value = string() else { return nil }
        id = value
      } else if key.elementsEqual("documents".utf8) {
        guard documents == nil, let value = self.documents() else { return nil }
        documents = value
      } else {
        // Other values that nobody asked for are left to the decoder.
        guard string() != nil else { return nil }
      }
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")), let id, let documents else { return nil }
    skipWhiteSpace()
    guard index == text.count else { return nil }
    return DocumentSet(id: String(decoding: id, as: UTF8.self), documents: documents)
  }
}

extension DocumentSetScanner {
  private mutating func documents() -> [DocumentSet.Document]? {
    guard take(UInt8(ascii: "[")) else { return nil }
    var documents: [DocumentSet.Document] = []
    if take(UInt8(ascii: "]")) { return documents }
    repeat {
      guard let document = document() else { return nil }
      documents.append(document)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? documents : nil
  }

  private mutating func document() -> DocumentSet.Document? {
    guard take(UInt8(ascii: "{")) else { return nil }
    var title: [UInt8]?
    var body: [UInt8]?
    repeat {
      guard let key = string(), take(UInt8(ascii: ":")) else { return nil }
      if key.elementsEqual("text".utf8) {
        guard body == nil, let value = string() else { return nil }
        body = value
      } else if key.elementsEqual("title".utf8) {
        guard title == nil, let value = string() else { return nil }
        title = value
      } else {
        // Other values that nobody asked for are left to the decoder.
        guard string() != nil else { return nil }
      }
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")), let body else { return nil }
    return DocumentSet.Document(
      title: title.map { String(decoding: $0, as: UTF8.self) }, text: body)
  }

  /// The bytes of a string; nil where it is none, or has an escape that is half of a pair.
  private mutating func string() -> [UInt8]? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    var bytes: [UInt8] = []
    var start = index
    while index < text.count {
      let byte = text[index]
      if byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
        index += 1
        continue
      }
      bytes += text[start..<index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return bytes
      }
      guard byte == UInt8(ascii: "\\"), escape(to: &bytes) else { return nil }
      start = index
    }
    return nil
  }

  /// Reads an escape, whose backslash is at the index.
  private mutating func escape(to bytes: inout [UInt8]) -> Bool {
    guard index + 1 < text.count else { return false }
    let sign = text[index + 1]
    index += 2
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(sign)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "u"):
      guard let scalar = scalar() else { return false }
      bytes.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
    default: return false
    }
    return true
  }

  /// The scalar of four hexadecimal digits, or of two such escapes that are a pair.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let first = codeUnit() else { return nil }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, index + 1 < text.count, text[index] == UInt8(ascii: "\\"),
      text[index + 1] == UInt8(ascii: "u")
    else { return nil }
    index += 2
    guard let second = codeUnit(), (0xDC00...0xDFFF).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
  }

  private mutating func codeUnit() -> UInt16? {
    guard index + 4 <= text.count else { return nil }
    var value: UInt16 = 0
    for _ in 0..<4 {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt16(byte & 0xF)
      case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
        value = value << 4 | UInt16(byte & 0xF + 9)
      default: return nil
      }
      index += 1
    }
    return value
  }

  /// Steps over white space and a sign, if it is the next.
  private mutating func take(_ sign: UInt8) -> Bool {
    skipWhiteSpace()
    guard index < text.count, text[index] == sign else { return false }
    index += 1
    return true
  }

  private mutating func skipWhiteSpace() {
    while index < text.count {
      switch text[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }
}
