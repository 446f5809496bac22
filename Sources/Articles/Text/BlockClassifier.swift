// What each piece of a text article is.

import Publication

/// Classifies the pieces of one article.
struct BlockClassifier {
  /// The pieces with their kinds, in order.
  private(set) var blocks: [Block] = []
  /// The first dateline.
  private(set) var dateline: Dateline?

  private let bytes: [UInt8]
  private let nameWords: Set<String>
  private let title: String?
  private var nextParagraph = 0
  private var proseCount = 0
  /// The kind of the body's last piece where that has no stop, and whether it is as long as a sentence.
  private var brokenOff: (kind: Block.Kind, isSentence: Bool)?
  private var words = ProseWords([])
  private var headlineIsSentenceCase = false
  /// Whether the text is a column of briefs.
  private var isColumn = false

  /// A classifier for one text; `title` is the headline where front matter says it.
  init(bytes: [UInt8], nameWords: Set<String>, title: String?) {
    self.bytes = bytes
    self.nameWords = nameWords
    self.title = title
  }

  /// Classifies all pieces of the text.
  mutating func classify(_ pieces: [Piece]) {
    let parts = pieces.flatMap { Part.parts(of: $0, in: bytes) }
    words = ProseWords(parts)
    let classifier = HeaderClassifier(
      finder: HeadlineFinder(nameWords: nameWords), title: title, words: words)
    let bodyStart = classifier.length(of: parts)
    let header = classifier.classify(parts[..<bodyStart])
    for (part, kind) in zip(parts, header.kinds) {
      if kind == .dateline, dateline == nil { dateline = Dateline(startOf: part.text) }
      append(kind, part.range)
    }
    if let headline = header.headline {
      headlineIsSentenceCase = !parts[headline].shape.isTitleCase
    }
    isColumn = ColumnName.isName(title ?? header.headline.map { parts[$0].shape.text } ?? "")
    // Most gaps of the body are as wide as the paragraphs' distance.
    let ends = parts.indices.dropFirst(bodyStart).filter { index in
      index + 1 < parts.count && !parts[index + 1].continuesPiece
    }
    let gaps = ends.map { parts[$0].blankLinesAfter }.sorted()
    let usualGap = gaps.isEmpty ? 1 : gaps[gaps.count / 2]
    for index in parts.indices.dropFirst(bodyStart) {
      classifyBody(at: index, of: parts)
      if parts[index].blankLinesAfter > usualGap, let block = blocks.last, block.isProse {
        blocks[blocks.count - 1].endsSection = true
      }
    }
    closeBody()
  }

  /// Classifies pieces that are known to be running text.
  mutating func classifyBody(_ pieces: [Piece]) {
    for part in pieces.flatMap({ Part.parts(of: $0, in: bytes) }) {
      if part.isBoilerplate {
        append(.boilerplate, part.range, sharesParagraph: part.continuesPiece)
      } else {
        appendProse(.paragraph, part, afterCall: false)
      }
    }
  }

  /// Classifies pieces whose kinds the markup of their source tells; datelines and calls are cut out of them.
  mutating func classifyMarked(_ pieces: [(piece: Piece, kind: Block.Kind)]) {
    for (index, (piece, kind)) in pieces.enumerated() {
      guard kind == .paragraph || kind == .listItem else {
        append(kind, piece.range)
        continue
      }
      for part in Part.parts(of: piece, in: bytes) {
        let isLast = index + 1 == pieces.count
        if part.isBoilerplate {
          append(.boilerplate, part.range, sharesParagraph: part.continuesPiece)
        } else if part.isByline {
          append(.byline, part.range)
        } else if proseCount == 0, part.shape.headerLine?.isDated ?? false {
          append(.dateline, part.range)
        } else if isLast, !part.isLong, part.shape.isCredit || isInBrackets(part.shape.text) {
          append(.credit, part.range)
        } else {
          appendProse(kind, part, afterCall: false)
        }
      }
    }
  }

  private mutating func classifyBody(at index: Int, of parts: [Part]) {
    let part = parts[index]
    if part.isBoilerplate {
      append(.boilerplate, part.range, sharesParagraph: part.continuesPiece)
      return
    }
    let next = parts[(index + 1)...].lazy.prefix(4).first { !$0.isBoilerplate }
    let isTorn =
      part.continuesPiece || (index + 1 < parts.count && parts[index + 1].continuesPiece)
    let kind =
      isTorn && !part.isListItem && !part.shape.isTitleCase && part.headingLevel == 0
        && !part.isByline && !part.shape.isCredit
      ? .paragraph : kindInBody(part, before: next)
    if kind == .paragraph || kind == .listItem {
      appendProse(kind, part, afterCall: index > 0 && parts[index - 1].isBoilerplate)
    } else {
      append(kind, part.range)
    }
  }

  private func kindInBody(_ part: Part, before next: Part?) -> Block.Kind {
    let shape = part.shape
    if part.headingLevel > 0 { return .subhead }
    if part.isByline { return .byline }
    if part.isLong { return part.isListItem ? .listItem : .paragraph }
    if shape.isCredit || (next == nil && isInBrackets(shape.text)) { return .credit }
    if part.isListItem { return .listItem }
    if shape.isByline { return .byline }
    if part.text.utf8.count < 160, Dateline(startOf: part.text)?.standsAlone == true {
      return .dateline
    }
    if shape.namesPicture { return .caption }
    if shape.words.count > 25 || shape.words.isEmpty || shape.startsSmall { return .paragraph }
    if shape.namesSpeaker || next?.shape.startsSmall == true && !shape.endsAsSentence {
      return .paragraph
    }
    // "Teenager hurt in crash" over "VIK — A girl was taken …": the headline of a brief.
    if !shape.endsAsSentence, (2...14).contains(shape.words.count), !words.areNames(shape),
      let next, isColumn && (next.isLong || next.shape.endsAsSentence) || beginsBrief(next)
    {
      return .subhead
    }
    return kindOfLine(part)
  }

