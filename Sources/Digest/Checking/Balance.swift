// Whether the sections of a digest let both sides speak, where the sources do.

import Articles
import CommonMark
public import Summarizer

/// Looks for sections that carry one side's claims only.
///
/// A side is whom the claims of a section are about: a country by its forces, its attacks or what it is accused of, or
/// whoever is accused by another name. It is left out if no sentence of the section has a speaker of that side, and
/// an article of the week has one on the same topic. Where no source has the side's word, there is nothing to say.
public struct Balance {
  private let sources: SourceSentences
  private let affiliations: Affiliations

  /// Prepares a week's articles.
  public init(_ articles: [AnalyzedArticle]) {
    sources = SourceSentences(articles)
    affiliations = Affiliations(sources)
  }

  /// The findings of an issue, in the order of its sections.
  public func findings(in issue: Issue) -> [BalanceFinding] {
    issue.sections.flatMap { section -> [BalanceFinding] in
      guard case .topic(let topic) = section.role else { return [] }
      return findings(in: section, on: topic)
    }
  }

  private func findings(in section: Section, on topic: String) -> [BalanceFinding] {
    let places = section.sentences.compactMap { sources.place(of: $0) ?? sources.place(ofPart: $0) }
    var heard: Set<String> = []
    var claims: [(side: String, place: SourceSentences.Place)] = []
    for place in places {
      let sides = sides(of: place)
      heard.formUnion(sides)
      for side in accused(place) where !sides.contains(side) { claims.append((side, place)) }
    }
    var findings: [BalanceFinding] = []
    for (side, place) in claims
    where !heard.contains(side) && !findings.contains(where: { $0.leftOut == title(of: side) }) {
      guard let word = ownWord(of: side, on: topic, besides: places) else { continue }
      var carried: [String] = []
      for claim in claims where claim.side == side {
        let speaker = sources.sentence(claim.place).attribution?.speaker
        let name =
          speaker ?? sources.articles[claim.place.article].article.metadata.source ?? "the report"
        if !carried.contains(name) { carried.append(name) }
      }
      let unit = sources.articles[word.article].unit(ofSentence: word.sentence)
      findings.append(
        BalanceFinding(
          section: section.heading.text.plainText, carried: carried, leftOut: title(of: side),
          claim: sources.text(place), article: sources.articles[word.article].article.id,
          range: unit.range, example: unit.text))
    }
    return findings
  }

  private func sides(of place: SourceSentences.Place) -> Set<String> {
    let sentence = sources.sentence(place)
    var sides = sentence.attribution.map { affiliations.sides(of: $0) } ?? []
    // "Both Malta and its ally deny": the deniers stand before the verb.
    if sentence.traits.contains(.denial) {
      sides.formUnion(Affiliations.parties(in: Self.subject(of: sources.text(place))))
    }
    return sides
  }

  private func accused(_ place: SourceSentences.Place) -> [String] {
    let sentence = sources.sentence(place)
    if sentence.traits.contains(.denial) { return [] }
    let text = sources.text(place)
    let countries = Claims.accused(in: text)
    return countries.isEmpty ? Claims.accusedByName(in: text).map { [$0] } ?? [] : countries
  }

  /// The first sentence of the week on a topic whose speaker is of a side: its denial, else what it claims of others,
  /// else what it says.
  private func ownWord(
    of side: String, on topic: String, besides used: [SourceSentences.Place]
  ) -> SourceSentences.Place? {
    var best: (place: SourceSentences.Place, rank: Int)?
    for place in sources.all where !used.contains(place) {
      let sentence = sources.sentence(place)
      guard
        sentence.topics.contains(where: { $0.id == topic })
          || sentence.traits.contains(.denial)
            && sentence.topics.isEmpty,
        sides(of: place).contains(side)
      else { continue }
      let rank =
        sentence.traits.contains(.denial) && !sentence.topics.isEmpty
        ? 0 : accused(place).isEmpty ? 2 : 1
      if rank < (best?.rank ?? .max) { best = (place, rank) }
    }
    return best?.place
  }

  private static func subject(of text: String) -> String {
    var subject = text[...]
    for verb in [" den", " reject", " refut", " dismiss", " disput"] {
      if let range = subject.firstRange(of: verb) { subject = subject[..<range.lowerBound] }
    }
    return String(subject)
  }

  /// A side as a heading writes it.
  private func title(of side: String) -> String {
    let special = [
      "states": "the United States", "arabia": "Saudi Arabia", "britain": "Britain",
      "north-korea": "North Korea", "south-korea": "South Korea", "south-sudan": "South Sudan",
    ]
    if let name = special[side] { return name }
    guard Places.party(of: side) != nil else { return "the " + side }
    return side.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
      separator: "-")
  }
}

extension Section {
  /// The texts of its sentences.
  var sentences: [String] {
    let passages: [Passage] =
      switch content {
      case .items(let items):
        items.flatMap(\.blocks).compactMap { block in
          switch block {
          case .passage(let passage), .quotation(let passage): passage
          case .picture, .other: nil
          }
        }
      case .list(let passages): passages
      case .free: []
      }
    return passages.flatMap(\.sentences).map(\.plainText)
  }
}
