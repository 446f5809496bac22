// A draft put into words: headings, source lines, subject, preheader.

import Articles
import CommonMark
import Publication
import Summarizer

/// Makes an issue of a draft. Every word is a source's or a label of the publication.
struct IssueAssembly {
  let week: Week
  let draft: Draft
  let publication: Publication
  let date: CalendarDate

  private var headlined: Set<Int> = []
  /// By article, the topic's section whose item prints its headline: the one that it is most about.
  private var homes: [Int: Int] = [:]
  private var printedSubheads: Set<String> = []

  init(week: Week, draft: Draft, publication: Publication, date: CalendarDate) {
    self.week = week
    self.draft = draft
    self.publication = publication
    self.date = date
    for (index, article) in week.articles.enumerated() {
      let sections = draft.sections.indices.filter { section in
        draft.sections[section].items.contains { $0.article == index }
      }
      homes[index] = sections.max { a, b in
        let (x, y) = (
          article.count(of: publication.topics[draft.sections[a].topic].id),
          article.count(of: publication.topics[draft.sections[b].topic].id)
        )
        return x != y ? x < y : a > b
      }
    }
  }

  /// The issue.
  mutating func issue() -> Issue {
    var issue = Issue(
      id: publication.issueID(on: date), publication: publication.name,
      number: publication.issue.number(of: date),
      date: date, period: publication.issue.period(endingAt: date), subject: subject,
      preheader: preheader,
      title: Inlines(publication.labels.title), standfirst: standfirst)
    if let lead = leadSection() { issue.sections.append(lead) }
    if !draft.glance.isEmpty {
      let lines = draft.glance.map { passage($0.passage) }
      issue.sections.append(
        Section(.glance, heading: heading(publication.labels.glance), content: .list(lines)))
    }
    for (index, section) in draft.sections.enumerated() {
      let topic = publication.topics[section.topic]
      let items = section.items.map { item(for: $0, in: index) }
      issue.sections.append(
        Section(.topic(topic.id), heading: heading(topic.title), content: .items(items)))
    }
    if !draft.numbers.isEmpty {
      let list = draft.numbers.map { passage($0) }
      issue.sections.append(
        Section(.numbers, heading: heading(publication.labels.numbers), content: .list(list)))
    }
    if let words = draft.words {
      let item = Item(
        blocks: [.quotation(passage(words))],
        source: sourceLine(articles: [words.article], also: [], hasHeadline: false))
      issue.sections.append(
        Section(.words, heading: heading(publication.labels.words), content: .items([item])))
    }
    if !week.articles.isEmpty {
      let list = week.articles.indices.map { Passage([articleLine($0)]) }
      issue.sections.append(
        Section(.articles, heading: heading(publication.labels.articles), content: .list(list)))
    }
    return issue
  }

  // MARK: sections and items

  private mutating func leadSection() -> Section? {
    guard let article = draft.leadArticle else { return nil }
    let metadata = week.articles[article].article.metadata
    headlined.insert(article)
    var blocks = draft.lead.map { Item.Block.passage(passage($0)) }
    if let image = metadata.image, Document.isSafeImage(image.address) {
      let title = [image.caption, image.credit].compactMap { $0 }.joined(separator: " · ")
      blocks.append(.picture(Illustration(address: image.address, alt: image.alt, title: title)))
    }
    let source = sourceLine(articles: [article], also: draft.leadAlso, hasHeadline: true)
    return Section(
      .lead, heading: Heading(Inlines(headline(of: article)), url: url(of: article)),
      content: .items([Item(blocks: blocks, source: source)]))
  }

  private mutating func item(for draft: Draft.Item, in section: Int) -> Item {
    var heading: Heading?
    var hasHeadline = false
    if homes[draft.article] == section, headlined.insert(draft.article).inserted {
      heading = Heading(Inlines(headline(of: draft.article)), url: url(of: draft.article))
      hasHeadline = true
    } else if let subhead = subhead(of: draft),
      printedSubheads.insert("\(draft.article) \(subhead)").inserted
    {
      heading = Heading(Inlines(subhead), url: url(of: draft.article))
    }
    var articles: [Int] = []
    for passage in draft.passages where !articles.contains(passage.article) {
      articles.append(passage.article)
    }
    return Item(
      heading: heading, blocks: draft.passages.map { .passage(passage($0)) },
      source: sourceLine(articles: articles, also: draft.also, hasHeadline: hasHeadline))
  }

  /// The subhead that an item's sentences stand under, unless it asserts what they only report.
  private func subhead(of item: Draft.Item) -> String? {
    let subheads = item.passages.filter { $0.article == item.article }.flatMap { passage in
      passage.sentences.map { week.sentence(passage.article, $0).subhead }
    }
    guard let first = subheads.first ?? nil, subheads.allSatisfy({ $0 == first }),
      !HeadlineCut.assertsCharge(first)
    else {
      return nil
    }
    return first
  }

