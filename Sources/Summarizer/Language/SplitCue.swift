// Words that say whether a sentence begins, or an attribution follows.

/// Lists of words that the rules about stops ask for.
enum SplitCue {
  /// Words that often begin a sentence and seldom a name.
  static let openings = keys(
    """
    a after again all also although am an and another any anyone are as at because been before both but by can
    could did do does during each earlier either even every everyone few finally for from further
    furthermore given had has have he hence her here hers him his how however i if in indeed instead is it its
    just later let like many maybe meanwhile more moreover most much my neither nevertheless no nobody none nor
    not nothing now of often on once one only or other others our over perhaps please rather several she should
    similarly since so some someone sometimes soon still such than thank thanks that the their them then there
    therefore these they this those though through thus to today tomorrow tonight too under unless until upon us
    was we were what whatever when whenever where whereas whether which while who whose why will with within
    without would yes yesterday yet you your
    """)

  /// Verbs that attribute a quotation.
  static let speech = keys(
    """
    said says say asked asks told tells replied replies added adds wondered wrote writes answered cried shouted
    yelled exclaimed insisted declared inquired whispered joked quipped called recalled remarked screamed
    continued explained noted warned demanded responded
    """)

  /// Words that end the name of a site, so that no sentence begins with them.
  static let domains = keys("com org net edu gov co io tv uk info js ru am fr de")

  /// What follows the time of day without a new sentence.
  static let timeZones = keys(
    """
    est edt cst cdt mst mdt pst pdt et ct pt gmt utc bst cet cest msk eastern central pacific mountain greenwich
    moscow local monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue
    tues wed thu thur thurs fri sat sun
    """)

  /// Prepositions that open a sentence with a time.
  static let timePrepositions = keys("at by around about before after until till from since on")

  private static func keys(_ words: String) -> Set<WordKey> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordKey($0) })
  }
}

extension Set<WordKey> {
  /// Whether the word `range` is listed.
  func contains(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard let key = WordKey(bytes, range) else { return false }
    return contains(key)
  }
}
