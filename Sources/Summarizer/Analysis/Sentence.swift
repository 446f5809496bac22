// What is known about a sentence of an article.

/// A sentence's worth, topics, source, and what it leans on.
public struct Sentence: Sendable, Equatable {
  /// Its topics, best first; empty where none fits.
  public var topics: [TopicWeight] = []
  /// Its worth against an empty summary.
  public var gain = 0.0
  /// When a summary of its article takes it, from 1; nil if never.
  public var rank: Int?
  /// Who says it, if it says who.
  public var attribution: Attribution?
  /// What it says that needs care.
  public var traits: SentenceTraits = []
  /// Its length in words, counted between white space.
  public var words = 0
  /// Why it has its topics, its gain, and no good standing alone.
  public var reasons: [String] = []
  /// The subhead that it stands under.
  public var subhead: String?
  /// The stems of its content words as 64-bit hashes, sorted, each once: equal stems have equal hashes in
  /// any article and any run.
  public var content: [UInt64] = []
  /// The numbers in it, as written without separators, sorted: what tells one report of an event from another.
  public var numbers: [String] = []
  /// Whether it opens with a word such as "Meanwhile", "Finally" or "also", which reads oddly alone but misleads nobody.
  public var opensLoosely = false
  /// What in it may point to what is told elsewhere, though it stands alone: `AnalyzedArticle.risk` weighs it.
  public var looseReferences: [LooseReference] = []
  /// Whether it brings two parties together, so that "both sides" may follow.
  var joinsTwo = false
  /// What it needs before or after it.
  var needs: [Need] = []
  /// The surnames that it introduces with first name or title.
  var introduces: Set<String> = []
  /// Whether it introduces somebody outside of what others say.
  var namesPerson = false
  /// Its words in small letters, in the singular: what a later "the …" may take up.
  var nouns: Set<String> = []
  /// Whether it names anybody or anything.
  var hasName = false
  /// The abbreviations that it explains.
  var explains: Set<String> = []
  /// How it stands to quotations.
  var quotation = QuotationState()

  /// Whether a reader understands it without the sentences around it.
  public var isStandalone: Bool { needs.isEmpty }

  /// Whether it says where by "here" or "in this town" only.
  public var saysHere: Bool { needs.contains(.here) }

  /// Whether it names who says what it says, so that it can stand without another's attribution.
  public var isAttributed: Bool { attribution != nil }
}

extension Sentence {
  /// What is read from a sentence's own words.
  init(_ read: ReadSentence) {
    words = read.text.split(separator: " ").count
    quotation = read.quotation
    let first = read.words.first?.lower ?? ""
    opensLoosely =
      ReportWords.looseOpenings.contains(first)
      || read.words.prefix(6).contains { ["also", "too"].contains($0.lower) }
    joinsTwo = read.tokens.contains { ReportWords.joining.contains($0.lower) }
    let introduced = read.mentions.filter(\.isIntroduced)
    introduces = Set(introduced.map(\.surname))
    // "Norway's ambassador told the council": whom a "he" takes up.
    namesPerson =
      introduced.contains { !read.isQuoted[$0.tokens.lowerBound] }
      || read.phrase.map { phrase in
        read.tokens[phrase.tokens].contains { ReportWords.titles.contains($0.lower) }
      } ?? false
    nouns = Set(read.words.filter { $0.kind == .word }.map { NeedFinder.singular($0.lower) })
    hasName = NeedFinder.hasName(read)
  }
}
