// Words as numbers: the words of a text, their forms and their stems.

/// Numbers the words of texts: equal forms have equal ids, and equal stems.
///
/// A word that has been seen costs a scan and one look into a table; lower-casing and stemming are
/// done once for each spelling. Ids are dense, from zero, in the order of coming: never order output
/// by them. Not for sharing between threads: one vocabulary a worker. It only grows.
public final class Vocabulary {
  /// The ISO 639 code that chose stemmer and stop words.
  public let language: String

  /// Whether the language has a stop-word list.
  public let hasStopWords: Bool

  private var lexicon: Lexicon
  private var stemNumbers = StemNumbers()

  /// Opens the stemmer and the stop words of a language, `en` or `en-GB`; without either, a form is
  /// its own stem and nothing is a stop word.
  public init(language: String = "en") {
    self.language = language
    lexicon = Lexicon(language: language)
    hasStopWords = !lexicon.stopWords.isEmpty
  }

  /// The number of forms and stems so far; ids are below it.
  public var count: Int { lexicon.forms.count }

  /// The words of a range of `text`, UTF-8, in order.
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

  /// Appends the words of a range of `text` to `words`, for callers that keep the array. A text has
  /// 2 GiB at most.
  public func appendWords(in text: Span<UInt8>, range: Range<Int>, to words: inout [Word]) {
    precondition(range.upperBound <= Int32.max, "A text has 2 GiB at most")
    lexicon.appendWords(in: text, range: range, to: &words)
  }

  /// The form or stem of an id that this vocabulary gave.
  public func string(of id: Int32) -> String {
    String(decoding: lexicon.forms.bytes(of: id), as: UTF8.self)
  }

  /// The UTF-8 bytes of a form or stem, for tests on its beginning or end.
  public func bytes(of id: Int32) -> ArraySlice<UInt8> {
    lexicon.forms.bytes(of: id)
  }

  /// Whether a form or stem begins with `prefix`, UTF-8.
  public func form(_ id: Int32, hasPrefix prefix: [UInt8]) -> Bool {
    lexicon.forms.bytes(of: id).starts(with: prefix)
  }

  /// The id of the stem of a single word as a person writes it, seen before or not.
  public func stem(of word: String) -> Int32 {
    lexicon.spelling(of: Array(word.utf8)).stem
  }

  /// The id of the form of a single word as a person writes it, seen before or not.
  public func form(of word: String) -> Int32 {
    lexicon.spelling(of: Array(word.utf8)).form
  }

  /// The id of the stem of a form.
  public func stem(ofForm id: Int32) -> Int32 {
    lexicon.stems[Int(id)]
  }

  /// Hands out the scratch for numbering the stems of one text after the other, so that it need not be cleared.
  func takeStemNumbers() -> StemNumbers {
    var taken = StemNumbers()
    swap(&taken, &stemNumbers)
    taken.begin()
    return taken
  }

  /// Takes the scratch back.
  func giveBack(_ numbers: consuming StemNumbers) { stemNumbers = numbers }
}
