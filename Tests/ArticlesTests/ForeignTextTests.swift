// Text files that old programs saved.

import Diagnostics
import Foundation
import Testing

@testable import Articles

@Suite("Text in other character sets")
struct ForeignTextTests {
  private static let western =
    "Café Müller Reopens\n\nThe café in the Rue de l’Église reopened on Tuesday, said its owner, Zoë Müller.\n\n“We are happy to be back – after four weeks,” she said.\n"
  private static let cyrillic =
    "Мост откроют весной\n\nГородской совет решил во вторник починить старый мост через реку до начала зимы.\n\nРаботы займут четыре недели, сообщил совет.\n"

  private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    [UInt8](try #require(text.data(using: encoding)))
  }

  private func reading(_ bytes: [UInt8]) -> ArticleReader.Reading {
    ArticleReader().reading(bytes, name: "a.txt", path: "a.txt")
  }

  @Test("windows-1252 is read, and a warning says so")
  func western() throws {
    let reading = reading(try bytes(Self.western, .windowsCP1252))
    #expect(reading.articles.first?.text == Self.western)
    #expect(
      reading.diagnostics.map(\.summary) == ["The file is not UTF-8 and is read as windows-1252"])
    #expect(reading.diagnostics.map(\.severity) == [.warning])
  }

  @Test("A few accents are those of western Europe, many may be others")
  func fewAccents() throws {
    let few =
      "The Cafe\n\nThe caf\u{E9} and the cr\u{E8}che reopened on Tuesday, said their owner, Ann Miller.\n"
    #expect(reading(try bytes(few, .windowsCP1252)).articles.first?.text == few)
    let polish =
      "Most otwarty\n\nRada miasta postanowiła we wtorek naprawić stary most na rzece, żeby zdążyć przed zimą, powiedział burmistrz Łukasz Żak.\n"
    #expect(reading(try bytes(polish, .windowsCP1250)).articles.first?.text == polish)
  }

  @Test("KOI8-R and windows-1251 are told from each other")
  func cyrillic() throws {
    // KOI8-R has its letters in the order of their Latin kin.
    let koi = Array("юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ")
    let koi8 = Self.cyrillic.compactMap { letter in
      letter.asciiValue ?? koi.firstIndex(of: letter).map { UInt8(0xC0 + $0) }
    }
    for bytes in [koi8, try bytes(Self.cyrillic, .windowsCP1251)] {
      #expect(reading(bytes).articles.first?.text == Self.cyrillic)
    }
  }

  @Test("UTF-16 is read with its mark in either order, and without")
  func wide() throws {
    let little = try bytes(Self.western, .utf16LittleEndian)
    let big = try bytes(Self.western, .utf16BigEndian)
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      #expect(reading(bytes).articles.first?.text == Self.western)
    }
  }

  @Test("UTF-8 with a broken byte is refused at its place: nothing is guessed")
  func broken() throws {
    let text =
      Array("Café Müller\n\nThe café reopened on Tuesday".utf8) + [0x93] + Array(".\n".utf8)
    let reading = reading(text)
    #expect(reading.articles == [])
    #expect(reading.diagnostics.first?.summary == "The file is not UTF-8 text")
    #expect(reading.diagnostics.first?.place.line == 3)
  }

  @Test("Bytes of a picture are no text")
  func picture() {
    let bytes: [UInt8] = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 37 | 1) }
    #expect(reading([0x89, 0x50] + bytes).articles == [])
  }
}
