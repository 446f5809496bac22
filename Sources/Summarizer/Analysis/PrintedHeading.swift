// What the headings over a passage tell a reader.

/// The headline and the subhead over a passage: under "Truce Collapses in Ardova" a reader knows which truce is "the truce",
/// and which town "the town".
public struct PrintedHeading: Sendable {
  private let nouns: Set<String>
  private let namesPlace: Bool

  /// Reads headings.
  ///
  /// - Parameters:
  ///   - headings: their texts.
  ///   - places: the names of places, as they are written.
  public init(_ headings: [String], naming places: Set<String>) {
    let tokens = headings.map { Tokenizer.tokens(of: $0) }
    nouns = Set(tokens.joined().filter { $0.kind == .word }.map { NeedFinder.singular($0.lower) })
    namesPlace = tokens.contains { heading in
      heading.indices.dropFirst().contains { index in
        // "in Ardova", and not "Vienna Truce Unravels".
        places.contains(heading[index].text)
          && Self.beforePlaces.contains(heading[index - 1].lower)
      }
    }
  }

  /// The names of places that an article shows to be such, and of what it has something in or near.
  public static func places(of article: AnalyzedArticle) -> Set<String> {
    let tokens = article.sentenceUnits.map { Tokenizer.tokens(of: article.units[$0].text) }
    return LearnedPlaces(tokens).names.union(tokens.flatMap(LearnedPlaces.inside))
  }

  /// Whether they say what a sentence leans on.
  func tells(_ need: Need, of sentence: Sentence) -> Bool {
    switch need {
    case .noun(let noun): tells(noun)
    case .previous(let words):
      // "the-truce", and not "the-two-sides" or "the-same".
      words.hasPrefix("the-") && tells(NeedFinder.singular(String(words.dropFirst(4))))
    // "Late on Saturday the town's hospital was hit" under a headline with the hospital.
    case .setting:
      sentence.nouns.contains {
        $0.count > 3 && nouns.contains($0) && !ReportWords.functionWords.contains($0)
          && !ReportWords.qualifiers.contains($0) && !ReportWords.openers.contains($0)
          && !ReportWords.speech.contains($0)
      }
    default: false
    }
  }

  private func tells(_ noun: String) -> Bool {
    nouns.contains(noun) || namesPlace && Self.settlements.contains(noun)
  }

  private static let settlements: Set<String> = ["town", "city", "village"]
  private static let beforePlaces: Set<String> = ["in", "of", "near", "at", "outside"]
}
