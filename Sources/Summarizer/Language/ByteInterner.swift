// Gives equal byte strings equal numbers.

/// A set of byte strings, numbered in the order of their first coming.
///
/// Open addressing over one arena of bytes. The first sixteen bytes are kept beside the number, so
/// that almost no comparison reads the arena.
struct ByteInterner: Sendable {
  private struct Entry {
    let low: UInt64
    let high: UInt64
    let start: Int
    let length: Int
  }

  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Int32]

  /// Starts empty.
  init() {
    slots = [Int32](repeating: -1, count: 1024)
  }

  /// How many strings there are.
  var count: Int { entries.count }

  /// The bytes of a number that this set gave.
  func bytes(of id: Int32) -> ArraySlice<UInt8> {
    let entry = entries[Int(id)]
    return arena[entry.start..<entry.start + entry.length]
  }

  /// The number of a string, or nil if it never came.
  func id(of text: Span<UInt8>, range: Range<Int>) -> Int32? {
    let id = slots[slot(of: text, range: range)]
    return id < 0 ? nil : id
  }

  /// The number of a string, and whether it is new.
  mutating func intern(
    _ text: Span<UInt8>, range: Range<Int>
  ) -> (id: Int32, isNew: Bool) {
    let slot = slot(of: text, range: range)
    if slots[slot] >= 0 { return (slots[slot], false) }
    let id = Int32(entries.count)
    let (low, high) = prefix(of: text, range: range)
    entries.append(Entry(low: low, high: high, start: arena.count, length: range.count))
    for index in range { arena.append(text[index]) }
    slots[slot] = id
    if entries.count * 2 > slots.count { grow() }
    return (id, true)
  }
}

extension ByteInterner {
  /// The slot that holds the string, or the free slot where it belongs.
  private func slot(of text: Span<UInt8>, range: Range<Int>) -> Int {
    let (low, high) = prefix(of: text, range: range)
    let mask = slots.count - 1
    var slot = Self.hash(low, high, range.count) & mask
    while true {
      let id = slots[slot]
      if id < 0 { return slot }
      let entry = entries[Int(id)]
      if entry.low == low, entry.high == high, entry.length == range.count,
        range.count <= 16 || tailMatches(entry, text, range)
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
  }

  private func tailMatches(
    _ entry: Entry, _ text: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    for offset in 0..<range.count
    where arena[entry.start + offset] != text[range.lowerBound + offset] { return false }
    return true
  }

  /// The first eight bytes, and the next eight; of a longer string all the bytes folded in.
  private func prefix(
    of text: Span<UInt8>, range: Range<Int>
  ) -> (low: UInt64, high: UInt64) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var index = range.lowerBound
    let middle = min(range.upperBound, index + 8)
    while index < middle {
      low = low << 8 | UInt64(text[index])
      index += 1
    }
    while index < range.upperBound {
      // A rotation keeps what would be shifted out: longer strings differ here already.
      high = (high << 8 | high >> 56) ^ UInt64(text[index])
      index += 1
    }
    return (low, high)
  }

  private static func hash(_ low: UInt64, _ high: UInt64, _ length: Int) -> Int {
    let mixed = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: high ^ UInt64(length) ^ 0xD6E8_FEB8_6659_FD93)
    return Int(truncatingIfNeeded: (mixed.high ^ mixed.low) & 0x7FFF_FFFF_FFFF_FFFF)
  }

  private mutating func grow() {
    var larger = [Int32](repeating: -1, count: slots.count * 4)
    let mask = larger.count - 1
    for (id, entry) in entries.enumerated() {
      var slot = Self.hash(entry.low, entry.high, entry.length) & mask
      while larger[slot] >= 0 { slot = (slot + 1) & mask }
      larger[slot] = Int32(id)
    }
    slots = larger
  }
}
