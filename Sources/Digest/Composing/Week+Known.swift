// What a reader of the digest knows of a story before a passage: its headlines, and the names that are all over the week.

import Articles
import Summarizer

extension Week {
  /// Whether a text says who or where: a capital within it that no day or month has, in a script that has them.
  func namesSomething(_ text: String) -> Bool {
    guard text.contains(where: \.isLowercase) else { return true }
    return NumberWord.words(of: text).dropFirst().contains {
      $0.isCapitalized && !Particulars.isParticular($0.lower)
    }
  }

  /// By subhead, what is printed over the items of an article.
  static func printedHeadings(_ article: AnalyzedArticle) -> [String?: PrintedHeading] {
    var printed: [String?: PrintedHeading] = [:]
    let places = PrintedHeading.places(of: article)
    for number in 0..<article.sentenceCount {
      let subhead = article.sentence(number).subhead
      guard printed[subhead] == nil else { continue }
      printed[subhead] = PrintedHeading(
        [article.article.metadata.title, subhead].compactMap(\.self), naming: places)
    }
    return printed
  }

  /// The names that reports have all over, in lower case: in five of their sentences, and in one of so many articles.
  static func leadingNames(_ articles: [AnalyzedArticle], share: Int) -> Set<String> {
    var sentences: [String: Int] = [:]
    var having: [String: Set<Int>] = [:]
    for (index, article) in articles.enumerated() {
      for number in 0..<article.sentenceCount {
        let words = NumberWord.words(of: article.unit(ofSentence: number).text).dropFirst()
        for name in Set(words.lazy.filter(\.isCapitalized).map { Self.bare($0.lower) }) {
          sentences[name, default: 0] += 1
          having[name, default: []].insert(index)
        }
      }
    }
    return Set(
      sentences.keys.filter { name in
        sentences[name, default: 0] >= 5
          && having[name, default: []].count * share >= articles.count
      })
  }

  private static func bare(_ word: String) -> String {
    String(word.prefix { $0 != "'" && $0 != "’" })
  }
}
