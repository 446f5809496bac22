// The Snowball stemmers of libstemmer; the only file that touches its pointers.

internal import CStemmer

/// The stemmer of one language, freed with its owner.
///
/// Snowball (Porter 2001), by the algorithm that libstemmer names for the language.
@safe struct Stemmer: ~Copyable {
  /// Longer words are no words of a language, and stay as they are.
  static let longestWord = 100

  private let stemmer: OpaquePointer?

  /// Opens the stemmer of an ISO 639 code such as `en`, `hy` or `en-US`; a language without one
  /// leaves words as they are.
  init(language: String) {
    let code = language.lowercased().prefix { $0 != "-" && $0 != "_" }
    // A longer name would be that of an algorithm, such as "porter".
    let isCode = (2...3).contains(code.utf8.count)
    unsafe stemmer = isCode ? sb_stemmer_new(String(code), "UTF_8") : nil
  }

  /// Whether the language has a stemmer.
  var isAvailable: Bool {
    unsafe stemmer != nil
  }

  /// The stem of a lower-cased word, both UTF-8.
  func stem(of word: [UInt8]) -> [UInt8] {
    guard let stemmer = unsafe stemmer, word.count <= Self.longestWord, !word.isEmpty else {
      return word
    }
    let stem = unsafe sb_stemmer_stem(stemmer, word, Int32(word.count))
    guard let stem = unsafe stem else { return word }
    let length = unsafe Int(sb_stemmer_length(stemmer))
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: stem, count: length))
    return bytes.isEmpty ? word : bytes
  }

  deinit {
    unsafe sb_stemmer_delete(stemmer)
  }
}
