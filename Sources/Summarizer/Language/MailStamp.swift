// The line that mail programs put over a forwarded message.

/// A date in figures with the time of day, as forwarded mail has it: "06/02/2001 10:53 AM".
struct MailStamp {
  let start: Int
  let end: Int

  /// The stamp whose first slash is at `slash`.
  init?(slashAt slash: Int, in bytes: Bytes) {
    start = bytes.digits(before: slash, atMost: 2)
    var index = slash
    guard start < index, bytes.followsWhiteSpace(start),
      bytes.skip(0x2F, digits: 1...2, at: &index), bytes.skip(0x2F, digits: 2...4, at: &index),
      bytes.skip(0x20, digits: 1...2, at: &index), bytes.skip(0x3A, digits: 2...2, at: &index)
    else { return nil }
    _ = bytes.skip(0x3A, digits: 2...2, at: &index)
    let half = bytes.byte(index + 1)
    guard bytes.byte(index) == 0x20, half == 0x41 || half == 0x50, bytes.byte(index + 2) == 0x4D
    else { return nil }
    end = index + 3
    guard end == bytes.end || bytes.whiteSpace(at: end) > 0 else { return nil }
  }

  /// Whether the sender stands before the stamp, not a word of a sentence ("on 06/02/2001 …").
  func followsSender(in bytes: Bytes) -> Bool {
    let last = bytes.droppingWhiteSpace(before: start, from: bytes.start)
    let token = WordBefore(bytes, last, from: bytes.start).token
    return !bytes.scalar(at: token.lowerBound).value.isLowercase
      || bytes.byte(token.lowerBound - 1) == 0x40
  }
}

extension Bytes {
  /// Where the digits before `index` begin.
  fileprivate func digits(before index: Int, atMost count: Int) -> Int {
    var first = index
    while index - first < count, byte(first - 1).isASCIIDigit { first -= 1 }
    return first
  }

  /// Passes `sign` and the digits after it, when they are as many as asked for.
  fileprivate func skip(_ sign: UInt8, digits: ClosedRange<Int>, at index: inout Int) -> Bool {
    guard byte(index) == sign else { return false }
    var last = index + 1
    while byte(last).isASCIIDigit, last - index <= digits.upperBound { last += 1 }
    guard digits.contains(last - index - 1) else { return false }
    index = last
    return true
  }
}
