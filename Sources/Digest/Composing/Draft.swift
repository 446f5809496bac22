// What a composer has chosen, before it is put into words.

import Articles
import Summarizer

/// The passages of an issue and where they go.
struct Draft {
  /// An item of a topic's section.
  struct Item {
    /// The article that it is about.
    var article: Int
    /// Its passages in the order of the article, then those of other articles that answer it.
    var passages: [SourcePassage]
    /// The most that one of them added to what was told when it was taken.
    var gain = 0.0
    /// Articles that tell the same.
    var also: [Int] = []
  }

  /// A topic and its items.
  struct Section {
    /// The index of the topic in the publication.
    var topic: Int
    var items: [Item] = []
  }

  /// The article of the lead.
  var leadArticle: Int?
  /// What the lead tells.
  var lead: [SourcePassage] = []
  /// Articles that tell what the lead tells.
  var leadAlso: [Int] = []
  /// The articles whose first count of the dead is printed with those who say so further down.
  var witnessed: Set<Int> = []
  /// By passage, the article with a newer count of the dead that cannot be printed itself.
  var newer: [SourcePassage: Int] = [:]
  /// By article, the one with a newer count of the dead than its headline has.
  var newerThanHeadline: [Int: Int] = [:]
  /// The topics' sections, in the publication's order.
  var sections: [Section] = []
  /// A line a topic; those on none have the number after the last.
  var glance: [(topic: Int, passage: SourcePassage)] = []
  /// The passages with figures.
  var numbers: [SourcePassage] = []
  /// The quotation.
  var words: SourcePassage?

  /// The lead and the items of the sections: what is told under a headline.
  var items: [Item] {
    (leadArticle.map { [Item(article: $0, passages: lead)] } ?? []) + sections.flatMap(\.items)
  }

  /// Every passage that is used, wherever.
  var used: [SourcePassage] {
    lead + sections.flatMap { $0.items.flatMap(\.passages) } + glance.map(\.passage) + numbers
      + (words.map { [$0] } ?? [])
  }
}

extension Week {
  /// The subhead that an item's sentences stand under, unless it asserts what they only report, or is about something
  /// else: over news of one commander's wound, "Senior Commander Dies" would say that he died.
  func subhead(of item: Draft.Item) -> String? {
    let subheads = item.passages.filter { $0.article == item.article }.flatMap { passage in
      passage.sentences.map { sentence(passage.article, $0).subhead }
    }
    guard let first = subheads.first ?? nil, subheads.allSatisfy({ $0 == first }),
      !HeadlineCut.assertsCharge(first),
      isColumn(item.article) || HeadlineNews(first, in: self).isTouched(by: item.passages)
    else {
      return nil
    }
    return first
  }

  /// Whether an article is a column of briefs, each of which has its own headline.
  func isColumn(_ article: Int) -> Bool {
    articles[article].article.metadata.title.map(ColumnName.isName) ?? false
  }

  /// Whether two passages are of two briefs of one column.
  func areTwoBriefs(_ first: SourcePassage, _ second: SourcePassage) -> Bool {
    first.article == second.article && isColumn(first.article)
      && sentence(first.article, first.sentences.lowerBound).subhead
        != sentence(second.article, second.sentences.lowerBound).subhead
  }
}
