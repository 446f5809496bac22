// What stands for a reader in an address.

import Crypto
import Foundation
public import Mail

/// Makes tokens: 144 bits of HMAC-SHA-256 (RFC 2104) in base64url (RFC 4648, section 5), the same for the same key,
/// publication and reader. Who has no key can make none, and tells no address from one.
public struct ReaderToken: Sendable {
  private let key: SymmetricKey
  private let publication: String

  /// The fewest bytes that a key may have.
  public static let keyLength = 16

  /// Tokens of a publication; nil where the key is too short.
  public init?(key: String, publication: String) {
    guard key.utf8.count >= Self.keyLength else { return nil }
    self.key = SymmetricKey(data: Data(key.utf8))
    self.publication = publication
  }

  /// The token of a reader.
  public func token(for address: MailAddress) -> String {
    let text = "unsubscribe\n\(publication)\n\(address.normalized)"
    let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
    return Data(code.prefix(18)).base64EncodedString().replacing("+", with: "-")
      .replacing("/", with: "_")
  }

  /// Whether a token of a list may stand in an address as it is (RFC 3986, section 2.3).
  public static func isUsable(_ token: String) -> Bool {
    token.utf8.count <= 200
      && token.utf8.allSatisfy { byte in
        let sign = Character(Unicode.Scalar(byte))
        return sign.isASCII && (sign.isLetter || sign.isNumber || "-._~".contains(sign))
      }
  }
}
