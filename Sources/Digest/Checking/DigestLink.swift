// The links and pictures of a digest.md, with their lines.

import CommonMark

/// An address in a digest.md and the line that its block begins on.
public struct DigestLink: Sendable, Equatable {
  /// The destination as it is written, CommonMark's escapes undone.
  public var address: String
  /// The line of the file, from 1, where it is known.
  public var line: Int?

  /// The destinations of links and pictures, in order; the text is that of a digest.md.
  ///
  /// - Throws: `CommonMarkError` if memory runs out.
  public static func all(in text: String, path: String) throws -> [DigestLink] {
    let frontMatter = DigestFrontMatterReader(text, path: path)
    let document = try Document(parsing: String(frontMatter.markdown))
    var links: [DigestLink] = []
    var line: Int?
    for (index, event) in document.events.enumerated() {
      if let lines = document.lines[index] { line = frontMatter.lineCount + lines.lowerBound }
      switch event {
      case .enter(.link(let address, _)), .enter(.image(let address, _)):
        links.append(DigestLink(address: address, line: line))
      default: break
      }
    }
    return links
  }
}
