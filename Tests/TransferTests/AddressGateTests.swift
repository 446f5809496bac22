// Which addresses may be asked.

import Testing

@testable import Transfer

@Suite("Private addresses are refused")
struct AddressGateTests {
  private let gate = AddressGate(allowsPrivate: false)

  @Test(
    "Networks that are nobody's server",
    arguments: [
      [127, 0, 0, 1], [10, 1, 2, 3], [172, 16, 0, 1], [172, 31, 255, 255], [192, 168, 1, 1],
      [169, 254, 169, 254], [100, 64, 0, 1], [0, 0, 0, 0], [224, 0, 0, 1], [255, 255, 255, 255],
      [198, 18, 0, 1], [192, 0, 2, 1],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [0xFE, 0x80] + [UInt8](repeating: 1, count: 14),
      [0xFC] + [UInt8](repeating: 0, count: 15), [0xFF, 2] + [UInt8](repeating: 0, count: 14),
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1],
      [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1],
      [0x20, 0x02, 192, 168, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [0x20, 0x01, 0, 0] + [UInt8](repeating: 9, count: 12),
      [0x20, 0x01, 0x0D, 0xB8] + [UInt8](repeating: 9, count: 12), [1, 2, 3], [],
    ] as [[UInt8]])
  func refused(address: [UInt8]) {
    #expect(!gate.allows(address))
  }

  @Test(
    "Public servers",
    arguments: [
      [1, 1, 1, 1], [172, 15, 0, 1], [172, 32, 0, 1], [100, 128, 0, 1], [192, 167, 255, 255],
      [198, 20, 0, 1], [223, 255, 255, 255], [128, 0, 0, 1], [126, 255, 255, 255],
      [0x26, 0x06, 0x47, 0x00] + [UInt8](repeating: 1, count: 12),
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 8, 8, 8, 8],
      [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8],
    ] as [[UInt8]])
  func allowed(address: [UInt8]) {
    #expect(gate.allows(address))
  }

  @Test("With leave, every address may be asked")
  func leave() {
    #expect(AddressGate(allowsPrivate: true).allows([127, 0, 0, 1]))
  }

  @Test("A proxy's host and port are read as libcurl reads them")
  func proxies() {
    let ports = [
      "http://proxy.example:3128", "proxy.example:8080/", "https://proxy.example", "[::1]:9",
    ]
    .map { Proxies.hostAndPort(of: $0).map { "\($0.0) \($0.1)" } }
    #expect(ports == ["proxy.example 3128", "proxy.example 8080", "proxy.example 443", "::1 9"])
  }
}
