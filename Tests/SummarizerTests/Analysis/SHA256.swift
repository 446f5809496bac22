// SHA-256 for the labels, so that this test target needs no library for it.

/// The hash of FIPS 180-4, section 6.2.
enum SHA256 {
  /// The hash of bytes, hexadecimal, lower case.
  static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
    var message = Array(bytes)
    let bits = UInt64(message.count) * 8
    message.append(0x80)
    while message.count % 64 != 56 { message.append(0) }
    message += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> (8 * UInt64($0))) }
    var state = roots(of: 8, power: 1.0 / 2)
    for start in stride(from: 0, to: message.count, by: 64) {
      mix(message[start..<(start + 64)], into: &state)
    }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var schedule = (0..<16).map { word in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[block.startIndex + word * 4 + $1]) }
    }
    for index in 16..<64 {
      let (early, late) = (schedule[index - 15], schedule[index - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      schedule.append(schedule[index - 16] &+ first &+ schedule[index - 7] &+ second)
    }
    var now = state
    for index in 0..<64 {
      let choice = now[4] & now[5] ^ ~now[4] & now[6]
      let majority = now[0] & now[1] ^ now[0] & now[2] ^ now[1] & now[2]
      let high = turned(now[4], 6) ^ turned(now[4], 11) ^ turned(now[4], 25)
      let low = turned(now[0], 2) ^ turned(now[0], 13) ^ turned(now[0], 22)
      let added = now[7] &+ high &+ choice &+ constants[index] &+ schedule[index]
      now = [
        added &+ low &+ majority, now[0], now[1], now[2], now[3] &+ added, now[4], now[5], now[6],
      ]
    }
    for index in state.indices { state[index] &+= now[index] }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let constants = roots(of: 64, power: 1.0 / 3)

  /// The first 32 bits of the fractions of the square or cube roots of the first primes.
  private static func roots(of count: Int, power: Double) -> [UInt32] {
    var primes: [Int] = []
    var number = 2
    while primes.count < count {
      if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
      number += 1
    }
    return primes.map { prime in
      // Integer search: the largest r with r^2 (or r^3) at most prime * 2^64 (or 2^96).
      var low: UInt64 = 0
      var high: UInt64 = 1 << 37
      while low + 1 < high {
        let middle = (low + high) / 2
        if isAtMost(middle, prime, cube: power < 0.4) { low = middle } else { high = middle }
      }
      return UInt32(truncatingIfNeeded: low)
    }
  }

  private static func isAtMost(_ root: UInt64, _ prime: Int, cube: Bool) -> Bool {
    let square = UInt128(root) * UInt128(root)
    return cube ? square * UInt128(root) <= UInt128(prime) << 96 : square <= UInt128(prime) << 64
  }
}
