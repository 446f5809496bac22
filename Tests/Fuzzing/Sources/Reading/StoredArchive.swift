// A ZIP archive of one file, so that what is fuzzed is the file and not its checksum.

/// An archive that stores a file as it is (APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16).
struct StoredArchive {
  /// The archive.
  let bytes: [UInt8]

  init(holding content: [UInt8], as name: String) {
    let name = Array(name.utf8)
    // Versions, flags, method, time and date of a stored file, then what both of its headers share.
    let shared =
      Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
      + Self.little(Self.checksum(content), 4) + Self.little(UInt32(content.count), 4)
      + Self.little(UInt32(content.count), 4) + Self.little(UInt32(name.count), 2)
      + Self.little(0, 2)
    let file = Self.little(0x0403_4B50, 4) + Self.little(20, 2) + shared + name + content
    let entry =
      Self.little(0x0201_4B50, 4) + Self.little(20, 2) + Self.little(20, 2) + shared
      + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
      + Self.little(0, 4) + name
    let end =
      Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(1, 2) + Self.little(1, 2)
      + Self.little(UInt32(entry.count), 4) + Self.little(UInt32(file.count), 4)
      + Self.little(0, 2)
    bytes = file + entry + end
  }

  private static func little(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }

  /// CRC-32 (ISO 3309), bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
      }
    }
  }
}
