// An article: its text as it came, what each piece of the text is, and what is known about it.

public import Publication

/// One article. Every range in the program points into its text.
public struct Article: Sendable, Equatable, Identifiable {
  /// A slug of its file name or address; no two articles of a build share one.
  public var id: String
  /// The text, in NFC. For a text file that is in NFC it is the file itself, byte for byte.
  public let text: String
  /// The pieces of the text in order. They do not overlap, and between them stand only white space and the
  /// marks of bullets and headings.
  public let blocks: [Block]
  /// What is known about the article besides its text.
  public var metadata: Metadata

  /// What a source says about an article.
  public struct Metadata: Sendable, Equatable {
    /// The title, as the source prints it.
    public var title: String?
    /// The day of publication.
    public var date: CalendarDate?
    /// The place of the dateline.
    public var place: String?
    /// Who reports it, where the article says so: in its front matter, its dateline, or a line at its end.
    public var source: String?
    /// Who wrote it.
    public var byline: String?
    /// Its address on the web.
    public var url: String?
    /// What it is filed under, as front matter says.
    public var categories: [String] = []
    /// Whether it is opinion: an editorial, a commentary, a letter, a review.
    public var isOpinion = false
    /// Its picture.
    public var image: Picture?

    /// Nothing known.
    public init() {}
  }

  /// An article from its parts; `blocks` are checked against the text.
  public init(id: String, text: String, blocks: [Block], metadata: Metadata) {
    let length = text.utf8.count
    var end = 0
    for block in blocks {
      precondition(
        block.range.lowerBound >= end && block.range.upperBound <= length,
        "blocks are ordered and inside the text")
      end = block.range.upperBound
    }
    self.id = id
    self.text = text
    self.blocks = blocks
    self.metadata = metadata
  }

  /// The text of a range, each run of Unicode white space folded to one space.
  public func foldedText(of range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return Self.folded(text.unicodeScalars[start..<end])
  }

  /// Scalars with each run of Unicode white space folded to one space, and none at the ends.
  public static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in scalars {
      let isSpace =
        scalar.value < 0x80
        ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
      if isSpace {
        pendingSpace = !result.isEmpty
      } else {
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}
