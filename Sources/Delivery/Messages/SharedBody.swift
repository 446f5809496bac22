// What the messages of an issue share below their headers.

import Mail

/// The encoded parts of a message, and the places in them at which messages differ: the boundary, and the token's characters.
///
/// Quoted-printable leaves the characters of a token as they are and breaks lines by length, so that tokens of one length stand
/// at the same places; where these are is seen by encoding two.
struct SharedBody {
  private let bytes: [UInt8]
  private let boundaryLength: Int
  private let tokenLength: Int
  /// Where the boundary begins, each time.
  private let boundaries: [Int]
  /// The places of the token's characters, from its first to its last, each time.
  private let characters: [Int]

  /// The body of a template's messages to readers with tokens of a length; nil where it cannot be shared, as in base64.
  init?(of template: MessageTemplate, for reader: MailAddress, tokenLength: Int) {
    let first = template.message(to: reader, token: String(repeating: "A", count: tokenLength))
    let second = template.message(to: reader, token: String(repeating: "b", count: tokenLength))
    let bytes = first.body
    let others = second.body
    guard bytes.count == others.count else { return nil }
    let characters = bytes.indices.filter { bytes[$0] != others[$0] }
    let isPlain = characters.allSatisfy {
      bytes[$0] == UInt8(ascii: "A") && others[$0] == UInt8(ascii: "b")
    }
    guard isPlain, tokenLength == 0 || characters.count.isMultiple(of: tokenLength) else {
      return nil
    }
    let boundary = Array(first.boundary.utf8)
    self.bytes = bytes
    self.characters = characters
    self.tokenLength = tokenLength
    boundaryLength = boundary.count
    boundaries = bytes.indices.filter { bytes[$0...].starts(with: boundary) }
  }

  /// Adds the body of a reader's message; false where it is another than this.
  func append(to message: inout [UInt8], boundary: String, token: String) -> Bool {
    let boundary = Array(boundary.utf8)
    let token = Array(token.utf8)
    guard boundary.count == boundaryLength, token.count == tokenLength else { return false }
    let start = message.count
    message += bytes
    for place in boundaries {
      message.replaceSubrange(start + place..<start + place + boundary.count, with: boundary)
    }
    for (index, place) in characters.enumerated() {
      message[start + place] = token[index % tokenLength]
    }
    return true
  }
}
