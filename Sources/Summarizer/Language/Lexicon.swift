// The tables behind a vocabulary.

/// Spellings, forms and stems, each worked out once.
///
/// A value of its own, so that a vocabulary is entered once for many words.
struct Lexicon: ~Copyable {
  /// What is remembered of a spelling.
  struct Spelling {
    let form: Int32
    let stem: Int32
    let flags: WordFlags
  }

  let stopWords: Set<[UInt8]>
  private let stemmer: Stemmer
  private let isEnglish: Bool
  /// The words as written.
  private var surfaces = ByteInterner()
  private var spellings: [Spelling] = []
  /// Forms and stems share one space of ids.
  private(set) var forms = ByteInterner()
  private(set) var stems: [Int32] = []

  init(language: String) {
    stemmer = Stemmer(language: language)
    stopWords = Set(StopWords.list(for: language).map { Array($0.utf8) })
    isEnglish = StopWords.list(for: language) == StopWords.english
  }

  /// Appends the words of a range of `text` to `words`.
  mutating func appendWords(in text: Span<UInt8>, range: Range<Int>, to words: inout [Word]) {
    var scanner = WordScanner(range: range)
    while let found = scanner.next(in: text) {
      let (id, isNew) = surfaces.intern(text, range: found)
      if isNew { spellings.append(spelling(of: Array(surfaces.bytes(of: id)))) }
      let spelling = spellings[Int(id)]
      words.append(
        Word(
          start: Int32(found.lowerBound), length: Int32(found.count),
          form: spelling.form, stem: spelling.stem, flags: spelling.flags))
    }
  }

  /// Brings a written word to its form and stem.
  mutating func spelling(of surface: [UInt8]) -> Spelling {
    let form = WordForm(of: surface, isEnglish: isEnglish, stopWords: stopWords)
    let id = intern(form.bytes)
    return Spelling(form: id, stem: stems[Int(id)], flags: form.flags)
  }

  /// The id of a form, whose stem is worked out when the form is new.
  private mutating func intern(_ form: [UInt8]) -> Int32 {
    let (id, isNew) = forms.intern(form.span, range: 0..<form.count)
    guard isNew else { return id }
    stems.append(id)
    // An acronym is no inflected word.
    let stem = form.contains(UInt8(ascii: ".")) ? form : stemmer.stem(of: form)
    // A stem is a form too, so that one function names both; as a form it may have a shorter stem.
    if stem != form {
      let stemID = intern(stem)
      stems[Int(id)] = stemID
    }
    return id
  }
}
