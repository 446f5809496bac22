// Words as numbers: forms and stems, each worked out once.

/// Numbers the words of texts: equal forms have equal ids, and equal stems.
///
/// A word that has been seen costs a scan and one look into a table; lower-casing and stemming are
/// done once for each spelling. Ids depend on the order of coming: never order output by them. Not
/// for sharing between threads: one vocabulary a worker. It only grows.
public final class Vocabulary {
  /// What is remembered of a spelling.
  private struct Spelling {
    let form: Int32
    let stem: Int32
    let flags: WordFlags
  }

  /// The ISO 639 code that chose stemmer and stop words.
  public let language: String

  private let stemmer: Stemmer
  private let isEnglish: Bool
  private var stopWords: Set<[UInt8]>
  /// The words as written.
  private var surfaces = ByteInterner()
  private var spellings: [Spelling] = []
  /// Forms and stems share one space of ids.
  private var forms = ByteInterner()
  private var stems: [Int32] = []

  /// Opens the stemmer and the stop words of a language, `en` or `en-GB`; without either, a form is
  /// its own stem and nothing is a stop word.
  public init(language: String = "en") {
    self.language = language
    stemmer = Stemmer(language: language)
    let list = StopWords.list(for: language)
    stopWords = Set(list.map { Array($0.utf8) })
    isEnglish = language.lowercased().hasPrefix("en")
  }

  /// The number of forms and stems so far; ids are below it.
  public var count: Int { forms.count }

  /// Whether the language has a stop-word list.
  public var hasStopWords: Bool { !stopWords.isEmpty }

  /// The words of a range of `text`, in order.
  public func words(in text: [UInt8], range: Range<Int>) -> [Word] {
    var words: [Word] = []
    appendWords(in: text.span, range: range, to: &words)
    return words
  }

  /// The words of a string, with ranges in its UTF-8 bytes.
  public func words(in text: String) -> [Word] {
    let bytes = Array(text.utf8)
    return words(in: bytes, range: 0..<bytes.count)
  }

  /// Appends the words of a range of `text` to `words`.
  public func appendWords(
    in text: Span<UInt8>, range: Range<Int>, to words: inout [Word]
  ) {
    var scanner = WordScanner(range: range)
    while let found = scanner.next(in: text) {
      let (id, isNew) = surfaces.intern(text, range: found)
      if isNew { spellings.append(spelling(of: Array(surfaces.bytes(of: id)))) }
      let spelling = spellings[Int(id)]
      words.append(
        Word(
          start: Int32(truncatingIfNeeded: found.lowerBound),
          length: Int32(truncatingIfNeeded: found.count),
          form: spelling.form, stem: spelling.stem, flags: spelling.flags))
    }
  }

  /// The form or stem of an id that this vocabulary gave.
  public func string(of id: Int32) -> String {
    String(decoding: forms.bytes(of: id), as: UTF8.self)
  }

  /// The UTF-8 bytes of a form or stem, for tests on its beginning or end.
  public func bytes(of id: Int32) -> ArraySlice<UInt8> {
    forms.bytes(of: id)
  }

  /// The id of the stem of a single word as a person writes it, known or not.
  public func stem(of word: String) -> Int32 {
    spelling(of: Array(word.utf8)).stem
  }

  /// The id of the form of a single word as a person writes it, known or not.
  public func form(of word: String) -> Int32 {
    spelling(of: Array(word.utf8)).form
  }

  /// The stem of a form.
  public func stem(ofForm id: Int32) -> Int32 {
    stems[Int(id)]
  }
}

extension Vocabulary {
  private func spelling(of surface: [UInt8]) -> Spelling {
    let form = WordForm(of: surface, isEnglish: isEnglish) { stopWords.contains($0) }
    let id = intern(form.bytes)
    return Spelling(form: id, stem: stems[Int(id)], flags: form.flags)
  }

  /// The id of a form, whose stem is worked out when the form is new.
  private func intern(_ form: [UInt8]) -> Int32 {
    let (id, isNew) = forms.intern(form.span, range: 0..<form.count)
    guard isNew else { return id }
    stems.append(id)
    // An acronym is no inflected word.
    let stem = form.contains(UInt8(ascii: ".")) ? form : stemmer.stem(of: form)
    // A stem is a form too, so that one function names both; as a form it may have a shorter stem.
    if stem != form { stems[Int(id)] = intern(stem) }
    return id
  }
}
