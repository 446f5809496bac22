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
  /// Whether the body's last piece broke off in the middle of a sentence.
  private var isBrokenOff = false

  /// A classifier for one text; `title` is the headline where front matter says it.
  init(bytes: [UInt8], nameWords: Set<String>, title: String?) {
    self.bytes = bytes
    self.nameWords = nameWords
    self.title = title
  }

  /// Classifies all pieces of the text.
  mutating func classify(_ pieces: [Piece]) {
    let bodyStart = pieces.firstIndex(where: isBody) ?? pieces.count
    let isSentenceCase = classifyHeader(pieces[..<bodyStart])
    // Most gaps of the body are as wide as the paragraphs' distance.
    let gaps = pieces.dropFirst(bodyStart).dropLast().map(\.blankLinesAfter).sorted()
    let usualGap = gaps.isEmpty ? 1 : gaps[gaps.count / 2]
    for (index, piece) in pieces.enumerated().dropFirst(bodyStart) {
      let isLast = index == pieces.count - 1
      classifyBody(piece, isLast: isLast, headlineIsSentenceCase: isSentenceCase)
      if piece.blankLinesAfter > usualGap, let block = blocks.last, block.isProse {
        blocks[blocks.count - 1].endsSection = true
      }
    }
  }

  /// Classifies pieces that are known to be running text.
  mutating func classifyBody(_ pieces: [Piece]) {
    for piece in pieces {
      for (number, part) in separated(piece).enumerated() {
        let text = self.text(of: Piece(range: part.range), limit: 600)
        if part.isCall || Boilerplate.isWhole(text) {
          append(.boilerplate, part.range, sharesParagraph: number > 0)
        } else {
          appendProse(.paragraph, part.range, continues: number > 0)
        }
      }
    }
  }

  /// Whether a piece is running text, with which the body of the article begins.
  private func isBody(_ piece: Piece) -> Bool {
    if piece.headingLevel > 0 { return false }
    let text = self.text(of: piece, limit: 600)
    if Boilerplate.isWhole(text) { return false }
    if piece.isListItem { return true }
    let shape = LineShape(text)
    if Dateline(startOf: text) != nil, shape.words.count > 8 { return true }
    if shape.isByline || shape.isCredit || shape.namesPicture { return false }
    return shape.words.count > 40 || (shape.words.count >= 8 && shape.endsWithStop)
      || (shape.endsWithStop && !shape.isTitleCase && shape.words.count >= 4)
  }

  /// Classifies the lines above the body, and says whether the headline is written as a sentence.
  private mutating func classifyHeader(_ pieces: ArraySlice<Piece>) -> Bool {
    var candidates: [(range: Range<Int>, shape: LineShape, blankLinesAfter: Int, level: Int)] = []
    var kinds: [Int: Block.Kind] = [:]
    var order: [Range<Int>] = []
    for piece in pieces {
      for (range, isCall) in separated(piece) {
        order.append(range)
        let text = Article.folded(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
        let shape = LineShape(text)
        if isCall || Boilerplate.isWhole(text) {
          kinds[range.lowerBound] = .boilerplate
        } else if isDateLine(shape) {
          kinds[range.lowerBound] = .dateline
        } else if shape.isByline {
          kinds[range.lowerBound] = .byline
        } else if shape.isCredit {
          kinds[range.lowerBound] = .credit
        } else {
          candidates.append((range, shape, piece.blankLinesAfter, piece.headingLevel))
        }
      }
    }
    let lines = candidates.map { (shape: $0.shape, blankLinesAfter: $0.blankLinesAfter) }
    let chosen =
      candidates.firstIndex { $0.level == 1 }
      ?? title.flatMap { title in candidates.firstIndex { $0.shape.text == title } }
      ?? (title == nil ? HeadlineFinder(nameWords: nameWords).headline(among: lines) : nil)
    for (index, candidate) in candidates.enumerated() {
      let kind: Block.Kind =
        switch chosen {
        case index?: .headline
        case let chosen? where index > chosen && candidate.level > 1: .subhead
        case let chosen? where index > chosen && !candidate.shape.namesPicture: .deck
        default: .caption
        }
      kinds[candidate.range.lowerBound] = kind
    }
    for range in order { append(kinds[range.lowerBound] ?? .caption, range) }
    return chosen.map { !candidates[$0].shape.isTitleCase } ?? false
  }

  private mutating func classifyBody(
    _ piece: Piece, isLast: Bool, headlineIsSentenceCase: Bool
  ) {
    let parts = separated(piece)
    for (number, part) in parts.enumerated() {
      let range = part.range
      let text = self.text(of: Piece(range: range), limit: 600)
      if part.isCall || Boilerplate.isWhole(text) {
        append(.boilerplate, range, sharesParagraph: number > 0)
        continue
      }
      let kind = kindInBody(
        LineShape(text), piece: piece, isWhole: parts.count == 1, isCut: text.utf8.count < range.count,
        isLast: isLast, headlineIsSentenceCase: headlineIsSentenceCase)
      guard kind == .paragraph || kind == .listItem else {
        append(kind, range)
        continue
      }
      appendProse(kind, range, continues: number > 0)
    }
  }

  private func kindInBody(
    _ shape: LineShape, piece: Piece, isWhole: Bool, isCut: Bool, isLast: Bool,
    headlineIsSentenceCase: Bool
  ) -> Block.Kind {
    if piece.headingLevel > 0 { return .subhead }
    if isCut { return piece.isListItem ? .listItem : .paragraph }
    if shape.isCredit { return .credit }
    if piece.isListItem { return .listItem }
    if shape.isByline { return .byline }
    let isShort = shape.words.count <= 25
    if isShort, shape.namesPicture { return .caption }
    let isQuestion = shape.text.hasSuffix("?") && shape.isTitleCase && shape.words.count <= 8
    if isShort, shape.words.count > 0, !shape.endsAsSentence || isQuestion, !shape.text.hasSuffix(":"),
      !shape.text.hasSuffix(","), !shape.text.hasSuffix("”"), !shape.text.hasSuffix("\""),
      shape.text.first.map({ $0.isUppercase || $0.isNumber || !$0.isCased }) == true
    {
      if shape.isTitleCase && (shape.words.count > 1 || shape.isAllCapitals) && !isLast {
        return .subhead
      }
      if headlineIsSentenceCase, shape.words.count <= 6, !isLast { return .subhead }
      return .caption
    }
    return .paragraph
  }

  private mutating func appendProse(_ kind: Block.Kind, _ range: Range<Int>, continues: Bool) {
    var range = range
    let text = self.text(of: Piece(range: range), limit: 200)
    if !blocks.contains(where: \.isProse), let found = Dateline(startOf: text) {
      let end = range.lowerBound + found.length
      dateline = dateline ?? found
      append(.dateline, range.lowerBound..<end)
      nextParagraph -= 1
      range = trimmed(end..<range.upperBound, of: bytes)
      guard !range.isEmpty else { return }
    }
    let startsSmall = text.first.map { $0.isLowercase } ?? false
    append(kind, range, sharesParagraph: continues || (isBrokenOff && startsSmall))
    let ending = String(decoding: bytes[range].suffix(64), as: UTF8.self)
    isBrokenOff = !LineShape(ending).endsAsSentence && !ending.hasSuffix(":")
  }

  /// A piece with the calls in it cut out.
  private func separated(_ piece: Piece) -> [(range: Range<Int>, isCall: Bool)] {
    let calls = Boilerplate.calls(in: String(decoding: bytes[piece.range], as: UTF8.self))
    guard !calls.isEmpty else { return [(piece.range, false)] }
    var parts: [(range: Range<Int>, isCall: Bool)] = []
    var start = piece.range.lowerBound
    func add(_ range: Range<Int>, isCall: Bool) {
      let range = trimmed(range, of: bytes)
      if !range.isEmpty { parts.append((range, isCall)) }
    }
    for call in calls {
      let begin = piece.range.lowerBound + call.lowerBound
      let end = piece.range.lowerBound + call.upperBound
      add(start..<begin, isCall: false)
      add(begin..<end, isCall: true)
      start = end
    }
    add(start..<piece.range.upperBound, isCall: false)
    return parts
  }

  private mutating func append(
    _ kind: Block.Kind, _ range: Range<Int>, sharesParagraph: Bool = false
  ) {
    if !sharesParagraph || nextParagraph == 0 { nextParagraph += 1 }
    blocks.append(Block(kind, range, paragraph: nextParagraph - 1))
  }

  /// A line that is only a date.
  private func isDateLine(_ shape: LineShape) -> Bool {
    shape.words.count <= 6 && MonthDay.first(in: shape.text)?.year != nil
      && shape.words.allSatisfy { word in
        word.contains(where: \.isNumber) || MonthDay.all(in: "\(word) 1").first != nil
          || ["published", "updated", "posted", "on"].contains(word.lowercased())
          || Weekday(rawValue: word.lowercased()) != nil
      }
  }

  private func text(of piece: Piece, limit: Int) -> String {
    let slice = bytes[piece.range]
    guard slice.count > limit else {
      return Article.folded(String(decoding: slice, as: UTF8.self).unicodeScalars)
    }
    return Article.folded(String(decoding: slice.prefix(limit), as: UTF8.self).unicodeScalars)
  }
}
