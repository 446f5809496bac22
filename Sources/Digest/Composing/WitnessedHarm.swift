// Counts of the dead that an article's first sentence gives for nobody, and that its next paragraphs do for somebody.

import Articles
import Publication
import Summarizer

/// Finds who is named for the dead that a first sentence counts, where that stands further down.
///
/// "Two people were killed when a storm crossed the coast. … A 67-year-old man died in Vik when a chimney fell, the police
/// said. In Ask a 34-year-old motorist was killed by a tree."
struct WitnessedHarm {
  let week: Week

  /// The sentences that give an article's first count for somebody, in their order; nil where its count needs none, or none
  /// gives all of it.
  func witnesses(of index: Int) -> [SourcePassage]? {
    let article = week.articles[index]
    let opening = SourcePassage(article: index, sentences: 0..<1)
    guard article.sentenceCount > 1, !week.hasSource(0, in: opening) else { return nil }
    let first = article.unit(ofSentence: 0).text
    let (counted, dead) = (CountedHarm(first).numbers, Self.deaths(in: first))
    // Of "three more people died and the number rose to 14" either number will do.
    let counts = CountedHarm(first).isUpdate ? counted[.death] ?? [] : [dead]
    guard dead > 0, counted[.flight] == nil,
      let deaths = witness(of: index, dead: counts, isNamed: Self.persons(in: first))
    else { return nil }
    var found = [deaths]
    for harm in [CountedHarm.Harm.wound, .disappearance] {
      guard let number = counted[harm]?.max() else { continue }
      guard let witness = witness(of: index, harm, number) else { return nil }
      let known = [0..<1, deaths.sentences]
      if deaths.sentences.overlaps(witness.sentences) { continue }
      // One that leans on what is not printed is for the reader of the article; who is hurt is said by nobody then.
      if article.isSelfContained(witness.sentences, after: known) {
        found.append(witness)
      } else if harm == .wound {
        return nil
      }
    }
    return found.sorted { $0.sentences.lowerBound < $1.sentences.lowerBound }
  }

  /// The shortest run of sentences that begins with what somebody says, and tells of as many deaths.
  private func witness(of index: Int, dead: Set<Int>, isNamed persons: Set<String>)
    -> SourcePassage?
  {
    let article = week.articles[index]
    for start in 1..<min(Self.within, article.sentenceCount)
    where isSaid(start, of: index) && isOfEvent(start, of: index) {
      var told = 0
      for number in start..<min(start + Self.mostWitnesses, article.sentenceCount)
      where article.unit(ofSentence: number).paragraph == article.unit(ofSentence: start).paragraph
      {
        let text = article.unit(ofSentence: number).text
        // "A woman drowned …. The woman was found in a car, the sheriff said."
        let takesUp = persons.contains { text.hasPrefix("The \($0)") }
        told += Self.victims(takenUpIn: text) ?? max(Self.deaths(in: text), takesUp ? 1 : 0)
        let passage = SourcePassage(article: index, sentences: start..<(number + 1))
        if dead.contains(told),
          article.isSelfContained(passage.sentences, after: [0..<1])
            || passage.sentences.lowerBound == 1
        {
          return passage
        }
      }
    }
    return nil
  }

  /// The sentence in which somebody says that as many are hurt or missing.
  private func witness(of index: Int, _ harm: CountedHarm.Harm, _ count: Int) -> SourcePassage? {
    let article = week.articles[index]
    let words = harm == .disappearance ? Self.missing : Self.hurt
    return (1..<min(Self.within, article.sentenceCount)).first { number in
      let tokens = NumberWord.words(of: article.unit(ofSentence: number).text).map(\.lower)
      return isSaid(number, of: index)
        && tokens.indices.contains { place in
          let near = tokens[max(0, place - Self.reach)..<min(tokens.count, place + Self.reach)]
          return CountedHarm.number(tokens[place]) == count
            && (harm == .wound ? near : tokens[...]).contains(where: words.contains)
        }
    }.map { SourcePassage(article: index, sentences: $0..<($0 + 1)) }
  }

