// What announces an issue: subject, preheader, standfirst.

import CommonMark
import Publication
import Summarizer

/// Makes the lines that say what is in an issue. Every word is a source's or a label of the publication.
///
/// A reader meets them without the text that they stand for: none asserts a charge that the text only reports.
struct Announcement {
  let week: Week
  let draft: Draft
  let publication: Publication

  /// How many characters of a subject and of a preheader mail programs show, about.
  private static let subjectLength = 70
  private static let preheaderLength = 130

  private var names: SourceLines { SourceLines(week: week, publication: publication) }

  /// The lead's headline; another of the issue where that one, as far as there is room for it, asserts a charge.
  var subject: String {
    announced.map { HeadlineCut.cut($0, to: Self.subjectLength) }
      ?? "\(publication.name): \(publication.labels.title)"
  }

  /// The heading that the subject is cut from.
  private var announced: String? {
    let lead = (draft.leadArticle ?? week.articles.indices.first).map { names.headline(of: $0) }
    return ([lead].compactMap { $0 } + otherHeadings).first {
      !HeadlineCut.assertsCharge(HeadlineCut.cut($0, to: Self.subjectLength))
    }
  }

  /// What the subject leaves open: a short sentence of the lead whole, else what the standfirst has no room for.
  var preheader: String {
    if let sentence = leadSentence { return sentence }
    let announced = announced
    let headings = otherHeadings.filter { $0 != announced }
    let rest = Array(headings.dropFirst(Self.mostInStandfirst))
    for candidates in [rest.count > 1 ? rest : [], headings] {
      if let line = line(of: candidates) { return line }
    }
    return publication.labels.title
  }

  /// The first headlines besides the lead's.
  var standfirst: [Inlines] {
    let headings = otherHeadings.prefix(Self.mostInStandfirst)
    guard !headings.isEmpty else { return [] }
    return [Inlines(publication.labels.week + ": " + headings.joined(separator: " · "))]
  }

  private static let mostInStandfirst = 3

  /// What the week has besides the lead: headlines without counts that newer ones have replaced, then subheads that are used.
  private var otherHeadings: [String] {
    var headings: [String] = []
    var seen: Set<String> = draft.leadArticle.map { [names.headline(of: $0)] } ?? []
    let items = draft.sections.flatMap(\.items)
    for item in items
    where item.article != draft.leadArticle && draft.newerThanHeadline[item.article] == nil
      && seen.insert(names.headline(of: item.article)).inserted
    {
      headings.append(HeadlineCut.withoutKicker(names.headline(of: item.article)))
    }
    for item in items {
      // "Losses Mount" says nothing without its text.
      if let subhead = week.subhead(of: item), subhead.split(separator: " ").count > 2,
        seen.insert(subhead).inserted
      {
        headings.append(subhead)
      }
    }
    return headings.filter {
      !HeadlineCut.assertsCharge($0) && !HeadlineCut.namesColumn($0, of: publication)
    }
  }

  /// A sentence of the lead that a preheader has room for, without a charge or a denial: each belongs beside the
  /// other.
  private var leadSentence: String? {
    for passage in draft.lead where passage.article == draft.leadArticle {
      for number in passage.sentences {
        let sentence = week.sentence(passage.article, number)
        let text = week.articles[passage.article].unit(ofSentence: number).text
        if text.count <= Self.preheaderLength, sentence.isStandalone,
          sentence.traits.isDisjoint(with: [.accusation, .denial, .question]),
          !HeadlineCut.assertsCharge(text), sentence.isAttributed || !namesParty(text)
        {
          return text
        }
      }
    }
    return nil
  }

  /// Whether a text names a country or its people: without a speaker it would be the publication's own word on a party.
  private func namesParty(_ text: String) -> Bool {
    text.split { !$0.isLetter && $0 != "-" }.contains { word in
      Places.country(of: String(word)) != nil || Places.isDemonym(String(word))
    }
  }

  private func line(of headings: [String]) -> String? {
    var text = publication.labels.week + ": "
    var count = 0
    for heading in headings where count < 3 {
      let addition = (count == 0 ? "" : " · ") + HeadlineCut.cut(heading, to: 55)
      guard text.count + addition.count <= Self.preheaderLength else { continue }
      text += addition
      count += 1
    }
    return count > 0 ? text : nil
  }
}
