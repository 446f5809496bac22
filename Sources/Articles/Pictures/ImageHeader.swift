// What bytes say of the image that they hold.

/// The format of an image and its size, read from its first bytes; what a server or a name says of it does not count.
struct ImageHeader: Equatable {
  /// A format that the web knows.
  enum Format: String, Equatable {
    case jpeg = "JPEG"
    case png = "PNG"
    case gif = "GIF"
    case webp = "WebP"
    case avif = "AVIF"
    case svg = "SVG"

    /// Whether every mail program shows it.
    var isForMail: Bool { self == .jpeg || self == .png || self == .gif }
  }

  /// The format.
  var format: Format
  /// The width and height in pixels; nil where they are not looked for.
  var width: Int?
  var height: Int?

  /// Reads the header; nil where the bytes are no image.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24 {
      // PNG, section 11.2.2: IHDR comes first.
      self.init(.png, Self.big(bytes[16..<20]), Self.big(bytes[20..<24]))
    } else if bytes.starts(with: "GIF8".utf8), bytes.count >= 10 {
      self.init(
        .gif, Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8)
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]), let size = Self.sizeOfJPEG(bytes) {
      self.init(.jpeg, size.width, size.height)
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self.init(.webp, nil, nil)
    } else if bytes.dropFirst(4).starts(with: "ftypavif".utf8) {
      self.init(.avif, nil, nil)
    } else if Self.isSVG(bytes) {
      self.init(.svg, nil, nil)
    } else {
      return nil
    }
  }

  private init(_ format: Format, _ width: Int?, _ height: Int?) {
    self.format = format
    self.width = width
    self.height = height
  }

  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(1_000), as: UTF8.self).drop { $0.isWhitespace }
    return start.hasPrefix("<svg") || (start.hasPrefix("<?xml") && start.contains("<svg"))
  }

  /// The size in the frame header (ITU-T T.81, section B.2.2), which stands after any number of other segments.
  private static func sizeOfJPEG(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    var index = 2
    while index + 9 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      // Fill bytes, and markers without a length.
      if marker == 0xFF || marker == 0x01 || (0xD0...0xD7).contains(marker) {
        index += marker == 0xFF ? 1 : 2
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return (big(bytes[(index + 7)..<(index + 9)]), big(bytes[(index + 5)..<(index + 7)]))
      }
      let length = big(bytes[(index + 2)..<(index + 4)])
      guard length >= 2, marker != 0xD9, marker != 0xDA else { return nil }
      index += 2 + length
    }
    return nil
  }

  private static func big(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
