// Text in the character sets that newspapers have used.

import Testing

@testable import CharacterSets

@Suite("Bytes as text")
struct DecodedTextTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var named: String?
    var text: String
    var testDescription: String { name }
  }

  static let samples = [
    Sample(name: "UTF-8", bytes: Array("Él „qué“".utf8), text: "Él „qué“"),
    Sample(
      name: "UTF-8 under a wrong name", bytes: Array("naïve".utf8), named: "iso-8859-1",
      text: "naïve"),
    Sample(name: "UTF-8 with a mark", bytes: [0xEF, 0xBB, 0xBF] + Array("é".utf8), text: "é"),
    Sample(
      name: "windows-1252 by its header", bytes: [0x93, 0x61, 0xE9, 0x94, 0x97],
      named: "ISO-8859-1",
      text: "“aé”—"),
    Sample(
      name: "KOI8-R by its declaration",
      bytes: Array("<meta charset='KOI8-R'>".utf8) + [0xED, 0xCF, 0xD3, 0xD4],
      text: "<meta charset='KOI8-R'>Мост"),
    Sample(
      name: "windows-1251 by its XML declaration",
      bytes: Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>".utf8) + [
        0xCC, 0xEE, 0xF1, 0xF2,
      ],
      text: "<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>Мост"),
    Sample(name: "UTF-16 with a mark", bytes: [0xFF, 0xFE, 0x41, 0, 0x1C, 0x20], text: "A“"),
    Sample(
      name: "UTF-16 without one", bytes: Array("The bridge".utf8).flatMap { [0, $0] },
      text: "The bridge"),
    Sample(
      name: "A lone byte that is none", bytes: [0x61, 0x81, 0x62], named: "x-unknown",
      text: "a\u{FFFD}b"),
  ]

  @Test("The text comes out", arguments: samples)
  func text(sample: Sample) {
    #expect(DecodedText(sample.bytes, named: sample.named).text == sample.text)
  }

  @Test("What nobody names is detected")
  func detected() {
    // "The council opened the bridge" in Russian, windows-1251.
    let words = "Городской совет в понедельник открыл новый мост через реку, сообщили в мэрии. "
    let bytes = words.unicodeScalars.map { scalar -> UInt8 in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      default: UInt8(scalar.value & 0x7F)
      }
    }
    let decoded = DecodedText(Array(repeatElement(bytes, count: 4).joined()))
    #expect(decoded.text.hasPrefix("Городской совет"))
    #expect(decoded.invalidCount == 0)
  }

  @Test("Any bytes are text")
  func anything() {
    var bytes: [UInt8] = []
    for byte in UInt8.min...UInt8.max { bytes += [byte, 0x80, 0xFF &- byte] }
    for named in [nil, "utf-16", "koi8-r", "gb2312", "shift_jis", "iso-2022-jp", "none"] {
      #expect(!DecodedText(bytes, named: named).text.isEmpty)
    }
  }
}
