// A piece of text with the calls to subscribe cut out of it: what gets a kind.

/// A contiguous part of a piece.
struct Part {
  /// UTF-8 bytes of the text, without white space around.
  var range: Range<Int>
  /// Its beginning, white space folded: all of it unless `isLong`.
  var text: String
  /// Whether it is longer than `text` tells.
  var isLong: Bool
  /// Whether it is known to be a call or the sign of an excerpt's end.
  let isCut: Bool
  /// Whether it is written as a byline in front of other text.
  var isByline = false
  /// Whether it goes on in the piece of the part before.
  var continuesPiece = false
  /// The marks of the piece that it belongs to.
  var isListItem = false
  /// See `Piece`.
  var headingLevel = 0
  /// See `Piece`.
  var isStrong = false
  /// How many blank lines follow; 0 unless it ends its piece.
  var blankLinesAfter = 0
  /// The form of its text.
  let shape: LineShape

  /// Whether nothing of it is what the article says.
  private(set) var isBoilerplate: Bool

  private static let limit = 600

  private init(_ range: Range<Int>, isCut: Bool, in bytes: [UInt8]) {
    self.range = range
    isLong = range.count > Self.limit
    text = Article.folded(
      String(decoding: bytes[range].prefix(Self.limit), as: UTF8.self).unicodeScalars)
    shape = LineShape(text)
    self.isCut = isCut
    isBoilerplate = isCut || (!isLong && Boilerplate.isWhole(text))
  }

  /// The parts of a piece in order.
  static func parts(of piece: Piece, in bytes: [UInt8]) -> [Part] {
    var parts: [Part] = []
    func add(_ range: Range<Int>, isCut: Bool = false, isByline: Bool = false) {
      let range = trimmed(range, of: bytes)
      guard !range.isEmpty else { return }
      var part = Part(range, isCut: isCut, in: bytes)
      part.isByline = isByline
      part.continuesPiece = !parts.isEmpty
      part.isListItem = piece.isListItem
      part.headingLevel = piece.headingLevel
      part.isStrong = piece.isStrong
      parts.append(part)
    }
    func addText(_ range: Range<Int>) {
      let range = trimmed(range, of: bytes)
      if let end = Byline.length(startOf: range, in: bytes) {
        add(range.lowerBound..<(range.lowerBound + end), isByline: true)
        add((range.lowerBound + end)..<range.upperBound)
      } else {
        add(range)
      }
    }
    var start = piece.range.lowerBound
    for call in SubscribeCall.ranges(in: piece.range, of: bytes) {
      addText(start..<call.lowerBound)
      add(call, isCut: true)
      start = call.upperBound
    }
    let rest = trimmed(start..<piece.range.upperBound, of: bytes)
    if let end = SubscribeCall.excerptEnd(of: rest, in: bytes) {
      addText(rest.lowerBound..<end.lowerBound)
      add(end, isCut: true)
    } else {
      addText(rest)
    }
    if !parts.isEmpty { parts[parts.count - 1].blankLinesAfter = piece.blankLinesAfter }
    return parts
  }
}
