// An item whose links lead to its first sentence in the source.

import CommonMark
import Digest

extension Section {
  /// The section with deep links in its heading, if it leads, in its items, and in the source lines of a list; the
  /// editor's own are left as they are.
  ///
  /// digest.md and the plain text keep the plain addresses.
  var withDeepLinks: Section {
    var section = self
    if case .list(let passages) = content, role != .own {
      section.content = .list(passages.map(\.withDeepLink))
    }
    guard case .items(var items) = content, role != .own else { return section }
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
    } else {
      item.source = source?.withDeepLink(to: sentence)
    }
    return item
  }
}

extension Passage {
  /// The passage with the first link of its source line leading to its first sentence.
  fileprivate var withDeepLink: Passage {
    guard let sentence = sentences.first?.plainText, !sentence.isEmpty else { return self }
    return Passage(sentences, source: source?.withDeepLink(to: sentence))
  }
}

extension Inlines {
  /// The content, a link that it begins with leading to a sentence.
  fileprivate func withDeepLink(to sentence: String) -> Inlines {
    guard case .enter(.link(let destination, let title))? = events.first,
      let address = TextFragment.address(destination, to: sentence)
    else { return self }
    return Inlines([.enter(.link(destination: address, title: title))] + events.dropFirst())
  }
}
