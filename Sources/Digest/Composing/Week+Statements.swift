// The texts of a week that a party to its news wrote itself.

import Articles
import Summarizer

extension Week {
  /// Whether an article is a party's own text, such as a ministry's briefing: what it says in its own voice is a claim
  /// that nothing in the sentence says whose it is.
  ///
  /// Its headline or first sentence says so, or two of its sentences speak of "our positions", outside of quotations and
  /// with nobody who says it.
  static func isStatement(_ article: AnalyzedArticle) -> Bool {
    guard article.sentenceCount > 0 else { return false }
    let heads = [article.article.metadata.title ?? "", article.unit(ofSentence: 0).text]
    if heads.contains(where: isHead) { return true }
    var count = 0
    for number in 0..<article.sentenceCount {
      let sentence = article.sentence(number)
      guard !sentence.isAttributed, sentence.traits.isDisjoint(with: [.quotation]),
        speaksOfOurs(article.unit(ofSentence: number).text)
      else { continue }
      count += 1
      if count == 2 { return true }
    }
    return false
  }

  /// "Briefing by the Press Secretariat of the Ministry of Defense", "Statement of the Prime Minister".
  private static func isHead(_ text: String) -> Bool {
    let words = NumberWord.words(of: text).prefix(14).map(\.lower)
    guard words.count > 3, documents.contains(words[0]), ["by", "of", "from"].contains(words[1])
    else { return false }
    return words.contains { parties.contains($0) }
  }

  /// "our positions", "our own armed forces".
  private static func speaksOfOurs(_ text: String) -> Bool {
    guard text.contains("our ") || text.contains("Our ") else { return false }
    let words = NumberWord.words(of: text).map(\.lower)
    return words.indices.contains { index in
      words[index] == "our" && words[(index + 1)...].prefix(2).contains { ours.contains($0) }
    }
  }

  private static let documents: Set<String> = [
    "briefing", "statement", "communiqué", "communique", "address",
  ]
  private static let parties: Set<String> = [
    "ministry", "minister", "army", "government", "president", "presidency", "forces", "staff",
  ]
  private static let ours: Set<String> = [
    "troops", "forces", "positions", "army", "soldiers", "servicemen", "defenders", "units",
    "territory", "homeland",
  ]
}
