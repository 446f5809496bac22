// Headlines made short for subjects and preheaders, and headings that assert what a text only reports.

/// Cuts headlines as a subeditor would; every word left is the source's.
struct HeadlineCut {
  /// A headline without its kicker ("October 24 Update: …"), at most so many characters, cut at a clause.
  ///
  /// A headline whose end says who says it is not cut before that: it stays whole up to half as long again.
  static func cut(_ headline: String, to limit: Int) -> String {
    let text = withoutKicker(headline)
    guard text.count > limit else { return text }
    if text.count <= limit * 3 / 2, endsWithSpeaker(text) { return text }
    let head = Array(text.prefix(limit - 1))
    let words = String(head).split(separator: " ", omittingEmptySubsequences: false)
    // The last end of a clause; else of a phrase; else the last comma; else the last whole word.
    var ends: [Int?] = [nil, nil, nil]
    var position = 0
    for (index, word) in words.enumerated() where index < words.count - 1 {
      position += word.count
      let next = words[index + 1].lowercased()
      if position >= limit / 3 {
        if word.hasSuffix(";") || ["—", "–", "-"].contains(next) { ends[0] = position }
        if joints.contains(next) { ends[1] = position }
        if word.hasSuffix(",") { ends[2] = position }
      }
      position += 1
    }
    let best = ends.compactMap { $0 }.first
    let end = best ?? (position > limit / 3 ? position : head.count)
    var cut = String(head[..<min(end, head.count)])
    while let last = cut.last, last == " " || last.isPunctuation && !"”’)".contains(last) {
      cut.removeLast()
    }
    // Not "Meets with…": what is left does not end in a small word.
    while let last = cut.split(separator: " ").last, dangling.contains(last.lowercased()),
      let space = cut.lastIndex(of: " ")
    {
      cut = String(cut[..<space])
    }
    return cut + "…"
  }

  /// "Three Assaults Repelled, Defense Army Says": without its end a claim would stand as a fact.
  private static func endsWithSpeaker(_ text: String) -> Bool {
    guard let comma = text.lastIndex(of: ",") else { return false }
    let tail = text[comma...].lowercased().split { !$0.isLetter }.map(String.init)
    return tail.count <= 6 && tail.contains { reporting.contains($0) }
  }

  /// A headline without a kicker before ": ", where enough is left.
  static func withoutKicker(_ headline: String) -> String {
    guard let colon = headline.firstRange(of: ": ") else { return headline }
    let kicker = headline[..<colon.lowerBound]
    let rest = headline[colon.upperBound...]
    guard kicker.split(separator: " ").count <= 4, rest.split(separator: " ").count >= 3 else {
      return headline
    }
    return String(rest)
  }

  /// Whether a heading asserts a charge that a text can only report: "War Crimes by …", without saying whose
  /// word that is.
  static func assertsCharge(_ heading: String) -> Bool {
    let words = heading.lowercased().split { !$0.isLetter && $0 != "’" && $0 != "'" }.map(
      String.init)
    guard words.contains(where: { word in charges.contains { word.hasPrefix($0) } }) else {
      return false
    }
    let isReported =
      words.contains { reporting.contains($0) } || heading.contains("‘") || heading.contains("“")
      || heading.contains("?")
    return !isReported
  }

  private static let joints: Set<String> = [
    "as", "amid", "with", "after", "while", "and", "but", "despite", "over", "in", "for",
    "following", "before", "during",
  ]
  private static let dangling: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "as",
    "its", "his", "her",
    "their", "that", "is", "are", "no", "not",
  ]
  private static let charges = [
    "crime", "atrocit", "genocid", "massacr", "terror", "aggress", "barbar", "murder", "slaughter",
    "mercenar", "jihad",
    "invad", "invasion", "occup", "violat", "cleansing", "behead", "tortur",
  ]
  private static let reporting: Set<String> = [
    "says", "say", "said", "accuses", "accused", "alleges", "alleged", "claims", "claim", "reports",
    "warns", "calls",
    "condemns", "denies", "deny", "urges", "inquiry", "investigates", "probe", "charges", "charge",
    "suspected",
    "possible", "asks", "fears", "cites", "finds", "rejects", "allegations", "accusations",
  ]
}
