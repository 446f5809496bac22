// Finds the words of a text, byte by byte.

/// Walks over the words of a range of UTF-8 bytes.
///
/// A word is a run of letters, marks and digits of any script. An apostrophe stays inside it
/// (`don't`, `Turkey’s`), a hyphen ends it (`Turkish-backed` is two words, which is what word
/// bigrams want), dots stay between single letters (`U.S`) and separators between the digits of a
/// number (`1,174`, `5.5`, `1:30`).
struct WordScanner {
  private var position: Int
  private let end: Int

  /// Starts at the beginning of `range`.
  init(range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next word, or nil at the end of the range.
  mutating func next(in text: Span<UInt8>) -> Range<Int>? {
    while position < end {
      let start = position
      switch part(in: text, at: &position) {
      case .other: continue
      case .whole: return start..<position
      case .part:
        finishWord(in: text, from: start)
        return start..<position
      }
    }
    return nil
  }
}

extension WordScanner {
  /// Classifies the character at `index` and steps over it.
  private func part(in text: Span<UInt8>, at index: inout Int) -> WordScalar {
    let byte = text[index]
    if byte < 0x80 {
      index += 1
      return isLetter(byte) || isDigit(byte) ? .part : .other
    }
    let (scalar, length) = UTF8Scalar.decode(text, at: index, end: end)
    index += length
    return scalar.map(WordScalar.part(of:)) ?? .other
  }

  /// Moves to the end of the word whose first character has been read.
  private mutating func finishWord(in text: Span<UInt8>, from start: Int) {
    while position < end {
      let byte = text[position]
      if isLetter(byte) || isDigit(byte) {
        position += 1
      } else if byte < 0x80 {
        guard joins(byte, in: text, from: start) else { return }
        position += 1
      } else {
        var next = position
        switch part(in: text, at: &next) {
        case .part: position = next
        case .whole: return
        case .other:
          guard isRightQuote(in: text, at: position), isWordByte(in: text, at: next) else { return }
          position = next
        }
      }
    }
  }

  /// Whether an ASCII sign at `position` stands inside a word that began at `start`.
  private func joins(_ sign: UInt8, in text: Span<UInt8>, from start: Int) -> Bool {
    let next = position + 1
    guard next < end else { return false }
    switch sign {
    case UInt8(ascii: "'"):
      return isWordByte(in: text, at: next)
    case UInt8(ascii: "."):
      if isDigit(text[position - 1]) { return isDigit(text[next]) }
      return isLetter(text[position - 1]) && isLetter(text[next])
        && (position - 1 == start || text[position - 2] == UInt8(ascii: "."))
        && (next + 1 >= end || !isWordByte(in: text, at: next + 1))
    case UInt8(ascii: ","):
      return isDigit(text[position - 1]) && digits(in: text, from: next) == 3
    case UInt8(ascii: ":"):
      return isDigit(text[position - 1]) && digits(in: text, from: next) == 2
    default:
      return false
    }
  }

  /// The number of digits from `index`, four standing for any more.
  private func digits(in text: Span<UInt8>, from index: Int) -> Int {
    var count = 0
    while count < 4, index + count < end, isDigit(text[index + count]) { count += 1 }
    return count
  }

  private func isWordByte(in text: Span<UInt8>, at index: Int) -> Bool {
    guard index < end else { return false }
    var next = index
    return part(in: text, at: &next) == .part
  }

  /// U+2019, which is also the apostrophe.
  private func isRightQuote(in text: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < end && text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0x99
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
