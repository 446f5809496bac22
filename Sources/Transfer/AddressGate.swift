// Which addresses a request may connect to.

/// Refuses the networks that no public server is in, so that an article cannot make the program probe the network
/// that it runs in, be it by a name that leads there or by a redirect (IANA special-purpose registries, RFC 6890).
struct AddressGate: Sendable {
  /// Whether every address may be asked.
  let allowsPrivate: Bool
  /// Private addresses that may be asked all the same.
  var exceptions: Set<[UInt8]> = []

  /// Whether an address of 4 (IPv4) or 16 bytes (IPv6), in network order, may be asked.
  func allows(_ bytes: [UInt8]) -> Bool {
    if allowsPrivate || exceptions.contains(bytes) { return true }
    if bytes.count == 4 { return !Self.isPrivate4(bytes) }
    guard bytes.count == 16 else { return false }
    // An address of IPv4 in one of IPv6: mapped (::ffff:0:0/96), compatible (::/96), NAT64 (64:ff9b::/96), 6to4 (2002::/16).
    if bytes[..<10].allSatisfy({ $0 == 0 }) {
      return Array(bytes[10..<12]) == [0xFF, 0xFF] && !Self.isPrivate4(Array(bytes[12...]))
    }
    if Array(bytes[..<4]) == [0x00, 0x64, 0xFF, 0x9B] {
      return !Self.isPrivate4(Array(bytes[12...]))
    }
    if Array(bytes[..<2]) == [0x20, 0x02] { return !Self.isPrivate4(Array(bytes[2..<6])) }
    // Global unicast is 2000::/3; of it, documentation and benchmarks are for nobody (RFC 3849, 5180), Teredo hides IPv4.
    guard bytes[0] & 0xE0 == 0x20 else { return false }
    return !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 0x02)
      && !(Array(bytes[..<4]) == [0x20, 0x01, 0x0D, 0xB8])
  }

  /// The first bytes of a network, and the number of bits that tell it.
  private static let networks4: [(UInt32, Int)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
    (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16),
    (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
  ]

  private static func isPrivate4(_ bytes: [UInt8]) -> Bool {
    let address = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return networks4.contains { network, bits in (address ^ network) >> (32 - bits) == 0 }
  }
}
