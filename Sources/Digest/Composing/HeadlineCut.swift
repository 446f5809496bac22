// Headlines made short for subjects and preheaders, and headings that assert what a text only reports.

/// Cuts headlines as a subeditor would; every word left is the source's.
struct HeadlineCut {
  /// A headline without its kicker ("October 24 Update: …"), at most so many characters, cut at a clause.
  static func cut(_ headline: String, to limit: Int) -> String {
    let text = withoutKicker(headline)
    guard text.count > limit else { return text }
    let head = Array(text.prefix(limit - 1))
    let words = String(head).split(separator: " ", omittingEmptySubsequences: false)
    // The last clause that ends in the second half; else the last whole word.
    var best: Int?
    var position = 0
    for (index, word) in words.enumerated() where index < words.count - 1 {
      position += word.count
      let next = words[index + 1].lowercased()
      let endsClause = word.hasSuffix(",") || word.hasSuffix(";") || ["—", "–", "-"].contains(next) || joints.contains(next)
      if endsClause, position >= limit / 3 { best = position }
      position += 1
    }
    let end = best ?? (position > limit / 3 ? position : head.count)
    var cut = String(head[..<min(end, head.count)])
    while let last = cut.last, last == " " || last.isPunctuation && !"”’)".contains(last) { cut.removeLast() }
    // Not "Meets with…": what is left does not end in a small word.
    while let last = cut.split(separator: " ").last, dangling.contains(last.lowercased()),
      let space = cut.lastIndex(of: " ")
    {
      cut = String(cut[..<space])
    }
    return cut + "…"
  }

  /// A headline without a kicker before ": ", where enough is left.
  static func withoutKicker(_ headline: String) -> String {
    guard let colon = headline.firstRange(of: ": ") else { return headline }
    let kicker = headline[..<colon.lowerBound]
    let rest = headline[colon.upperBound...]
    guard kicker.split(separator: " ").count <= 4, rest.split(separator: " ").count >= 3 else { return headline }
    return String(rest)
  }

  /// Whether a heading asserts a charge that a text can only report: "War Crimes by …", without saying whose
  /// word that is.
  static func assertsCharge(_ heading: String) -> Bool {
    let words = heading.lowercased().split { !$0.isLetter && $0 != "’" && $0 != "'" }.map(String.init)
    guard words.contains(where: { word in charges.contains { word.hasPrefix($0) } }) else { return false }
    let isReported = words.contains { reporting.contains($0) } || heading.contains("‘") || heading.contains("“")
      || heading.contains("?")
    return !isReported
  }

  private static let joints: Set<String> = [
    "as", "amid", "with", "after", "while", "and", "but", "despite", "over", "in", "for", "following", "before", "during",
  ]
  private static let dangling: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "as", "its", "his", "her",
    "their", "that", "is", "are", "no", "not",
  ]
  private static let charges = [
    "crime", "atrocit", "genocid", "massacr", "terror", "aggress", "barbar", "murder", "slaughter", "mercenar", "jihad",
    "invad", "invasion", "occup", "violat", "cleansing", "behead", "tortur",
  ]
  private static let reporting: Set<String> = [
    "says", "say", "said", "accuses", "accused", "alleges", "alleged", "claims", "claim", "reports", "warns", "calls",
    "condemns", "denies", "deny", "urges", "inquiry", "investigates", "probe", "charges", "charge", "suspected", "over",
    "possible", "asks", "fears", "cites", "finds", "rejects", "allegations", "accusations",
  ]
}
