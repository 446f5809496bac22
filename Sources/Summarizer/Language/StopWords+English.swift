// The English stop words.

extension StopWords {
  /// Function words, auxiliaries, their contractions, and the adverbs that only connect.
  static let english: [String] = groups.flatMap { $0.split(separator: " ").map(String.init) }
}

extension StopWords {
  /// The list by part of speech, so that a gap is easy to see.
  fileprivate static let groups = [
    // Articles and determiners.
    "a an the this that these those each every either neither some any no none all both half",
    "such what which whose whatever whichever another other others own same several many much",
    "more most few fewer less least enough",
    // Pronouns.
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his",
    "himself she her hers herself it its itself they them their theirs themselves one ones who",
    "whom whoever someone somebody something anyone anybody anything everyone everybody",
    "everything nobody nothing",
    // Be, have, do, and the modals.
    "am is are was were be been being have has had having do does did doing done can could may",
    "might must shall should will would ought cannot",
    // Contractions; those in 's lose it before they are looked up.
    "i'm you're we're they're i've you've we've they've i'll you'll he'll she'll it'll we'll",
    "they'll i'd you'd he'd she'd we'd they'd that'll there'll who'll who'd isn't aren't wasn't",
    "weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't shan't",
    "shouldn't mustn't mightn't needn't ain't let's",
    // Prepositions.
    "about above across after against along amid among amongst around at before behind below",
    "beneath beside besides between beyond by despite down during except for from in inside into",
    "near of off on onto out outside over past per since through throughout till to toward",
    "towards under until up upon via with within without",
    // Conjunctions.
    "and but or nor so yet if then else than as because while whereas although though unless",
    "whether when whenever where wherever how however why",
    // Adverbs that connect, point or weigh.
    "not never also too very just only even still already again ever here there now once twice",
    "almost quite rather perhaps maybe thus hence therefore otherwise instead meanwhile",
    "moreover furthermore well away back together further later",
  ]
}