  /// The kind of a short line that may be a paragraph, a subhead or the line under a picture.
  private func kindOfLine(_ part: Part) -> Block.Kind {
    let shape = part.shape
    let areNames = words.areNames(shape)
    if shape.endsAsSentence {
      let isQuestion =
        shape.text.hasSuffix("?") && shape.isTitleCase && (2...8).contains(shape.words.count)
      if isQuestion || (part.isStrong && shape.words.count <= 14) { return .subhead }
      return areNames && shape.words.count > 2 ? .caption : .paragraph
    }
    if part.isStrong { return areNames && shape.words.count > 1 ? .caption : .subhead }
    if shape.text.hasSuffix(":"), shape.isTitleCase, shape.words.count > 1, !areNames {
      return .subhead
    }
    if shape.text.hasSuffix(":") || shape.text.hasSuffix(",") { return .paragraph }
    if shape.text.hasSuffix("”") || shape.text.hasSuffix("\"") {
      let isQuoted = shape.text.first.map { "“\"".contains($0) } ?? false
      if !isQuoted || !shape.isTitleCase || shape.words.count < 2 { return .paragraph }
    }
    if areNames { return .caption }
    if shape.isTitleCase {
      return shape.words.count > 1 || shape.isAllCapitals ? .subhead : .caption
    }
    return headlineIsSentenceCase && shape.words.count <= 6 ? .subhead : .caption
  }

  private func isInBrackets(_ text: String) -> Bool {
    proseCount > 0 && text.hasPrefix("(") && (text.hasSuffix(")") || text.hasSuffix(")."))
      && text.count > 12
  }

  private mutating func appendProse(_ kind: Block.Kind, _ part: Part, afterCall: Bool) {
    let range = withoutDateline(part)
    guard !range.isEmpty else { return }
    var kind = kind
    var continues = part.continuesPiece
    let startsText = range.lowerBound == part.range.lowerBound
    if let brokenOff, startsText, !part.isListItem,
      part.shape.startsSmall || (afterCall && brokenOff.isSentence)
    {
      continues = true
      kind = brokenOff.kind
      goOnWithLastParagraph()
    }
    append(kind, range, sharesParagraph: continues || !startsText)
    proseCount += 1
    let ending = String(decoding: bytes[range].suffix(64), as: UTF8.self)
    let isBroken = !ending.endsAsSentence && !ending.hasSuffix(":")
    brokenOff = isBroken ? (kind, part.shape.words.count > 6) : nil
  }

  /// What stands between the two halves of a paragraph counts as inside it.
  private mutating func goOnWithLastParagraph() {
    guard let last = blocks.lastIndex(where: \.isProse) else { return }
    let number = blocks[last].paragraph
    for index in blocks.indices[last...] { blocks[index].paragraph = number }
    nextParagraph = number + 1
  }

  /// Cuts the dateline off the start of a paragraph, and returns what is left of it.
  private mutating func withoutDateline(_ part: Part) -> Range<Int> {
    let range = part.range
    guard !part.continuesPiece || blocks.last?.kind == .byline else { return range }
    let head = String(decoding: bytes[range].prefix(720), as: UTF8.self)
    guard let found = Dateline(startOf: head),
      found.isCertain || blocks.last?.kind == .subhead && isOfBrief(found)
        || (dateline == nil && proseCount < 4 && !part.isListItem)
    else { return range }
    let end = range.lowerBound + found.length
    dateline = dateline ?? found
    append(.dateline, range.lowerBound..<end)
    return trimmed(end..<range.upperBound, of: bytes)
  }

  private func beginsBrief(_ part: Part) -> Bool {
    guard let line = Dateline(startOf: part.text) else { return false }
    return !line.standsAlone && isOfBrief(line)
  }

  /// Whether a dateline under a subhead is a brief's: "VIK — A girl …", and not "WHO — Doctors …", a word that heads it.
  private func isOfBrief(_ dateline: Dateline) -> Bool {
    dateline.isCertain || dateline.place.contains(",") || !Self.bodies.contains(dateline.place)
  }

  private static let bodies: Set<String> = [
    "AU", "CIA", "CSTO", "ECB", "EU", "FBI", "FIFA", "HRW", "IAEA", "ICC", "ICJ", "ICRC", "IMF",
    "IOM", "IRS", "MSF", "NASA", "NATO", "NBA", "NFL", "NGO", "OPEC", "OSCE", "PACE", "UEFA", "UN",
    "UNDP", "UNESCO", "UNHCR", "UNICEF", "WFP", "WHO", "WTO",
  ]

  /// Titles after the last paragraph head nothing: they are the lines of pictures, or who signs.
  private mutating func closeBody() {
    for index in blocks.indices.reversed() {
      if blocks[index].isProse { return }
      if blocks[index].kind == .subhead { blocks[index].kind = .caption }
    }
  }

  private mutating func append(
    _ kind: Block.Kind, _ range: Range<Int>, sharesParagraph: Bool = false
  ) {
    if !sharesParagraph || nextParagraph == 0 { nextParagraph += 1 }
    blocks.append(Block(kind, range, paragraph: nextParagraph - 1))
  }
}
