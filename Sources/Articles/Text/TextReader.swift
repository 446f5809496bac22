// A text file as an Article: what each piece of it is, with nothing lost.

public import Diagnostics
public import Publication

/// Reads articles from plain text, with or without YAML front matter.
public struct TextReader: Sendable {
  /// A day that no article is later than, where one is known: it decides years that a text leaves open.
  public var latest: CalendarDate?

  /// A reader.
  public init(latest: CalendarDate? = nil) { self.latest = latest }

  /// What reading a file gives: an article unless it is no text, and the findings.
  public struct Reading: Sendable {
    /// The article, nil where an error says why there is none.
    public var article: Article?
    /// What was found wrong.
    public var diagnostics: [Diagnostic]
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; what is not valid UTF-8, holds NUL bytes or is HTML is no text.
  ///   - name: the file's name without folders, for the article's id and date.
  ///   - path: the file's path as the person gave it, for findings.
  public func reading(_ bytes: [UInt8], name: String, path: String) -> Reading {
    func refusal(_ summary: String, offset: Int? = nil, hint: String? = nil) -> Reading {
      let place = offset.map { Place(path, offset: $0, in: bytes) } ?? Place(path)
      return Reading(
        article: nil, diagnostics: [Diagnostic(.error, at: place, summary, hint: hint)])
    }
    if let offset = bytes.firstIndex(of: 0) {
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        return refusal("The file is UTF-16 text, not UTF-8", hint: "save it as UTF-8")
      }
      return refusal("The file is not text: it has a NUL byte", offset: offset)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return refusal(
        "The file is not UTF-8 text", offset: firstInvalidOffset(in: bytes),
        hint: "save it as UTF-8")
    }
    let normal = text.normalizedToNFC(bytes)
    let normalBytes = normal.isSame ? bytes : Array(normal.text.utf8)
    let frontMatter = FrontMatter(of: normalBytes, path: path)
    let bodyStart = frontMatter?.range.upperBound ?? 0
    guard !trimmed(bodyStart..<normalBytes.count, of: normalBytes).isEmpty else {
      let empty = refusal("The file is empty", hint: "an article needs a headline and a paragraph")
      return Reading(
        article: nil, diagnostics: empty.diagnostics + (frontMatter?.diagnostics ?? []))
    }
    if let offset = HTMLSign.offset(in: normalBytes[bodyStart...]) {
      var html = refusal(
        "The file is HTML, not text",
        hint: "save the page’s text as .txt; readers would see the tags")
      html.diagnostics[0].place = Place(path, offset: offset, in: normalBytes)
      return html
    }
    let stem = fileStem(of: name)
    let pieces = PieceCutter(normalBytes, from: bodyStart).pieces()
    var classifier = BlockClassifier(
      bytes: normalBytes, nameWords: Set(stem.lowercased().split { !$0.isLetter }.map(String.init)),
      title: frontMatter?.metadata.title)
    classifier.classify(pieces)
    var blocks = classifier.blocks
    if let frontMatter {
      blocks.insert(Block(.frontMatter, frontMatter.range, paragraph: 0), at: 0)
    }
    var metadata = frontMatter?.metadata ?? Article.Metadata()
    complete(&metadata, from: classifier, text: normalBytes)
    var article = Article(
      id: articleID(of: stem), text: normal.text, blocks: blocks, metadata: metadata)
    if metadata.date == nil {
      let finder = DateFinder(latest: latest)
      article.metadata.date = finder.date(inFileName: stem) ?? finder.date(of: article)
    }
    return Reading(article: article, diagnostics: frontMatter?.diagnostics ?? [])
  }

  /// An article from a body alone: every line is a paragraph, and only a dateline and calls to subscribe are
  /// told from it. `text` is brought to NFC.
  public func article(body text: String, id: String) -> Article {
    let normal = text.normalizedToNFC(Array(text.utf8))
    let bytes = Array(normal.text.utf8)
    var classifier = BlockClassifier(bytes: bytes, nameWords: [], title: nil)
    classifier.classifyBody(
      bytes.split(separator: UInt8(ascii: "\n")).map {
        Piece(range: trimmed($0.startIndex..<$0.endIndex, of: bytes))
      }.filter { !$0.range.isEmpty })
    return Article(
      id: id, text: normal.text, blocks: classifier.blocks, metadata: Article.Metadata())
  }

  /// Fills in what the text itself tells and the metadata do not.
  func complete(
    _ metadata: inout Article.Metadata, from found: BlockClassifier, text bytes: [UInt8]
  ) {
    func text(of kind: Block.Kind) -> String? {
      found.blocks.first { $0.kind == kind }.map {
        Article.folded(String(decoding: bytes[$0.range], as: UTF8.self).unicodeScalars)
      }
    }
    metadata.title = metadata.title ?? text(of: .headline)
    let bylines = found.blocks.filter { $0.kind == .byline }.map {
      Article.folded(String(decoding: bytes[$0.range], as: UTF8.self).unicodeScalars)
    }
    let writers = bylines.filter { !LineShape($0).isSource }
    metadata.byline =
      metadata.byline
      ?? (writers.first { $0.lowercased().hasPrefix("by ") } ?? writers.first).map(Byline.name)
    if metadata.place == nil, let place = found.dateline?.place, !place.isEmpty {
      metadata.place = place
    }
    metadata.source = metadata.source ?? found.dateline?.source
    metadata.source =
      metadata.source ?? bylines.first { LineShape($0).isSource }
      ?? text(of: .dateline).flatMap { LineShape($0).sourceAfterDate }
    metadata.source =
      metadata.source
      ?? SourceCredit.name(
        in: found.blocks.filter { $0.kind == .credit || $0.kind == .boilerplate }.map {
          Article.folded(String(decoding: bytes[$0.range], as: UTF8.self).unicodeScalars)
        })
    let body = found.blocks.firstIndex(where: \.isProse) ?? found.blocks.endIndex
    let kickers = found.blocks[..<body].filter { $0.kind != .frontMatter && $0.range.count < 40 }
    metadata.isOpinion = OpinionSign.isGiven(
      categories: metadata.categories, title: metadata.title,
      kickers: kickers.map { String(decoding: bytes[$0.range], as: UTF8.self) })
  }

  private func firstInvalidOffset(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }
}

/// The file's name without its extension.
func fileStem(of name: String) -> String {
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
  return String(name[..<dot])
}

/// Lower-case letters and digits of any script with hyphens between.
func articleID(of stem: String) -> String {
  let words = stem.lowercased().split { !$0.isLetter && !$0.isNumber }
  return words.isEmpty ? "article" : words.joined(separator: "-")
}
