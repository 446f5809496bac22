// What stands where in a digest.md: sections, items, blocks and sentences by their lines.

public import Publication

/// The parts of a digest.md with the lines of the file that each is on, from 1, the last one included.
public struct DigestOutline: Sendable, Equatable {
  /// A sentence, one a line.
  public struct Sentence: Sendable, Equatable {
    /// What a reader sees, each run of white space a space.
    public var text: String
    /// Its line.
    public var line: Int
  }

  /// A block of Markdown.
  public struct Block: Sendable, Equatable {
    /// What a block is in a digest.
    public enum Kind: String, Sendable {
      /// The heading of an item.
      case heading
      /// Sentences that stand together.
      case passage
      /// The same, set apart.
      case quotation
      /// An element of a list.
      case entry
      /// A picture by itself.
      case picture
      /// The line that names the sources.
      case source
      /// Anything else.
      case other
    }

    /// What it is.
    public var kind: Kind
    /// Its lines.
    public var lines: ClosedRange<Int>
    /// What a reader sees.
    public var text: String
    /// Where a heading leads.
    public var url: String?
    /// The sentences of a passage, a quotation or an entry.
    public var sentences: [Sentence] = []
  }

  /// An item; in a section that is a list, one element of it, an entry and its source line if it has one.
  public struct Item: Sendable, Equatable {
    /// Its blocks, heading and source line among them.
    public var blocks: [Block]
    /// From the first line of its first block to the last of its last.
    public var lines: ClosedRange<Int> {
      (blocks.first?.lines.lowerBound ?? 1)...(blocks.last?.lines.upperBound ?? 1)
    }
    /// Its heading, if it has one.
    public var heading: Block? { blocks.first { $0.kind == .heading } }
    /// Its source line, if it has one.
    public var source: Block? { blocks.last { $0.kind == .source } }
    /// All of its sentences, in order.
    public var sentences: [Sentence] { blocks.flatMap(\.sentences) }
  }

  /// A section.
  public struct Section: Sendable, Equatable {
    /// What it is for.
    public var role: Digest.Section.Role
    /// Its heading as a reader sees it.
    public var title: String
    /// Where its heading leads.
    public var url: String?
    /// The lines of its heading.
    public var heading: ClosedRange<Int>
    /// What stands in it.
    public var items: [Item]

    /// The name of its role that does not change with titles: a topic's id, or the role's.
    public var key: String {
      switch role {
      case .lead: "lead"
      case .topic(let id): id
      case .glance: "glance"
      case .numbers: "numbers"
      case .words: "words"
      case .articles: "articles"
      case .own: "own"
      }
    }

    /// From its heading to its last line.
    public var lines: ClosedRange<Int> {
      heading.lowerBound...(items.last?.lines.upperBound ?? heading.upperBound)
    }
  }

  /// The lines of the front matter's keys.
  public private(set) var fields: [String: Int] = [:]
  /// The title and the paragraphs under it.
  public internal(set) var opening: [Block] = []
  /// The sections.
  public internal(set) var sections: [Section] = []
  /// How many lines the front matter has.
  let frontMatterLines: Int

  /// Reads the text of a digest.md; a text that is none gives what can be found in it.
  ///
  /// - Throws: `CommonMarkError` if memory runs out.
  public init(of text: String, for publication: Publication) throws {
    let frontMatter = DigestFrontMatterReader(text, path: "digest.md")
    frontMatterLines = frontMatter.lineCount
    fields = frontMatter.values.mapValues(\.line)
    var reader = DigestOutlineReader(
      String(frontMatter.markdown), after: frontMatter.lineCount, publication: publication)
    try reader.read()
    opening = reader.opening
    sections = reader.sections
    trim(DigestLines(text, frontMatterLines: frontMatter.lineCount))
  }

  /// The item that a line belongs to, by section and number.
  func item(at line: Int) -> (section: Int, item: Int)? {
    for (number, section) in sections.enumerated() {
      if let item = section.items.firstIndex(where: { $0.lines.contains(line) }) {
        return (number, item)
      }
    }
    return nil
  }

  /// libcmark counts blank lines after a list to it.
  private mutating func trim(_ lines: DigestLines) {
    for section in sections.indices {
      for item in sections[section].items.indices {
        for block in sections[section].items[item].blocks.indices {
          let range = sections[section].items[item].blocks[block].lines
          var last = range.upperBound
          while last > range.lowerBound, lines.isBlank(last) { last -= 1 }
          sections[section].items[item].blocks[block].lines = range.lowerBound...last
        }
      }
    }
  }
}
