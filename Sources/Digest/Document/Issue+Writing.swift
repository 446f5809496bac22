// An Issue as digest.md.

public import CommonMark
public import Publication

extension Issue {
  /// The issue as the text of digest.md; `Issue.reading` gives the issue back.
  ///
  /// - Throws: `CommonMarkError` if memory runs out.
  public func markdown(for publication: Publication) throws(CommonMarkError) -> String {
    var blocks: [[Event]] = [title.asBlock(.heading(level: 1))]
    blocks += standfirst.map { $0.asBlock() }
    let names = SectionNames(publication)
    for (index, section) in sections.enumerated() {
      blocks.append(names.written(section, isFirst: index == 0).asBlock(.heading(level: 2)))
      blocks += section.content.blocks
    }
    return DigestFrontMatter(of: self).text + "\n" + (try Document(blocks: blocks).commonMark())
  }
}

extension Section {
  /// The section as blocks of CommonMark: its heading, if it has one, as it is shown, and its content.
  public var blocks: [[Event]] {
    (heading.text.isEmpty ? [] : [heading.inlines.asBlock(.heading(level: 2))]) + content.blocks
  }
}

extension Section.Content {
  fileprivate var blocks: [[Event]] {
    switch self {
    case .items(let items): items.flatMap(\.markdownBlocks)
    case .list(let passages):
      passages.isEmpty
        ? []
        : [
          [.enter(.list(start: nil, isTight: true))]
            + passages.flatMap {
              [.enter(.item)] + Inlines(lines: $0.lines).asBlock() + [.exit]
            } + [.exit]
        ]
    case .free(let events): [events]
    }
  }
}

extension Item {
  /// The blocks of an item in CommonMark.
  fileprivate var markdownBlocks: [[Event]] {
    var result: [[Event]] = []
    if let heading { result.append(heading.inlines.asBlock(.heading(level: 3))) }
    for block in blocks {
      switch block {
      case .passage(let passage): result.append(Inlines(lines: passage.sentences).asBlock())
      case .quotation(let passage):
        result.append([.enter(.blockQuote)] + Inlines(lines: passage.sentences).asBlock() + [.exit])
      case .picture(let picture): result.append(picture.inlines.asBlock())
      case .other(let events): result.append(events)
      }
    }
    if let source { result.append(Inlines.emphasis(source).asBlock()) }
    return result
  }
}

extension Passage {
  /// The lines of an element of a list.
  fileprivate var lines: [Inlines] { sentences + (source.map { [Inlines.emphasis($0)] } ?? []) }
}

extension Illustration {
  /// The picture as an image of CommonMark.
  var inlines: Inlines {
    Inlines([.enter(.image(destination: address, title: title)), .leaf(.text(alt)), .exit])
  }
}
