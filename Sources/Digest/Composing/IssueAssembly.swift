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
  private let names: SourceLines

  init(week: Week, draft: Draft, publication: Publication, date: CalendarDate) {
    self.week = week
    self.draft = draft
    self.publication = publication
    self.date = date
    names = SourceLines(week: week, publication: publication)
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
    let announcement = Announcement(week: week, draft: draft, publication: publication)
    var issue = Issue(
      id: publication.issueID(on: date), publication: publication.name,
      number: publication.issue.number(of: date),
      date: date, period: publication.issue.period(endingAt: date),
      subject: announcement.subject, preheader: announcement.preheader,
      title: Inlines(publication.labels.title), standfirst: announcement.standfirst)
    if let lead = leadSection() { issue.sections.append(lead) }
    if !draft.glance.isEmpty {
      let lines = draft.glance.map { entry($0.passage) }
      issue.sections.append(
        Section(.glance, heading: heading(publication.labels.glance), content: .list(lines)))
    }
    for (index, section) in draft.sections.enumerated() {
      let topic = publication.topics[section.topic]
      let items = items(of: index)
      issue.sections.append(
        Section(.topic(topic.id), heading: heading(topic.title), content: .items(items)))
    }
    if !draft.numbers.isEmpty {
      let list = draft.numbers.map { entry($0) }
      issue.sections.append(
        Section(.numbers, heading: heading(publication.labels.numbers), content: .list(list)))
    }
    if let words = draft.words {
      let source = names.line(
        articles: [words.article], also: [], newer: newer(than: [words]), hasHeadline: false,
        settings: names.settings(of: [words]))
      let item = Item(
        heading: source == nil ? shortHeading(of: words.article) : nil,
        blocks: [.quotation(passage(words))], source: source)
      issue.sections.append(
        Section(.words, heading: heading(publication.labels.words), content: .items([item])))
    }
    if !week.articles.isEmpty {
      let told = Set(draft.used.map(\.article))
      let list = week.articles.indices.map {
        Passage([names.listLine($0, deck: told.contains($0) ? nil : week.deck(of: $0))])
      }
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
    let source = names.line(
      articles: articles(of: draft.lead), also: draft.leadAlso, newer: newer(than: draft.lead),
      hasHeadline: true,
      settings: names.settings(of: draft.lead))
    return Section(
      .lead, heading: Heading(Inlines(names.headline(of: article)), url: names.url(of: article)),
      content: .items([Item(blocks: blocks, source: source)]))
  }

  private mutating func items(of section: Int) -> [Item] {
    var items: [Item] = []
    var former: Draft.Item?
    for draft in draft.sections[section].items {
      let item = item(for: draft, in: section)
      items.append(
        needsHeadline(item, draft, after: former, items.last)
          ? headedByHeadline(item, draft) : item)
      former = draft
    }
    return items
  }

  /// Whether nothing else tells of which article an item is: an item without a heading reads as more of the one
  /// above it, the first of a section has nothing above it, and where neither day nor reporter is known there is no
  /// source line. Where a few articles feed every section, the lead's headline need not stand over each.
  private func needsHeadline(
    _ item: Item, _ draft: Draft.Item, after former: Draft.Item?, _ above: Item?
  ) -> Bool {
    if item.source == nil, item.heading?.text != Inlines(names.headline(of: draft.article)) {
      return true
    }
    if HeadlineCut.namesTopic(names.headline(of: draft.article), of: publication) { return false }
    guard item.heading == nil else { return false }
    guard let former, let above else {
      return draft.article != self.draft.leadArticle
        || week.articles.count > self.draft.sections.count
    }
    if former.article != draft.article || above.source == nil { return true }
    // Not under a subhead that is not its own.
    guard let subhead = week.subhead(of: former), above.heading?.text == Inlines(subhead) else {
      return false
    }
    return week.subhead(of: draft) != subhead
  }

  /// Whether an article's headline is the name of a column: its items are headed by what stands over them within it.
  private func isNamedAsSection(_ article: Int) -> Bool {
    HeadlineCut.namesColumn(names.headline(of: article), of: publication)
  }

  /// An item under the headline of its article, once more and short; the source line does not repeat it.
  private func headedByHeadline(_ item: Item, _ draft: Draft.Item) -> Item {
    Item(
      heading: shortHeading(of: draft.article), blocks: item.blocks,
      source: source(of: draft, hasHeadline: true))
  }

  private func shortHeading(of article: Int) -> Heading {
    Heading(Inlines(names.shortHeadline(of: article)), url: names.url(of: article))
  }

  private mutating func item(for draft: Draft.Item, in section: Int) -> Item {
    var heading: Heading?
    var hasHeadline = false
    // The name of a column heads at least what nothing else does; a section's own title stands over it.
    let isSection = HeadlineCut.namesTopic(names.headline(of: draft.article), of: publication)
    let isColumn =
      isSection || isNamedAsSection(draft.article) && week.subhead(of: draft) != nil
    if homes[draft.article] == section, !isColumn,
      headlined.insert(draft.article).inserted
    {
      heading = Heading(
        Inlines(names.headline(of: draft.article)), url: names.url(of: draft.article))
      hasHeadline = true
    } else if let subhead = week.subhead(of: draft),
      printedSubheads.insert("\(draft.article) \(subhead)").inserted
    {
      heading = Heading(Inlines(subhead), url: names.url(of: draft.article))
    }
    return Item(
      heading: heading, blocks: draft.passages.map { .passage(passage($0)) },
      source: source(of: draft, hasHeadline: hasHeadline))
  }

  private func source(of item: Draft.Item, hasHeadline: Bool) -> Inlines? {
    let counts = newer(than: item.passages)
    let count = hasHeadline ? draft.newerThanHeadline[item.article] : nil
    return names.line(
      articles: articles(of: item.passages), also: item.also,
      newer: counts + [count].compactMap(\.self).filter { counts.isEmpty && $0 != item.article },
      hasHeadline: hasHeadline,
      settings: names.settings(of: item.passages))
  }

  /// The articles with newer counts of the dead than passages have, each once.
  private func newer(than passages: [SourcePassage]) -> [Int] {
    passages.compactMap { draft.newer[$0] }.reduce(into: []) { articles, article in
      if !articles.contains(article) { articles.append(article) }
    }
  }

  /// The articles of passages, each once.
  private func articles(of passages: [SourcePassage]) -> [Int] {
    var articles: [Int] = []
    for passage in passages where !articles.contains(passage.article) {
      articles.append(passage.article)
    }
    return articles
  }

  private func passage(_ source: SourcePassage) -> Passage {
    Passage(week.texts(of: source).map { Inlines($0) })
  }

  /// An element of a list, which nothing but its source line says the article of.
  private func entry(_ source: SourcePassage) -> Passage {
    var entry = passage(source)
    entry.source = names.line(
      articles: [source.article], also: [], newer: newer(than: [source]), hasHeadline: false,
      settings: names.settings(of: [source]))
    return entry
  }

  private func heading(_ text: String) -> Heading { Heading(Inlines(text)) }
}

extension AnalyzedArticle {
  /// How many sentences have a topic first.
  fileprivate func count(of topic: String) -> Int {
    (0..<sentenceCount).count { sentence($0).topics.first?.id == topic }
  }
}
