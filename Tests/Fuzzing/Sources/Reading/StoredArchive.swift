// A ZIP archive of one file, so that what is fuzzed is the file and not its checksum.

/// An archive that stores a file as it is (APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16).
struct StoredArchive {
  /// The archive.
  let bytes: [UInt8]

  init(holding content: [UInt8], as name: String) {
    let name = Array(name.utf8)
    let size = UInt32(content.count)
    let length = UInt32(name.count)
    // Flags, method, time and date of a stored file, then what both of its headers share.
    let shared: [(UInt32, Int)] = [
      (0, 2), (0, 2), (0, 4), (Self.checksum(content), 4), (size, 4), (size, 4), (length, 2),
      (0, 2),
    ]
    var archive = Self.fields([(0x0403_4B50, 4), (20, 2)] + shared)
    archive += name
    archive += content
    let start = UInt32(archive.count)
    archive += Self.fields([(0x0201_4B50, 4), (20, 2), (20, 2)] + shared)
    archive += Self.fields([(0, 2), (0, 2), (0, 2), (0, 4), (0, 4)])
    archive += name
    let directory = UInt32(archive.count) - start
    archive += Self.fields([
      (0x0605_4B50, 4), (0, 4), (1, 2), (1, 2), (directory, 4), (start, 4), (0, 2),
    ])
    bytes = archive
  }

  /// Numbers of so many bytes, the least first.
  private static func fields(_ fields: [(UInt32, Int)]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, width) in fields {
      for place in 0..<UInt32(width) {
        bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place)))
      }
    }
    return bytes
  }

  /// CRC-32 (ISO 3309), bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let half: UInt32 = sum >> 1
        sum = sum & 1 == 1 ? half ^ 0xEDB8_8320 : half
      }
    }
    return ~sum
  }
}
