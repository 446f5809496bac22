// The sentences of a digest.md that must stand in a source, with their lines.

import CommonMark
public import Publication

/// A sentence of a digest.md and the line that it is on.
public struct DigestSentence: Sendable, Equatable {
  /// The text that a reader sees, each run of white space a space.
  public var text: String
  /// The line of the file, from 1.
  public var line: Int
  /// The heading of its section.
  public var section: String

  /// The sentences of items, at a glance, by the numbers and in their words, in order; the text is that of a digest.md.
  ///
  /// The editor's own sections, headings, source lines, pictures and the list of articles are none of them.
  ///
  /// - Throws: `CommonMarkError` if memory runs out.
  public static func all(
    in text: String, for publication: Publication, path: String
  ) throws -> [DigestSentence] {
    let frontMatter = DigestFrontMatterReader(text, path: path)
    let document = try Document(parsing: String(frontMatter.markdown))
    let names = SectionNames(publication)
    var sentences: [DigestSentence] = []
    var section: (role: Section.Role, title: String)?
    for block in document.blocks {
      if case .enter(.heading(2)) = document.events[block.lowerBound] {
        let heading = Heading(
          reading: Inlines(Array(document.events[block].dropFirst().dropLast())))
        let named = names.role(of: heading)
        let role = named?.role ?? (section == nil ? .lead : .own)
        section = (role, (named?.heading ?? heading).text.plainText)
        continue
      }
      guard let open = section, open.role != .own, open.role != .articles else { continue }
      let paragraphs = block.filter { document.events[$0] == .enter(.paragraph) }
      for paragraph in paragraphs {
        let line = frontMatter.lineCount + (document.lines[paragraph]?.lowerBound ?? 1)
        sentences += Self.lines(of: Self.inlines(of: paragraph, in: document)).enumerated().map {
          DigestSentence(text: $1, line: line + $0, section: open.title)
        }
      }
    }
    return sentences
  }

  private static func inlines(of paragraph: Int, in document: Document) -> Inlines {
    var depth = 0
    var end = paragraph + 1
    while end < document.events.count {
      switch document.events[end] {
      case .enter: depth += 1
      case .exit: depth -= 1
      case .leaf: break
      }
      if depth < 0 { break }
      end += 1
    }
    return Inlines(Array(document.events[(paragraph + 1)..<end]))
  }

  private static func lines(of inlines: Inlines) -> [String] {
    if DigestBody.sourceLine(inlines) != nil || DigestBody.picture(inlines) != nil { return [] }
    return inlines.lines.map {
      $0.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
