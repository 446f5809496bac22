// The quotation of the week.

import Summarizer

/// Finds quotations that can stand alone: whole, by a speaker that is named, and no side's charge.
struct QuotationChoice {
  let week: Week

  /// Candidates, the best first.
  var candidates: [SourcePassage] {
    var found: [(SourcePassage, Double)] = []
    for (index, article) in week.articles.enumerated() {
      for number in 0..<article.sentenceCount {
        let unit = article.unit(ofSentence: number)
        guard unit.text.hasPrefix("“") || unit.text.hasPrefix("\""),
          let range = article.passage(around: number, limit: 3), range.lowerBound == number
        else { continue }
        let passage = SourcePassage(article: index, sentences: range)
        let sentences = range.map { article.sentence($0) }
        guard
          sentences.allSatisfy({
            $0.traits.isDisjoint(with: [.accusation, .denial, .casualtyFigure])
          }),
          sentences.contains(where: {
            $0.attribution?.isOwn == true && $0.attribution?.verb != "according to"
          }),
          (10...60).contains(week.words(of: passage)),
          !week.texts(of: passage).contains(where: Self.leavesOpen),
          sentences.contains(where: { $0.attribution.map(speaksInPerson) ?? false })
        else { continue }
        let worth = week.worth(of: passage)
        found.append((passage, worth + share(ofQuotation: unit.text)))
      }
    }
    return found.enumerated().sorted { a, b in
      a.element.1 != b.element.1 ? a.element.1 > b.element.1 : a.offset < b.offset
    }.map(\.element.0)
  }

  /// Whether a quotation asks, or speaks of somebody or something that it does not name: a reader of it alone does not
  /// know of what.
  private static func leavesOpen(_ text: String) -> Bool {
    guard let open = text.firstIndex(where: { $0 == "“" || $0 == "\"" }) else { return false }
    let inside = text[text.index(after: open)...].prefix { $0 != "”" && $0 != "\"" }
    if inside.last == "?" { return true }
    // "they're", "it’s".
    let words = inside.lowercased().split { !$0.isLetter }
    // Further inside, "it" and "their" have their noun before them.
    return words.contains { persons.contains($0) }
      || words.prefix(4).contains { things.contains($0) }
  }

  /// The same of a sentence that a quotation opens.
  static func opensLeavingOpen(_ text: String) -> Bool {
    (text.first == "“" || text.first == "\"") && leavesOpen(text)
  }

  private static let persons: Set<Substring> = [
    "he", "her", "him", "his", "she", "them", "these", "they",
  ]
  private static let things: Set<Substring> = ["it", "its", "their"]

  /// Whether the speaker is a person and not a body.
  private func speaksInPerson(_ attribution: Attribution) -> Bool {
    if attribution.speaker != attribution.asWritten,
      !["It", "They"].contains(attribution.asWritten),
      attribution.asWritten.hasSuffix(attribution.speaker)
    {
      return true
    }
    let words = attribution.asWritten.lowercased().split(separator: " ").map(String.init)
    // "said one senior official": nobody whose words they are.
    if ["one", "a", "an", "another", "some"].contains(words.first ?? ""),
      !attribution.asWritten.split(separator: " ").dropFirst().contains(where: isPersonName)
    {
      return false
    }
    let bodies: Set<String> = [
      "ministry", "authorities", "army", "statement", "office", "group", "report", "department",
      "government", "officials", "military",
    ]
    return !words.contains { bodies.contains($0) }
  }

  /// Whether a word is written as a name, and not as an abbreviation: "Roe", not "EU".
  private func isPersonName(_ word: Substring) -> Bool {
    word.first?.isUppercase ?? false && word.dropFirst().contains(where: \.isLowercase)
  }

  /// How much of a sentence stands between its first quotation marks.
  private func share(ofQuotation text: String) -> Double {
    guard let close = text.dropFirst().firstIndex(where: { $0 == "”" || $0 == "\"" }) else {
      return 1
    }
    return Double(text.distance(from: text.startIndex, to: close)) / Double(max(1, text.count))
  }
}
