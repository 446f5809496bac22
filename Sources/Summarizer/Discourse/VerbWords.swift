// Small words and verb forms by which a clause is read.

/// Word lists, lower-case, English.
enum VerbWords {
  /// Verbs that help another; alone they are verbs too.
  static let auxiliaries = list(
    """
    is are was were be been being has have had do does did will would can could may might shall should must am isn't \
    aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot
    """)
  /// Those that make a passive of the participle after them.
  static let being = list("is are was were be been being isn't aren't wasn't weren't")
  /// Adverbs that stand between auxiliary and verb, or subject and verb.
  static let adverbs = list(
    "not also again never ever still already since then now both further later once just only even yet so often always earlier"
  )
  /// Past forms that do not end in "ed", and common ones of the present.
  static let irregular = list(
    """
    met took made came went gave held got became began left fell rose hit struck lost won ran led saw found brought \
    sent kept put set let cut fought fled shot drew flew broke paid bought sold built stood sat knew grew threw \
    wore chose felt heard spent meant dealt sought fed hid rode shook slept stole swore taught tore woke bore beat bled \
    overran overthrew overtook overtake drove ate died drank sang swam stuck swept withdrew overcame underwent undertook spoke seems remains wants needs means \
    makes takes gives keeps holds stands goes comes lies runs leads shows tells gets begins seeks continues plans \
    intends refuses tries works serves says taken given made gone seen known shown held done
    """)
  /// Words that point.
  static let demonstratives = list("this that these those")
  /// Pronouns for several.
  static let plurals = list("they them their themselves theirs")
  /// Parts of a time of day.
  static let halfDays = list("p.m a.m p.m. a.m.")
  /// Words after which a word is a noun: "the reports", "of claims".
  static let beforeNouns = list(
    """
    the a an of to in by with for his her its their our my your these those this and on from at into about over under \
    multiple many several no all some such credible new as between against or any every each more most other
    """)
  /// Words with which a subject's clause inside the subject begins.
  static let relatives = list("who whom which that whose where")
  /// Words with which another clause begins.
  static let subordinators = list(
    "while when as because if although though since until unless after before whether")
  /// Participles that stand before nouns.
  static let adjectives = list(
    """
    armed united displaced wounded disputed occupied unrecognized alleged retired unidentified unnamed elected \
    proposed captured injured besieged limited advanced concerned detailed dedicated related unmanned renewed \
    supposed so-called armored combined mixed organized increased continued hundred sacred naked wicked
    """)
  /// Prepositions after a participle that belongs to the noun before it.
  static let afterParticiples = list("by in on at from as during after near under")
  /// Words that follow a verb and rarely an adjective.
  static let afterVerbs = list(
    """
    the a an his her its their our to that with for into out up down off over back away about against through it them \
    him us this these those all some no more than when while because if how what where who whether not
    """)
  /// Report verbs whose forms are nouns as well.
  static let nounsToo = list(
    """
    claims claim reports report calls call demands demand charges charge notes note states state warns tweets tweet appeals \
    appeal comments comment estimates estimate hopes hope thanks quotes quote pledges pledge promises promise vows \
    threatens protests proposals praises praise invites orders order answers answer requests request blames blame \
    records record posts post counts count documents document names name signals signal stresses stress voices voice \
    urges urge
    """)
  /// Report verbs whose past form stands as an attribute after nouns.
  static let participlesToo = list(
    """
    released published reported posted cited quoted ordered called described documented proposed invited recorded \
    counted announced issued promised threatened pledged declared expressed voiced signed agreed confirmed named \
    revealed disclosed verified estimated demanded recommended claimed alleged
    """)

  /// Whether a word before a noun may be an adjective: then what follows is hardly a verb.
  static func looksAdjective(_ word: String) -> Bool {
    ["al", "ous", "ive", "ible", "able", "ary", "ful", "ent", "ant", "ic", "ing"].contains {
      word.hasSuffix($0)
    }
      && !nounsWithSuch.contains(word)
  }
  private static let nounsWithSuch = list(
    """
    president parliament government official general hospital journal agent resident student department parent statement \
    tribunal capital rival journalist militant accountant assistant lieutenant executive representative relative \
    detective secretary tribunal document opponent correspondent agreement secretary missionary critic mechanic being
    """)

  private static func list(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
