// Gives equal byte strings equal numbers.

/// A set of byte strings, numbered in the order of their first coming.
///
/// Open addressing over one arena of bytes. A slot has the first eight bytes, which decide for most words,
/// so that finding a known word reads one place of memory; an entry has the next eight.
struct ByteInterner: Sendable {
  private struct Slot {
    var low: UInt64 = 0
    var length: Int32 = 0
    /// The number, or -1 where the slot is free.
    var id: Int32 = -1
  }

  private struct Entry {
    let low: UInt64
    let high: UInt64
    let start: Int
    let length: Int
  }

  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Slot]

  /// Starts empty.
  init() {
    slots = [Slot](repeating: Slot(), count: 4096)
    // Room that is not used costs nothing, and what has room need not be copied to grow.
    entries.reserveCapacity(1 << 16)
    arena.reserveCapacity(1 << 19)
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
    let (low, high) = prefix(of: text, range: range)
    let id = slots[slot(of: text, range: range, low, high)].id
    return id < 0 ? nil : id
  }

  /// The number of a string, and whether it is new.
  mutating func intern(
    _ text: Span<UInt8>, range: Range<Int>
  ) -> (id: Int32, isNew: Bool) {
    let (low, high) = prefix(of: text, range: range)
    let slot = slot(of: text, range: range, low, high)
    if slots[slot].id >= 0 { return (slots[slot].id, false) }
    let id = Int32(entries.count)
    entries.append(Entry(low: low, high: high, start: arena.count, length: range.count))
    for index in range { arena.append(text[index]) }
    slots[slot] = Slot(low: low, length: Int32(truncatingIfNeeded: range.count), id: id)
    if entries.count * 4 > slots.count * 3 { grow() }
    return (id, true)
  }
}

extension ByteInterner {
  /// The slot that holds the string, or the free slot where it belongs.
  private func slot(of text: Span<UInt8>, range: Range<Int>, _ low: UInt64, _ high: UInt64) -> Int {
    let length = Int32(truncatingIfNeeded: range.count)
    let mask = slots.count - 1
    var index = Self.hash(low, high, range.count) & mask
    while true {
      let slot = slots[index]
      if slot.id < 0 { return index }
      if slot.low == low, slot.length == length,
        length <= 8 || matches(entries[Int(slot.id)], high, text, range)
      {
        return index
      }
      index = (index + 1) & mask
    }
  }

  /// Whether an entry is a string whose first eight bytes and length it has.
  private func matches(
    _ entry: Entry, _ high: UInt64, _ text: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard entry.high == high, entry.length == range.count else { return false }
    guard range.count > 16 else { return true }
    for offset in 0..<range.count
    where arena[entry.start + offset] != text[range.lowerBound + offset] { return false }
    return true
  }

  /// The first eight bytes, and the next eight; of a longer string all the bytes folded in.
  private func prefix(
    of text: Span<UInt8>, range: Range<Int>
  ) -> (low: UInt64, high: UInt64) {
    // Most words are in the middle of a text: eight bytes are read at once, and what is not the word's is cut off.
    if range.count <= 16, range.lowerBound + 16 <= text.count {
      let low = Self.bytes(of: text, at: range.lowerBound, count: min(8, range.count))
      let high = Self.bytes(of: text, at: range.lowerBound + 8, count: max(0, range.count - 8))
      return (low, high)
    }
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

  /// At most eight bytes as a big-endian number.
  private static func bytes(of text: Span<UInt8>, at start: Int, count: Int) -> UInt64 {
    let eight = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    // A shift by all 64 bits gives 0.
    return UInt64(bigEndian: eight) >> UInt64((8 - count) * 8)
  }

  private static func hash(_ low: UInt64, _ high: UInt64, _ length: Int) -> Int {
    let mixed = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: high ^ UInt64(length) ^ 0xD6E8_FEB8_6659_FD93)
    return Int(truncatingIfNeeded: (mixed.high ^ mixed.low) & 0x7FFF_FFFF_FFFF_FFFF)
  }

  private mutating func grow() {
    let factor = slots.count < 1 << 16 ? 4 : 2
    var larger = [Slot](repeating: Slot(), count: slots.count * factor)
    let mask = larger.count - 1
    for slot in slots where slot.id >= 0 {
      let entry = entries[Int(slot.id)]
      var index = Self.hash(entry.low, entry.high, entry.length) & mask
      while larger[index].id >= 0 { index = (index + 1) & mask }
      larger[index] = slot
    }
    slots = larger
  }
}
