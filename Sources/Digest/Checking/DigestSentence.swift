// The texts of a digest.md that must come from a source, with their lines.

import CommonMark
public import Publication

/// A text of a digest.md and the line that it is on.
public struct DigestSentence: Sendable, Equatable {
  /// What a text is.
  public enum Kind: Sendable, Equatable {
    /// A line of a passage.
    case sentence
    /// The heading of an item, or the lead's headline.
    case heading
    /// The source line of an item, without its emphasis.
    case sourceLine
    /// What a picture shows, and its caption and credit.
    case picture(alt: String, title: String)
    /// Any other block between passages: a heading of another level, code, HTML.
    case aside
    /// The subject of the mail.
    case subject
    /// The preview text of the mail.
    case preheader
    /// A paragraph of the standfirst.
    case standfirst
    /// A line of the list of articles.
    case entry
  }

  /// The text that a reader sees, each run of white space a space.
  public var text: String
  /// The line of the file, from 1.
  public var line: Int
  /// The heading of its section; empty before the first.
  public var section: String
  /// What it is.
  public var kind: Kind
  /// What its section is for; nil before the first.
  public var role: Section.Role?
  /// The number of the item in the file, or of the element of a list; texts of one item share it.
  public var item: Int
  /// The destinations of the links in it, in order.
  public var links: [String]

  /// The sentences of items, at a glance, by the numbers and in their words, in order; the text is that of a digest.md.
  ///
  /// - Throws: `CommonMarkError` if memory runs out.
  public static func all(
    in text: String, for publication: Publication, path: String
  ) throws -> [DigestSentence] {
    try texts(in: text, for: publication, path: path).filter { $0.kind == .sentence }
  }

  /// The same with subject, preheader, standfirst, the list of articles, and whatever else stands in those sections: all
  /// that a reader takes for an article's.
  ///
  /// The editor's own sections and the headings of sections are none of them.
  ///
  /// - Throws: `CommonMarkError` if memory runs out.
  public static func texts(
    in text: String, for publication: Publication, path: String
  ) throws -> [DigestSentence] {
    let frontMatter = DigestFrontMatterReader(text, path: path)
    let document = try Document(parsing: String(frontMatter.markdown))
    var reader = DigestSentenceReader(document, after: frontMatter, for: publication)
    reader.read()
    return reader.sentences
  }
}
