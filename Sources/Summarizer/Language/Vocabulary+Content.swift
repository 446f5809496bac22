// The content of a text as hashes that are the same in any run.

extension Vocabulary {
  /// The stems of a text's content words, each as the 64-bit FNV-1a hash of its UTF-8 bytes (Fowler, Noll, Vo;
  /// draft-eastlake-fnv). Ids depend on the order of coming; these do not.
  ///
  /// - Parameter text: any text of the vocabulary's language.
  /// - Returns: a hash for each stem that is no stop word.
  public func contentStems(of text: String) -> Set<UInt64> {
    Set(words(in: text).filter { !$0.isStopWord }.map { contentStem(of: $0) })
  }

  /// The hash of a word's stem.
  func contentStem(of word: Word) -> UInt64 {
    bytes(of: word.stem).reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
