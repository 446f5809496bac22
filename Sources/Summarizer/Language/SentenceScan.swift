// The walk of the sentence splitter over one paragraph.

/// Finds the ends of the sentences of `bytes`, from left to right; every byte is visited a bounded number of times.
struct SentenceScan {
  let bytes: Bytes
  private var sentences: [Range<Int>] = []
  /// Where the sentence that is being read begins.
  private(set) var sentenceStart: Int
  private var position: Int
  /// Whether an odd number of straight double quotes has been read since the last blank line.
  private var isQuoteOpen = false
  /// The last mark of a numbered list that began a sentence.
  private var listMark: ListMark?
  private var lines: LineWidths

  init(_ bytes: Bytes) {
    self.bytes = bytes
    sentenceStart = bytes.skippingWhiteSpace(from: bytes.start)
    position = sentenceStart
    lines = LineWidths(bytes)
  }

  /// The ranges of all sentences, in order.
  mutating func run() -> [Range<Int>] {
    let text = bytes.text
    let end = bytes.end
    let kinds = ByteKind.table
    while position < end {
      var index = position
      while index < end, kinds[Int(text[index])] == .plain { index += 1 }
      position = index
      guard index < end else { break }
      switch kinds[Int(text[index])] {
      case .plain: break
      case .stop: readStop()
      case .doubleQuote:
        isQuoteOpen.toggle()
        position += 1
      case .lineFeed: readLineFeed()
      case .closingBracket: readClosingBracket()
      case .colon: readColon()
      case .slash: readSlash()
      case .rule: readRule()
      case .lead: readLead()
      }
    }
    endSentence(at: end)
    return sentences
  }
}

extension SentenceScan {
  /// Ends the sentence before `index` and goes on after it; nothing happens where there is only white space.
  fileprivate mutating func endSentence(at index: Int) {
    let last = bytes.droppingWhiteSpace(before: index, from: sentenceStart)
    if last > sentenceStart { sentences.append(sentenceStart..<last) }
    sentenceStart = bytes.skippingWhiteSpace(from: index)
    position = max(position, sentenceStart)
  }

  /// At a stop: reads the run of stops and what closes after it, and decides.
  fileprivate mutating func readStop() {
    let stop = Stop(bytes, at: position, isQuoteOpen: isQuoteOpen)
    if stop.straightQuotes % 2 == 1 { isQuoteOpen.toggle() }
    if stop.isSingleDot, readListMark(at: position) { return }
    position = stop.end
    if let end = stop.sentenceEnd(from: sentenceStart) {
      endSentence(at: end)
    }
  }

  /// At a line feed: a blank line ends a sentence, and so do a list mark after it and a line that was not full.
  fileprivate mutating func readLineFeed() {
    let index = position
    position += 1
    let next = bytes.skippingWhiteSpace(from: index)
    if lines.hasBlankLine(from: index, to: next) {
      isQuoteOpen = false
      listMark = nil
      endSentence(at: index)
    } else if ListMark(at: next, in: bytes) != nil || ListMark.bullet(at: next, in: bytes) > 0
      || lines.isBroken(at: index, before: next)
    {
      endSentence(at: index)
    }
  }

  /// At the stop or bracket of what may be a list mark: true when it is one, and then it is passed.
  @discardableResult
  fileprivate mutating func readListMark(at index: Int) -> Bool {
    position = index + 1
    guard let mark = ListMark(endingAt: index, in: bytes) else { return false }
    if mark.start - sentenceStart < 8, mark.start == contentStart {
      guard mark.mayOpen(in: bytes) else { return false }
    } else {
      let isNext = listMark.map(mark.follows) ?? false
      guard isNext || mark.isAnnounced(in: bytes), mark.precedesCapital(in: bytes) else {
        return false
      }
      endSentence(at: mark.start)
    }
    listMark = mark
    position = mark.end
    return true
  }

  /// At a closing bracket: the end of a list mark, or of a face.
  fileprivate mutating func readClosingBracket() {
    let index = position
    if !readListMark(at: index), let end = Emoticon.end(withMouthAt: index, in: bytes) {
      endAtCapital(after: end)
    }
  }

  /// At a colon: an address is passed whole, and ends a sentence before a capital.
  fileprivate mutating func readColon() {
    let index = position
    position += 1
    if let end = WebAddress.end(colonAt: index, in: bytes) { endAtCapital(after: end) }
  }

  /// At a slash: the stamp of a mail stands alone.
  fileprivate mutating func readSlash() {
    let index = position
    position += 1
    guard let stamp = MailStamp(slashAt: index, in: bytes) else { return }
    if stamp.followsSender(in: bytes) { endSentence(at: stamp.start) }
    position = stamp.end
    if Follower(bytes, after: stamp.end).kind != .lower { endSentence(at: stamp.end) }
  }

  private mutating func endAtCapital(after index: Int) {
    position = index
    let next = Follower(bytes, after: index)
    if next.isSpaced, next.kind == .upper { endSentence(at: index) }
  }

  /// Where the sentence begins after its bullet.
  private var contentStart: Int { sentenceStart + ListMark.bullet(at: sentenceStart, in: bytes) }

  /// At a sign that may begin a rule ("-----"): a rule is a sentence of its own.
  fileprivate mutating func readRule() {
    let first = position
    let sign = bytes.byte(first)
    while bytes.byte(position) == sign { position += 1 }
    let length = position - first
    guard length >= (sign == 0x2A ? 3 : 5), bytes.followsWhiteSpace(first),
      position == bytes.end || bytes.whiteSpace(at: position) > 0
    else { return }
    endSentence(at: first)
    endSentence(at: position)
  }

  /// At a lead byte that may begin a stop, a bullet or a separator outside of ASCII.
  fileprivate mutating func readLead() {
    let (value, length) = bytes.scalar(at: position)
    if Stop.isStop(value) { return readStop() }
    let index = position
    position += length
    if value == "\u{2029}" || value == "\u{2028}"
      || ListMark.isBullet(value) && bytes.followsWhiteSpace(index)
    {
      endSentence(at: index)
      position = max(position, index + length)
    }
  }
}
