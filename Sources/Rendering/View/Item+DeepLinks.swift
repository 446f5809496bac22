// An item whose links lead to its first sentence in the source.

import CommonMark
import Digest

extension Section {
  /// The section with deep links in its heading, if it leads, and in its items; lists and the editor's own are left
  /// as they are.
  ///
  /// digest.md and the plain text keep the plain addresses.
  var withDeepLinks: Section {
    guard case .items(var items) = content, role != .own else { return self }
    var section = self
    if role == .lead, let url = heading.url, let sentence = items.first?.firstSentence {
      section.heading.url = TextFragment.address(url, to: sentence) ?? url
      // The lead's own heading leads there; its source line may name other articles.
      items = items.prefix(1) + items.dropFirst().map(\.withDeepLink)
    } else {
      items = items.map(\.withDeepLink)
    }
    section.content = .items(items)
    return section
  }
}

extension Item {
  /// The first sentence of an article in the item.
  fileprivate var firstSentence: String? {
    for block in blocks {
      switch block {
      case .passage(let passage), .quotation(let passage):
        let text = passage.sentences.first?.plainText ?? ""
        if !text.isEmpty { return text }
      case .picture, .other: break
      }
    }
    return nil
  }

  /// The item with its heading's link leading to the sentence, else that of the article that its source line begins
  /// with: other links there are other articles.
  fileprivate var withDeepLink: Item {
    guard let sentence = firstSentence else { return self }
    var item = self
    if let url = heading?.url {
      item.heading?.url = TextFragment.address(url, to: sentence) ?? url
    } else if case .enter(.link(let destination, let title))? = source?.events.first,
      let address = TextFragment.address(destination, to: sentence)
    {
      let rest = source?.events.dropFirst() ?? []
      item.source = Inlines([.enter(.link(destination: address, title: title))] + rest)
    }
    return item
  }
}
