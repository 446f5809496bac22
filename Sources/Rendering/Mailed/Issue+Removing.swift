// An issue without some of its parts.

import CommonMark
import Digest

extension Issue {
  /// The issue without parts; sections that lose all go with their headings. After the last section that loses
  /// something, or in its place, stands a link, if there is an address.
  func removing(
    _ parts: some Collection<RemovalOrder.Part>, link: String?, label: String
  ) -> Issue {
    let gone = Set(parts)
    let changed = gone.map(\.section).max()
    var result = self
    result.sections = []
    for (number, section) in sections.enumerated() {
      if let kept = section.removing(gone, number) { result.sections.append(kept) }
      if number == changed, let link {
        let paragraph = Inlines.link(link, Inlines(label)).asBlock()
        result.sections.append(
          Section(.own, heading: Heading(.empty), content: .free(paragraph)))
      }
    }
    return result
  }
}

extension Section {
  /// The section without parts; nil where nothing of it is left.
  fileprivate func removing(_ gone: Set<RemovalOrder.Part>, _ number: Int) -> Section? {
    var result = self
    switch content {
    case .items(let items) where role == .lead:
      guard gone.contains(.leadText(section: number)) else { return self }
      result.content = .items(items.map(\.withoutText))
    case .items(let items):
      let kept = items.enumerated().filter { index, _ in
        !gone.contains(.item(section: number, index: index))
          && !gone.contains(.entry(section: number, index: index))
      }
      if kept.isEmpty, !items.isEmpty { return nil }
      result.content = .items(kept.map(\.element))
    case .list(let passages):
      let kept = passages.enumerated().filter { index, _ in
        !gone.contains(.entry(section: number, index: index))
      }
      if kept.isEmpty, !passages.isEmpty { return nil }
      result.content = .list(kept.map(\.element))
    case .free: break
    }
    return result
  }
}

extension Item {
  /// Its heading, pictures and source line.
  fileprivate var withoutText: Item {
    var item = self
    item.blocks = blocks.filter { if case .picture = $0 { true } else { false } }
    return item
  }
}

extension RemovalOrder.Part {
  /// The section that it is in.
  fileprivate var section: Int {
    switch self {
    case .item(let section, _), .entry(let section, _), .leadText(let section): section
    }
  }
}
