// The word that a full stop stands after.

/// What stands before a full stop, back to white space, a bracket or a quote.
struct WordBefore {
  let bytes: Bytes
  /// All of it: "mid-Sept", "a.m", "example.com".
  let token: Range<Int>
  /// The part after the last hyphen or slash.
  let part: Range<Int>

  init(_ bytes: Bytes, _ index: Int, from sentenceStart: Int) {
    self.bytes = bytes
    var first = index
    var partStart: Int?
    while first > sentenceStart, index - first < 64 {
      let last = bytes.byte(first - 1)
      if last < 0x80 {
        let isHyphen = last == 0x2D || last == 0x2F
        if isHyphen, partStart == nil { partStart = first }
        guard
          last.isASCIILetter || last.isASCIIDigit || isHyphen || last == 0x2E || last == 0x27
            || last == 0x26
        else { break }
        first -= 1
      } else {
        let (value, length) = bytes.scalar(before: first)
        guard
          value.isAlphabetic || value == "°" || value == "’" || value == "№"
            || value == "º"
        else { break }
        first -= length
      }
    }
    token = first..<index
    part = (partStart ?? first)..<index
  }

  /// Whether this is two or more small letters after white space or an opening quote.
  var isSmallWord: Bool {
    guard token.count >= 2, Abbreviation(bytes, token) == nil else { return false }
    let before = bytes.byte(token.lowerBound - 1)
    guard
      bytes.followsWhiteSpace(token.lowerBound) || before == 0x22 || before == 0x28
        || before >= 0x80
    else { return false }
    var index = token.lowerBound
    while index < token.upperBound {
      let (value, length) = bytes.scalar(at: index)
      guard value.isLowercase || value == "'" || value == "’" else { return false }
      index += length
    }
    return true
  }

  /// Whether a sentence ends after this word and its full stop.
  func endsSentence(before next: Follower, from sentenceStart: Int) -> Bool {
    if let abbreviation = abbreviation {
      return ends(after: abbreviation, before: next, from: sentenceStart)
    }
    if isInitials { return endsAfterInitials(before: next) }
    if let letter = singleLetter {
      return letter.isLowercase ? next.kind == .upper : endsAfterInitials(before: next)
    }
    return isUnknownAbbreviation ? endsAfterInitials(before: next) : true
  }
}

extension WordBefore {
  private var abbreviation: Abbreviation? {
    if let found = Abbreviation(bytes, part) { return found }
    if part != token, let found = Abbreviation(bytes, token) { return found }
    var first = part.upperBound
    while first > part.lowerBound, bytes.byte(first - 1) != 0x2E { first -= 1 }
    // "Lt.Gen", but not "example.ca"
    guard first > part.lowerBound, Abbreviation(bytes, first..<part.upperBound) == .title else {
      return nil
    }
    return .title
  }

  /// The properties of the only letter, of a script that has capitals.
  private var singleLetter: Unicode.Scalar.Properties? {
    let (value, length) = bytes.scalar(at: part.lowerBound)
    guard length == part.count, value.isUppercase || value.isLowercase else {
      return nil
    }
    return value.properties
  }

  /// Whether this is single letters with stops between them: "U.N", "J.R.R", "т.е".
  private var isInitials: Bool {
    var index = part.lowerBound
    var letters = 0
    while index < part.upperBound {
      let (value, length) = bytes.scalar(at: index)
      guard value.isAlphabetic else { return false }
      index += length
      letters += 1
      if index == part.upperBound { return letters > 1 }
      guard bytes.byte(index) == 0x2E else { return false }
      index += 1
    }
    return false
  }

  /// Whether this is a capital and small letters without a vowel, as "Bldg" and "Pkwy".
  private var isUnknownAbbreviation: Bool {
    guard part.count >= 2, part.count <= 5, bytes.byte(part.lowerBound).isASCIIUppercase else {
      return false
    }
    return part.dropFirst().allSatisfy { bytes.byte($0).isASCIILowercase }
      && !part.contains { "aeiouyAEIOUY".utf8.contains(bytes.byte($0)) }
  }

  private func endsAfterInitials(before next: Follower) -> Bool {
    switch next.kind {
    case .lower, .digit, .symbol: false
    case .upper: next.isUsualOpening
    case .letter, .end: true
    }
  }

  private func ends(
    after abbreviation: Abbreviation, before next: Follower, from sentenceStart: Int
  ) -> Bool {
    switch abbreviation {
    case .title, .connective:
      return false
    case .numbered:
      if next.kind == .digit || next.kind == .lower { return false }
      return !(next.kind == .upper && next.word.count > 1 && isRoman(next.word))
    case .month, .weekday:
      if next.kind == .digit || next.kind == .lower { return false }
      return !(abbreviation == .weekday && SplitCue.timeZones.contains(bytes, next.word))
    case .unit:
      return next.kind == .upper || !followsNumber
    case .halfDay:
      return next.kind == .upper && !SplitCue.timeZones.contains(bytes, next.word)
        && !isOpeningTime(from: sentenceStart)
    case .trailing:
      return endsAfterInitials(before: next)
    case .state:
      guard followsComma, next.kind == .upper, !next.isBracketed else {
        return endsAfterInitials(before: next)
      }
      return !SplitCue.timeZones.contains(bytes, next.word)
    case .closing:
      return next.kind == .upper
    }
  }

  /// Whether a number stands before the word: "5 ft", "5ft".
  private var followsNumber: Bool {
    let last = bytes.droppingWhiteSpace(before: token.lowerBound, from: bytes.start)
    return bytes.byte(last - 1).isASCIIDigit || bytes.byte(token.lowerBound).isASCIIDigit
  }

  /// Whether a comma stands before the word.
  private var followsComma: Bool {
    bytes.byte(bytes.droppingWhiteSpace(before: token.lowerBound, from: bytes.start) - 1) == 0x2C
  }

  private func isRoman(_ word: Range<Int>) -> Bool {
    word.allSatisfy { "IVXLCDM".utf8.contains(bytes.byte($0)) }
  }

  /// Whether the sentence has nothing yet but a time: "At 5 a.m." goes on whatever follows.
  private func isOpeningTime(from sentenceStart: Int) -> Bool {
    let first = bytes.word(from: sentenceStart)
    guard SplitCue.timePrepositions.contains(bytes, first), token.lowerBound - first.upperBound < 16
    else {
      return false
    }
    return (first.upperBound..<token.lowerBound).allSatisfy { index in
      let byte = bytes.byte(index)
      return !byte.isASCIILetter
    }
  }
}
