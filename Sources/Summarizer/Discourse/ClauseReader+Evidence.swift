// Records, counts and inquiries that tell what they show or found.

extension ClauseReader {
  /// "Hospital records show that …", "An inquiry by the council found that …": papers and inquiries speak as people do.
  ///
  /// - Returns: whether the word at a position is what the subject before it shows.
  func showsEvidence(_ verb: Int, by subject: Range<Int>) -> Bool {
    guard !subject.isEmpty, subject.count <= Self.longestSubject, verb + 1 < sentence.count,
      subject.contains(where: { Self.evidence.contains(sentence[$0].lower) && !isQuoted[$0] }),
      !["to", "not"].contains(sentence[verb - 1].lower)
    else { return false }
    let word = sentence[verb].lower
    let next = sentence[verb + 1]
    // Who "found 31 bodies" has said nothing.
    if Self.finding.contains(word) { return ["that", "no"].contains(next.lower) }
    return Self.showing.contains(word) && !["up", "off", "of", "in"].contains(next.lower)
  }

  /// Whether a past form is an attribute of such papers: "A report published on Monday counted …".
  func isAttributeOfEvidence(_ group: VerbReader.Group) -> Bool {
    let position = group.tokens.lowerBound
    guard group.tokens.count == 1, position > 0, position + 1 < sentence.count,
      ReportWords.released.contains(sentence[position].lower)
        || Self.keeping.contains(sentence[position].lower),
      Self.evidence.contains(sentence[position - 1].lower)
        || ReportWords.documents.contains(sentence[position - 1].lower)
    else { return false }
    let next = sentence[position + 1].lower
    return ReportWords.times.contains(next)
      || ["on", "by", "in", "last", "this", "late", "early", "earlier"].contains(next)
  }

  /// Verbs of papers that show something.
  static let showing: Set<String> = [
    "show", "shows", "showed", "indicate", "indicates", "indicated", "suggest", "suggests",
    "suggested",
  ]
  /// Verbs of those who have looked for something.
  private static let finding: Set<String> = ["found", "finds", "find", "established"]
  private static let evidence: Set<String> = [
    "records", "data", "figures", "statistics", "documents", "files", "filings", "logs", "report",
    "reports", "study", "studies", "survey", "surveys", "poll", "polls", "census", "results",
    "returns", "inquiry", "investigation", "investigators", "probe", "audit", "auditors", "review",
    "analysis", "tally", "tallies", "count", "commission", "panel", "inspectors",
  ]
  private static let keeping: Set<String> = [
    "kept", "held", "compiled", "collected", "obtained", "seen", "reviewed",
  ]
  private static let longestSubject = 12
}
