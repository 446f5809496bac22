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
  init(of surface: [UInt8], isEnglish: Bool, isStopWord: ([UInt8]) -> Bool) {
    let written = String(decoding: surface, as: UTF8.self)
    var flags = Self.flags(of: written)
    var form = [UInt8](Self.lowercased(written).utf8)
    let apostrophe = UInt8(ascii: "'")
    if isEnglish, form.count > 2, form.suffix(2) == [apostrophe, UInt8(ascii: "s")] {
      form.removeLast(2)
    }
    if flags.contains(.number) {
      form.removeAll { $0 == UInt8(ascii: ",") }
    } else if form.contains(UInt8(ascii: ".")) {
      let letters = form.filter { $0 != UInt8(ascii: ".") }
      if !isStopWord(letters) { form = letters }
    } else if flags.contains(.allCapitals), !form.contains(apostrophe), isStopWord(form) {
      form = Array(form.map { [$0] }.joined(separator: [UInt8(ascii: ".")]))
    }
    if isStopWord(form) { flags.insert(.stopWord) }
    bytes = form
    self.flags = flags
  }
}

extension WordForm {
  private static func flags(of written: String) -> WordFlags {
    var flags: WordFlags = []
    var capitals = 0
    var isAllCapitals = true
    var isNumber = true
    for (index, scalar) in written.unicodeScalars.enumerated() {
      let category = scalar.properties.generalCategory
      let isCapital = category == .uppercaseLetter || category == .titlecaseLetter
      if index == 0, isCapital { flags.insert(.capitalized) }
      if isCapital { capitals += 1 }
      if category == .lowercaseLetter || category == .otherLetter { isAllCapitals = false }
      if category != .decimalNumber, scalar != ".", scalar != ",", scalar != ":" {
        isNumber = false
      }
    }
    if capitals > 1, isAllCapitals { flags.insert(.allCapitals) }
    if isNumber { flags.insert(.number) }
    return flags
  }

  /// Lower case scalar by scalar, with the Greek final sigma and a straight apostrophe.
  private static func lowercased(_ written: String) -> String {
    var lower = String.UnicodeScalarView()
    for scalar in written.unicodeScalars {
      if scalar == "\u{2019}" {
        lower.append("'")
      } else if scalar.isASCII {
        lower.append(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
      } else {
        lower.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    if lower.last == "\u{3C3}", lower.count > 1 {
      lower.removeLast()
      lower.append("\u{3C2}")
    }
    return String(lower)
  }
}
