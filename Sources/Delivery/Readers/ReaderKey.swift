// Readers without their addresses.

import Crypto
import Foundation
public import Mail

/// The SHA-256 (FIPS 180-4) that stands for a reader where their address may not stay.
public enum ReaderKey {
  /// The hash of an address, in any case of letters.
  public static func hash(of address: MailAddress) -> String { hash("address", address.normalized) }

  /// The hash of a token.
  public static func hash(ofToken token: String) -> String { hash("token", token) }

  private static func hash(_ kind: String, _ text: String) -> String {
    SHA256.hash(data: Data("\(kind)\n\(text)".utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
