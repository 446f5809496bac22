// Whose dead a sentence counts, of which event, and what else.

import Summarizer

extension CountUpdates {
  /// The names in a speaker's words, by their first letters: "Hask" of "the Hask Defense Force"; where nobody is quoted
  /// those in the sentence's first words, "As of Monday the Hask force had acknowledged …".
  static func side(_ sentence: Sentence, _ text: String) -> Set<String> {
    let opening = text.split(separator: " ").dropFirst().prefix(6).joined(separator: " ")
    return Set(
      NumberWord.words(of: sentence.attribution?.asWritten ?? opening).lazy.filter {
        $0.isCapitalized && $0.lower.count > 3 && !bodies.contains($0.lower)
          && !Particulars.isParticular($0.lower)
      }.map { String($0.lower.prefix(5)) })
  }

  /// The numbers of a text by the words after them, of each word the first.
  static func figures(of text: String) -> [String: String] {
    let words = NumberWord.words(of: text)
    return Dictionary(
      zip(words, words.dropFirst()).lazy.filter { NumberWord.isNumber($0.0.lower) }.map {
        ($0.1.lower, $0.0.lower)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// "Lowered the toll from Monday's shelling of the Brezhin market": an update that names the day, the place and the deed, and
  /// of no other place, even where the whole week is of that place.
  func isOfNamedDay(
    _ first: Report, _ second: Report, sharing deeds: [UInt64], in week: Week
  ) -> Bool {
    func names(_ report: Report) -> Set<String> {
      let text = week.articles[report.article].unit(ofSentence: report.number).text
      return Set(
        NumberWord.words(of: text).dropFirst().lazy.filter(\.isCapitalized)
          .map { CountedHarm.withoutPossessive($0.lower) }
          .filter { !Particulars.isParticular($0) }.map { String($0.prefix(5)) })
    }
    let (own, others) = (names(first), names(second))
    return (first.harm.isUpdate || second.harm.isUpdate)
      && !first.harm.days.isDisjoint(with: second.harm.days)
      && deeds.contains(where: week.isName)
      && deeds.count { !week.isName($0) && !times.contains($0) } > 1
      && (own.isSubset(of: others) || others.isSubset(of: own))
  }

  /// Whether two articles begin with two names that both have: they are of one war or storm.
  func sharesNames(_ first: Int, _ second: Int, in week: Week) -> Bool {
    func names(_ article: Int) -> Set<UInt64> {
      let count = min(3, week.articles[article].sentenceCount)
      let stems = (0..<count).flatMap { week.sentence(article, $0).content }
      return week.headline(of: article).union(stems).filter {
        week.isName($0) && !times.contains($0) && !week.isGeneral($0)
      }
    }
    return first == second || names(first).intersection(names(second)).count > 1
  }

  /// Whether a count is of another time, "in 1953 nine people drowned", or the sum of several.
  static func isOfAnother(_ text: String, than year: Int) -> Bool {
    let words = NumberWord.words(of: text)
    return isSum(text)
      || !words.contains { $0.lower == "since" }
        && zip(words, words.dropFirst()).contains { before, word in
          before.lower == "in" && word.isYear && (Int(word.lower) ?? year) < year - 1
        }
  }

  /// "53 in the whole province, among them the victims of Tuesday's rockets": no newer count of what it is the sum of.
  static func isSum(_ text: String) -> Bool {
    let words = NumberWord.words(of: text).map(\.lower)
    return words.indices.dropLast(2).contains { index in
      let isPart =
        words[index] == "including" || words[index] == "among" && words[index + 1] == "them"
      let rest = words[(index + 1)...].drop { $0 == "them" }.prefix(4)
      return isPart && rest.first == "the"
        && rest.contains { ["victims", "dead"].contains($0) }
    }
  }

  /// What each side has.
  private static let bodies: Set<String> = [
    "defense", "defence", "ministry", "army", "force", "forces", "armed", "health", "foreign",
    "interior", "national", "guard", "emergency", "emergencies", "general", "staff", "command",
    "government", "office", "officials", "prosecutor", "prosecutors", "military", "authorities",
    "president", "minister", "service", "council", "police", "department",
  ]
}