  /// Whether the deaths of a sentence may be those of the article's event, of one person in doubt: not "In the capital nine died in a crash", "A man died
  /// in the last storm".
  private func isOfEvent(_ number: Int, of index: Int) -> Bool {
    let article = week.articles[index]
    let text = article.unit(ofSentence: number).text
    let words = NumberWord.words(of: text).map(\.lower)
    // What stands under a subhead may be another story.
    guard week.sentence(index, number).subhead == week.sentence(index, 0).subhead,
      !words.contains(where: Self.past.contains), !Self.namesAnotherYear(text, than: week.date.year)
    else { return false }
    // "A man was killed when a bus overturned" is of no storm, "a bus driver died when a roof fell" may be.
    let told = NumberWord.words(
      of: (article.article.metadata.title ?? "") + " " + article.unit(ofSentence: 0).text
    ).map(\.lower)
    let hasOtherCause = words.indices.contains { place in
      Self.causes.contains(words[place]) && !told.contains(words[place])
        && !(place + 1 < words.count && Self.drivers.contains(words[place + 1]))
    }
    guard !hasOtherCause else { return false }
    return Self.victims(takenUpIn: text) != nil || CountedHarm(text).numbers[.death] == nil
      || week.isOfSameEvent(article, number)
  }

  /// Whether a sentence tells of another year than this one, which no man "born in 1953" does.
  private static func namesAnotherYear(_ text: String, than year: Int) -> Bool {
    let words = NumberWord.words(of: text)
    return words.indices.contains { place in
      words[place].isYear && words[place].lower != String(year)
        && words[max(0, place - 2)..<place].map(\.lower) != ["born", "in"]
    }
  }

  /// Whether a sentence is what somebody says, not in a quotation, neither charge nor denial.
  private func isSaid(_ number: Int, of index: Int) -> Bool {
    let sentence = week.sentence(index, number)
    return sentence.attribution?.isOwn == true
      && sentence.traits.isDisjoint(with: [.accusation, .denial, .question, .quotation])
  }

  /// How many deaths a sentence tells of: its counts of the dead, or each "man", "woman" or "34-year-old" that died.
  static func deaths(in text: String) -> Int {
    if let counts = CountedHarm(text).numbers[.death], !counts.isEmpty {
      // "killed two people, one of them a motorist".
      let lowered = text.lowercased()
      let hasParts = ["of them", "among them", "including"].contains { lowered.contains($0) }
      return hasParts ? counts.max() ?? 0 : counts.reduce(0, +)
    }
    let words = NumberWord.words(of: text).map(\.lower)
    return words.indices.count { index in
      switch words[index] {
      case "died", "drowned", "perished": break
      case "killed":
        guard index > 0, ["was", "been"].contains(words[index - 1]) else { return false }
      default: return false
      }
      let before = words[..<index].suffix(reach)
      return before.contains(where: single.contains)
        || zip(before, before.dropFirst()).contains { $0 == ("year", "old") }
    }
  }

  /// How many "The three who died overnight" are.
  private static func victims(takenUpIn text: String) -> Int? {
    let words = NumberWord.words(of: text).prefix(5).map(\.lower)
    guard words.count > 3, words[0] == "the", words[2] == "who",
      ["died", "were"].contains(words[3])
    else { return nil }
    return words[3] == "died" || words.last == "killed" ? CountedHarm.number(words[1]) : nil
  }

  /// The words of single persons after "a", as a first sentence has them.
  private static func persons(in text: String) -> Set<String> {
    let words = NumberWord.words(of: text).map(\.lower)
    return Set(
      words.indices.dropFirst().filter {
        ["a", "an", "one"].contains(words[$0 - 1]) && single.contains(words[$0])
      }.map { words[$0] })
  }

  private static let single: Set<String> = [
    "man", "woman", "boy", "girl", "child", "baby", "motorist", "driver", "passenger", "pedestrian",
    "cyclist", "motorcyclist", "soldier", "officer", "worker", "resident", "student", "pupil",
    "teenager", "firefighter", "pilot", "sailor", "fisherman", "farmer", "mother", "father",
  ]
  private static let missing: Set<String> = [
    "missing", "seen", "unaccounted", "search", "searching",
  ]
  private static let hurt: Set<String> = [
    "wounded", "injured", "hurt", "injuries", "hospital", "hospitals", "treated",
  ]
  private static let causes: Set<String> = [
    "bus", "train", "plane", "helicopter", "overturned", "shooting", "shot", "stabbed", "stabbing",
    "explosion", "avalanche",
  ]
  /// Who is told by what he drove.
  private static let drivers: Set<String> = [
    "driver", "drivers", "conductor", "pilot", "attendant", "mechanic", "engineer",
  ]
  private static let past: Set<String> = [
    "last", "earlier", "ago", "previous", "previously", "since", "similar",
  ]
  /// How far before its verb a person stands.
  private static let reach = 8
  private static let within = 12
  private static let mostWitnesses = 2
}
