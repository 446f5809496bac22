// What announces an issue: subject, preheader, standfirst.

import CommonMark
import Publication

/// Makes the lines that say what is in an issue. Every word is a source's or a label of the publication.
struct Announcement {
  let week: Week
  let draft: Draft
  let publication: Publication

  private var names: SourceLines { SourceLines(week: week, publication: publication) }

  var subject: String {
    guard let lead = draft.leadArticle ?? week.articles.indices.first else {
      return publication.name
    }
    let headline = names.headline(of: lead)
    // A charge is not the voice of the subject line.
    if HeadlineCut.assertsCharge(headline), let other = otherHeadings.first {
      return HeadlineCut.cut(other, to: 70)
    }
    return HeadlineCut.cut(headline, to: 70)
  }

  /// What the week has besides the lead: headlines, then subheads that are used.
  private var otherHeadings: [String] {
    var headings: [String] = []
    var seen: Set<String> = draft.leadArticle.map { [names.headline(of: $0)] } ?? []
    let sections = draft.sections.flatMap(\.items)
    for item in sections
    where item.article != draft.leadArticle
      && seen.insert(names.headline(of: item.article)).inserted
    {
      headings.append(HeadlineCut.withoutKicker(names.headline(of: item.article)))
    }
    for item in sections {
      if let subhead = week.subhead(of: item), seen.insert(subhead).inserted {
        headings.append(subhead)
      }
    }
    return headings.filter { !HeadlineCut.assertsCharge($0) }
  }

  var preheader: String {
    var text = publication.labels.week + ": "
    var count = 0
    for heading in otherHeadings where count < 3 {
      let cut = HeadlineCut.cut(heading, to: 55)
      let addition = (count == 0 ? "" : "; ") + cut
      guard text.count + addition.count <= 130 else { continue }
      text += addition
      count += 1
    }
    if count > 0 { return text }
    let lead = draft.leadArticle.map { names.headline(of: $0) } ?? publication.name
    return text + HeadlineCut.cut(lead, to: 110)
  }

  var standfirst: [Inlines] {
    let headings = otherHeadings.prefix(3)
    guard !headings.isEmpty else { return [] }
    return [Inlines(publication.labels.week + ": " + headings.joined(separator: "; ") + ".")]
  }
}
