// Numbers keys densely, in the order of their coming.

/// Equal keys, equal numbers, from zero upwards: what turns ids into indices of arrays.
///
/// The order of coming depends on the text alone, so loops over the numbers are deterministic.
struct Numbering: Sendable {
  /// The key of each number.
  private(set) var keys: [UInt64] = []
  private var slots: [Int32]

  /// Starts empty.
  init() {
    slots = [Int32](repeating: -1, count: 1024)
  }

  /// How many keys there are.
  var count: Int { keys.count }

  /// The number of a key, new or known.
  mutating func number(of key: UInt64) -> Int {
    let slot = slot(of: key)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  /// The number of a key, or nil if it never came.
  func knownNumber(of key: UInt64) -> Int? {
    let number = slots[slot(of: key)]
    return number < 0 ? nil : Int(number)
  }
}

extension Numbering {
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(key) & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// Both halves of a product, so that every bit of the key counts.
  private static func hash(_ key: UInt64) -> Int {
    let product = (key ^ 0x2545_F491_4F6C_DD1D).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * (slots.count < 1 << 20 ? 4 : 2))
    for (number, key) in keys.enumerated() { slots[slot(of: key)] = Int32(number) }
  }
}