  private func passage(_ source: SourcePassage) -> Passage {
    Passage(week.texts(of: source).map { Inlines($0) })
  }

  private func heading(_ text: String) -> Heading { Heading(Inlines(text)) }

  // MARK: source lines

  /// `[Headline](url) · Nov. 3 · RFE/RL · also in [Other headline](url)`.
  private func sourceLine(articles: [Int], also: [Int], hasHeadline: Bool) -> Inlines {
    var parts: [Inlines] = []
    for (position, article) in articles.enumerated() {
      let details = details(of: article).map { Inlines($0) }
      if position == 0 {
        parts = (hasHeadline ? [] : [linkedHeadline(article, limit: 70)]) + details
      } else if let last = parts.popLast() {
        // "…; Headline · Nov. 4 · Agency": a new article, not more about the first.
        parts.append(last + Inlines("; ") + linkedHeadline(article, limit: 70))
        parts += details
      }
    }
    for other in also where !articles.contains(other) {
      parts.append(Inlines(publication.labels.also + " ") + linkedHeadline(other, limit: 70))
    }
    // A source line has a " · ": what is known of the article, before its headline again, before the publication.
    if parts.count < 2, let first = articles.first {
      let metadata = week.articles[first].article.metadata
      if let byline = metadata.byline {
        parts.append(Inlines(byline.prefix(1).uppercased() + byline.dropFirst()))
      } else if hasHeadline {
        parts.insert(linkedHeadline(first, limit: 70), at: 0)
      }
    }
    if parts.count < 2 { parts.append(Inlines(publication.name)) }
    return joined(parts)
  }

  private func articleLine(_ article: Int) -> Inlines {
    joined([linkedHeadline(article, limit: 200)] + details(of: article).map { Inlines($0) })
  }

  /// Day and reporter of an article.
  private func details(of article: Int) -> [String] {
    let metadata = week.articles[article].article.metadata
    return [metadata.date?.short(in: publication.language), metadata.source].compactMap { $0 }
  }

  private func joined(_ parts: [Inlines]) -> Inlines {
    var result = Inlines.empty
    for (index, part) in parts.enumerated() {
      result = index == 0 ? part : result + Inlines(" · ") + part
    }
    return result
  }

  private func linkedHeadline(_ article: Int, limit: Int) -> Inlines {
    let headline = headline(of: article)
    let text = Inlines(headline.count > limit ? HeadlineCut.cut(headline, to: limit) : headline)
    return url(of: article).map { Inlines.link($0, text) } ?? text
  }

  private func headline(of article: Int) -> String {
    let analyzed = week.articles[article]
    if let title = analyzed.article.metadata.title, !title.isEmpty { return title }
    // An article without a headline goes by its first words.
    guard analyzed.sentenceCount > 0 else { return analyzed.article.id }
    return HeadlineCut.cut(analyzed.unit(ofSentence: 0).text, to: 60)
  }

  private func url(of article: Int) -> String? {
    week.articles[article].article.metadata.url.flatMap { Document.isSafeLink($0) ? $0 : nil }
  }

  // MARK: subject, preheader, standfirst

  private var subject: String {
    guard let lead = draft.leadArticle ?? week.articles.indices.first else {
      return publication.name
    }
    let headline = headline(of: lead)
    // A charge is not the voice of the subject line.
    if HeadlineCut.assertsCharge(headline), let other = otherHeadings.first {
      return HeadlineCut.cut(other, to: 70)
    }
    return HeadlineCut.cut(headline, to: 70)
  }

  /// What the week has besides the lead: headlines, then subheads that are used.
  private var otherHeadings: [String] {
    var headings: [String] = []
    var seen: Set<String> = draft.leadArticle.map { [headline(of: $0)] } ?? []
    let sections = draft.sections.flatMap(\.items)
    for item in sections
    where item.article != draft.leadArticle && seen.insert(headline(of: item.article)).inserted {
      headings.append(HeadlineCut.withoutKicker(headline(of: item.article)))
    }
    for item in sections {
      if let subhead = subhead(of: item), seen.insert(subhead).inserted { headings.append(subhead) }
    }
    return headings.filter { !HeadlineCut.assertsCharge($0) }
  }

  private var preheader: String {
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
    let lead = draft.leadArticle.map { headline(of: $0) } ?? publication.name
    return text + HeadlineCut.cut(lead, to: 110)
  }

  private var standfirst: [Inlines] {
    let headings = otherHeadings.prefix(3)
    guard !headings.isEmpty else { return [] }
    return [Inlines(publication.labels.week + ": " + headings.joined(separator: "; ") + ".")]
  }
}

extension AnalyzedArticle {
  /// How many sentences have a topic first.
  fileprivate func count(of topic: String) -> Int {
    (0..<sentenceCount).count { sentence($0).topics.first?.id == topic }
  }
}
