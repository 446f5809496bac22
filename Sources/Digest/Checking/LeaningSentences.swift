// Sentences that lean on others which an editor took out.

import Summarizer

/// Finds sentences of an item that need another sentence of their article, which is not there.
struct LeaningSentences {
  private let sources: SourceSentences
  /// How far back a sentence's passage is looked for, in sentences.
  private static let reach = 40

  init(_ sources: SourceSentences) { self.sources = sources }

  /// The findings about the texts of one item, or of one element of a list.
  func findings(in item: [DigestSentence]) -> [ContextFinding] {
    let sentences = item.filter { $0.kind == .sentence }
    let runs = sentences.map { sources.runs(of: $0.text).first ?? [] }
    let places = runs.flatMap(\.self)
    var position = 0
    var findings: [ContextFinding] = []
    for (sentence, run) in zip(sentences, runs) {
      for place in run {
        if let setting = untoldSetting(of: place, in: item) {
          findings.append(
            ContextFinding(
              rule: .dangling, text: sentence.text, line: sentence.line,
              summary: "The sentence says ‘here’, and nothing says where that is",
              hint: "name the place in the source line: ‘\(setting)’"))
        } else if let missing = missing(for: place, among: places, at: position) {
          findings.append(
            ContextFinding(
              rule: .dangling, text: sentence.text, line: sentence.line,
              summary: "The sentence leans on a sentence that is not here",
              hint: "put back ‘\(sources.text(missing))’, or take it out too"))
        }
        position += 1
      }
    }
    return findings
  }

  /// The place that a sentence means by "here", where nothing in the item names it.
  private func untoldSetting(
    of place: SourceSentences.Place, in item: [DigestSentence]
  ) -> String? {
    let passage = place.sentence..<(place.sentence + 1)
    guard
      let setting = sources.articles[place.article].setting(of: passage).map(SourceLines.place),
      let name = setting.split(separator: ",").first,
      !item.contains(where: { $0.text.contains(name) })
    else { return nil }
    return setting
  }

  /// The sentence that one leans on and that does not stand before it, or after it where it opens a quotation.
  private func missing(
    for place: SourceSentences.Place, among places: [SourceSentences.Place], at position: Int
  ) -> SourceSentences.Place? {
    let sentence = sources.sentence(place)
    if sentence.isStandalone { return nil }
    let article = sources.articles[place.article]
    let before = Set(places[..<position].filter { $0.article == place.article }.map(\.sentence))
    let after = Set(places[position...].filter { $0.article == place.article }.map(\.sentence))
    var first: Int?
    for start in (max(0, place.sentence - Self.reach)...place.sentence).reversed() {
      let end = end(of: place.sentence, in: article)
      guard article.isSelfContained(start..<end) else { continue }
      // A surname or an abbreviation needs the sentence that explains it, a connective also the one right before.
      let needed =
        start == place.sentence
        ? [] : Self.needsNeighbor(sentence) ? [start, place.sentence - 1] : [start]
      let later = Array((place.sentence + 1)..<end)
      let lost = needed.first { !before.contains($0) } ?? later.first { !after.contains($0) }
      guard let lost else { return nil }
      if first == nil { first = lost }
    }
    // No passage of the article explains it: at least what stands right before it there.
    if first == nil, place.sentence > 0, !before.contains(place.sentence - 1) {
      first = place.sentence - 1
    }
    return first.map { SourceSentences.Place(article: place.article, sentence: $0) }
  }

  /// Past the sentence that closes a quotation which a sentence leaves open.
  private func end(of number: Int, in article: AnalyzedArticle) -> Int {
    var end = number + 1
    while end < article.sentenceCount, end - number <= Self.reach,
      article.sentence(end - 1).reasons.contains("leans:unclosed-quotation")
    {
      end += 1
    }
    return end
  }

  private static func needsNeighbor(_ sentence: Sentence) -> Bool {
    sentence.reasons.contains { reason in
      reason.hasPrefix("leans:") && !reason.hasPrefix("leans:surname:")
        && !reason.hasPrefix("leans:abbreviation:") && !reason.hasPrefix("leans:noun:")
        && reason != "leans:no-name"
    }
  }
}
