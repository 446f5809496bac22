// A publication's name as part of an identifier.

import Foundation

extension Publication {
  /// The name as part of an identifier: lower-case ASCII letters and digits with hyphens between. Letters of other
  /// scripts and with accents are written in Latin ones by ICU's transforms, since ids go into addresses and file names.
  public var slug: String {
    // Per word, since a transform may make signs of one letter.
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      Self.latin(String(word)).lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }.filter { !$0.isEmpty }
    if !words.isEmpty { return words.joined(separator: "-") }
    // Nothing but signs: their scalars in hexadecimal.
    let scalars = name.unicodeScalars.prefix(8).map { String($0.value, radix: 16) }
    return scalars.isEmpty ? "digest" : "u" + scalars.joined(separator: "-")
  }

  private static func latin(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    return word.applyingTransform(transform, reverse: false) ?? ""
  }

  /// For Armenian and Russian as their readers spell them (BGN/PCGN), not as libraries do.
  private static let transform = StringTransform(
    "Armenian-Latin/BGN; Russian-Latin/BGN; Any-Latin; Latin-ASCII")
}
