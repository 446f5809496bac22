// An article from text whose markup tells what each piece is: pages, feeds, drafts.

import Publication

/// The pieces of an article in the order of reading, and what its source says about it.
struct MarkedText: Equatable {
  /// A piece of text, white space folded.
  struct Piece: Equatable {
    var kind: Block.Kind
    var text: String

    init(_ kind: Block.Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// What is known besides the text.
  var metadata = Article.Metadata()
  /// The day in its address: the article's where nothing over its text tells another.
  var dayInAddress: CalendarDate?
  /// The headline, where there is one, and the body.
  var pieces: [Piece] = []

  /// What of its markup was not read, in a line for a person; nil where all of it was.
  var omission: String?

  /// Whether it says anything.
  var hasProse: Bool { pieces.contains { $0.kind == .paragraph || $0.kind == .listItem } }

  /// The article: headline, deck and body, a blank line between; nil where it has no sentence.
  ///
  /// - Parameters:
  ///   - id: the words of its id.
  ///   - latest: a day that it is not later than.
  func article(id: String, latest: CalendarDate?) -> Article? {
    guard hasProse else { return nil }
    var all = pieces
    if let title = metadata.title, !all.contains(where: { $0.kind == .headline }) {
      all.insert(Piece(.headline, title), at: 0)
    }
    var text = ""
    var marked: [(piece: Articles.Piece, kind: Block.Kind)] = []
    for piece in all {
      // A NUL would end the text in C, and no newspaper prints one.
      let source = piece.text.unicodeScalars.filter { $0 != "\0" }
      let folded = Article.folded(source)
      let normal = folded.normalizedToNFC(Array(folded.utf8)).text
      guard !normal.isEmpty else { continue }
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += normal
      marked.append((Articles.Piece(range: start..<text.utf8.count), piece.kind))
    }
    text += "\n"
    let bytes = Array(text.utf8)
    var classifier = BlockClassifier(bytes: bytes, nameWords: [], title: metadata.title)
    classifier.classifyMarked(marked)
    var metadata = metadata
    TextReader(latest: latest).complete(&metadata, from: classifier, text: bytes)
    var article = Article(
      id: articleID(of: id), text: text, blocks: classifier.blocks, metadata: metadata)
    if article.metadata.date == nil {
      let finder = DateFinder(latest: latest)
      article.metadata.date =
        dateOver(article, by: finder) ?? dayInAddress ?? finder.date(of: article)
    }
    return article
  }

  /// The day over the text; the one in its address where that is of another year, which a day without one is guessed to be of.
  private func dateOver(_ article: Article, by finder: DateFinder) -> CalendarDate? {
    guard let day = finder.date(over: article) else { return nil }
    guard let dayInAddress,
      abs(day.daysSince1970 - dayInAddress.daysSince1970) > Self.mostOfYear,
      !article.text.prefix(Self.head).contains(String(day.year))
    else { return day }
    return dayInAddress
  }

  private static let mostOfYear = 300
  /// Characters in which a dateline stands.
  private static let head = 600
}
