// Headlines made short for subjects and preheaders, and headings that assert what a text only reports.

import Articles
import Publication

/// Cuts headlines as a subeditor would; every word left is the source's.
struct HeadlineCut {
  /// A headline without its kicker ("October 24 Update: …"), at most so many characters, cut at a clause.
  ///
  /// What says whose word the rest is, or that somebody denies it, is not cut off: then the headline stays whole.
  static func cut(_ headline: String, to limit: Int) -> String {
    let text = withoutKicker(headline)
    guard text.count > limit else { return text }
    let words = text.prefix(limit - 1).split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 1 else { return text.prefix(limit - 1) + "…" }
    // The last end of a clause; else of a phrase; else the last comma; else the last whole word.
    var ends: [[Int]] = [[], [], [], []]
    var position = 0
    for (index, word) in words.enumerated() where index < words.count - 1 {
      position += word.count
      let next = words[index + 1].lowercased()
      if position >= limit / 3 {
        if word.hasSuffix(";") || ["—", "–", "-"].contains(next) { ends[0].append(position) }
        if joints.contains(next) { ends[1].append(position) }
        if word.hasSuffix(",") { ends[2].append(position) }
      }
      if position > limit / 3 { ends[3].append(position) }
      position += 1
    }
    for end in ends.flatMap({ $0.reversed() }) {
      let head = withoutLooseEnd(String(text.prefix(end)))
      if keepsSense(head, of: text, without: String(text.dropFirst(end))) { return head + "…" }
    }
    return text
  }

  /// The head of a headline without punctuation and small words at its end: not "Meets with…".
  private static func withoutLooseEnd(_ head: String) -> String {
    var head = head
    while true {
      if let last = head.last, last == " " || last.isPunctuation && !"”’)".contains(last) {
        head.removeLast()
      } else if let last = head.split(separator: " ").last, dangling.contains(last.lowercased()),
        let space = head.lastIndex(of: " ")
      {
        head = String(head[..<space])
      } else {
        return head
      }
    }
  }

  /// Whether what is cut off neither denies what stays nor says whose word it is.
  private static func keepsSense(_ head: String, of text: String, without tail: String) -> Bool {
    let cutOff = words(of: tail)
    if head.isEmpty || cutOff.contains(where: { denying.contains($0) }) { return false }
    if tail.lowercased().contains("according to") || endsWithSpeaker(text) { return false }
    return !assertsCharge(head) || assertsCharge(text)
  }

  /// "Three Assaults Repelled, Defense Army Says", "Three Assaults Repelled – Defense Army": without its end a
  /// claim would stand as a fact.
  private static func endsWithSpeaker(_ text: String) -> Bool {
    let dashes = [" — ", " – ", " - "].compactMap { text.ranges(of: $0).last?.upperBound }
    if let dash = dashes.max(), words(of: String(text[dash...])).count <= 3 { return true }
    guard let comma = text.lastIndex(of: ",") else { return false }
    let tail = words(of: String(text[comma...]))
    return tail.count <= 6 && tail.contains { reporting.contains($0) }
  }

  /// A headline without a kicker before ": ", where enough is left. What may be a speaker ("Army: …") is no kicker.
  static func withoutKicker(_ headline: String) -> String {
    guard let colon = headline.firstRange(of: ": ") else { return headline }
    let kicker = headline[..<colon.lowerBound]
    let rest = headline[colon.upperBound...]
    guard kicker.split(separator: " ").count <= 4, rest.split(separator: " ").count >= 3,
      kicker.contains(where: \.isNumber)
        || words(of: String(kicker)).contains(where: { kickers.contains($0) })
    else { return headline }
    return String(rest)
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "’" && $0 != "'" }.map(String.init)
  }

  /// Whether a heading asserts a charge that a text can only report: "War Crimes by …", without saying whose
  /// word that is.
  static func assertsCharge(_ heading: String) -> Bool {
    let words = words(of: heading)
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
  private static let denying: Set<String> = [
    "deny", "denies", "denied", "denial", "denying", "denials", "dismiss", "dismisses", "dismissed",
    "dispute", "disputes", "disputed", "refute", "refutes", "refuted", "reject", "rejects",
    "rejected", "rejecting", "contradict", "contradicts", "disavow", "disavows", "doubt", "doubts",
    "unproven", "unconfirmed", "unverified",
  ]
  private static let kickers: Set<String> = [
    "analysis", "brief", "briefs", "breaking", "exclusive", "explainer", "interview", "live",
    "news", "photos", "podcast", "profile", "recap", "report", "roundup", "update", "updated",
    "updates", "video", "watch", "week",
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

  /// Whether a headline is the name of a column that comes every week, which tells nothing of this one: "POLICE & FIRE
  /// BRIEFS", or a section's own title.
  static func namesColumn(_ headline: String, of publication: Publication) -> Bool {
    namesTopic(headline, of: publication) || ColumnName.isName(headline)
  }

  /// Whether a headline is the title of a section.
  static func namesTopic(_ headline: String, of publication: Publication) -> Bool {
    let lowered = headline.lowercased()
    return publication.topics.contains { $0.title.lowercased() == lowered }
  }
}
