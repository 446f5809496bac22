// Where the sentences of a paragraph begin and end, by rules over its bytes.

/// Splits a paragraph into sentences in one pass over its UTF-8, in time linear in its length.
///
/// A sentence ends at a stop (`.`, `!`, `?`, `…` and those of other scripts) with the quotes and brackets that
/// close after it, unless the stop belongs to an abbreviation, an initial, a number, an address or an ellipsis,
/// or an attribution follows the quotation. A blank line and a list mark end a sentence without a stop.
/// Sentences inside a quotation are sentences of their own, as in the English treebanks of Universal Dependencies.
public struct SentenceSplitter: Sendable {
  /// Makes a splitter; it has no state, so one serves any number of texts and threads.
  public init() {}

  /// The sentences of the paragraph `range` of `text`, as half-open ranges of UTF-8 byte offsets into `text`.
  ///
  /// `text` is UTF-8 and `range` lies within it, on scalar boundaries. The ranges are in order and do not overlap; between
  /// and around them there is only white space, so no byte is lost. A line break counts as white space, unless it is
  /// part of a blank line, a list begins after it, or the line is too short to have been wrapped there.
  public func sentences(in text: [UInt8], range: Range<Int>) -> [Range<Int>] {
    var scan = SentenceScan(Bytes(text, range))
    return scan.run()
  }
}
