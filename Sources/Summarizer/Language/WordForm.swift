// The form under which a word is counted: lower case, no possessive, one spelling of acronyms.

/// A word as it is written, brought to the form that equal words share.
struct WordForm {
  /// The form, UTF-8.
  let bytes: [UInt8]
  /// What the letters say.
  let flags: WordFlags

  /// Brings a written word to its form.
  ///
  /// `’` becomes `'`; an ending `'s` is dropped in English; `U.N.` and `UN` are `un`; but where the
  /// letters alone would be a stop word (`US`, `U.S.`, `WHO`) the form keeps dots, `u.s`. Thousands
  /// lose their commas.
  init(of surface: [UInt8], isEnglish: Bool, stopWords: Set<[UInt8]>) {
    var (form, flags) =
      surface.allSatisfy { $0 < 0x80 } ? Self.loweredASCII(surface) : Self.lowered(surface)
    if isEnglish, form.count > 2, form[form.count - 2] == apostrophe, form.last == letterS {
      form.removeLast(2)
    }
    if flags.contains(.number) {
      form.removeAll { $0 == UInt8(ascii: ",") }
    } else if form.contains(dot) {
      let letters = form.filter { $0 != dot }
      if !stopWords.contains(letters) { form = letters }
    } else if flags.contains(.allCapitals), !form.contains(apostrophe), stopWords.contains(form) {
      form = Array(form.map { [$0] }.joined(separator: [dot]))
    }
    if stopWords.contains(form) { flags.insert(.stopWord) }
    bytes = form
    self.flags = flags
  }
}

private let apostrophe = UInt8(ascii: "'")
private let dot = UInt8(ascii: ".")
private let letterS = UInt8(ascii: "s")

extension WordForm {
  /// Almost every word of an English text.
  private static func loweredASCII(_ surface: [UInt8]) -> ([UInt8], WordFlags) {
    var form = surface
    var capitals = 0
    var digits = 0
    var small = 0
    for (index, byte) in surface.enumerated() {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        capitals += 1
        form[index] = byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"): small += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      default: break
      }
    }
    var flags: WordFlags = []
    if form.first != surface.first { flags.insert(.capitalized) }
    if capitals > 1, small == 0 { flags.insert(.allCapitals) }
    if digits > 0, capitals + small == 0 { flags.insert(.number) }
    return (form, flags)
  }

  /// Lower case scalar by scalar, with the Greek final sigma and a straight apostrophe.
  private static func lowered(_ surface: [UInt8]) -> ([UInt8], WordFlags) {
    var lower = String.UnicodeScalarView()
    var flags: WordFlags = .number
    var capitals = 0
    var others = 0
    for scalar in String(decoding: surface, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter:
        if lower.isEmpty { flags.insert(.capitalized) }
        capitals += 1
        flags.remove(.number)
      case .decimalNumber, .otherPunctuation: break
      case .finalPunctuation, .nonspacingMark, .spacingMark, .enclosingMark: flags.remove(.number)
      default:
        others += 1
        flags.remove(.number)
      }
      if scalar == "\u{2019}" {
        lower.append("'")
      } else {
        lower.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    if capitals > 1, others == 0 { flags.insert(.allCapitals) }
    if lower.last == "\u{3C3}", lower.count > 1 {
      lower.removeLast()
      lower.append("\u{3C2}")
    }
    return (Array(String(lower).utf8), flags)
  }
}
