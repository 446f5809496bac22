// An address of a person or a list.

internal import CGMime
import Foundation

/// A mailbox: an address that can be written to, and a name (RFC 5322, section 3.4; RFC 6531 for other scripts).
public struct MailAddress: Sendable, Hashable {
  /// The name that programs show.
  public let name: HeaderText?
  /// The part before the at sign, as it was written.
  public let local: String
  /// The domain in lower case, in the letters of ASCII (IDNA).
  public let domain: String

  /// `local@domain`.
  public var address: String { "\(local)@\(domain)" }

  /// Whether a server must know SMTPUTF8 to take it (RFC 6531).
  public var needsSMTPUTF8: Bool { !local.utf8.allSatisfy { $0 < 0x80 } }

  /// What tells two readers apart: the address in lower case, its characters composed (NFC).
  public var normalized: String {
    let text = address.lowercased()
    return needsSMTPUTF8 ? text.precomposedStringWithCanonicalMapping : text
  }

  /// An address; nil where it cannot be one. Quoted local parts and address literals, which no newsletter is sent
  /// to, are refused.
  public init?(_ address: String, name: HeaderText? = nil) {
    guard let at = address.lastIndex(of: "@") else { return nil }
    let local = String(address[..<at])
    let written = String(address[address.index(after: at)...])
    guard Self.isLocal(local), let domain = Self.ascii(written), Self.isDomain(domain),
      local.utf8.count + domain.utf8.count < 254
    else { return nil }
    self.name = name.flatMap { $0.text.isEmpty ? nil : $0 }
    self.local = local
    self.domain = domain
  }

  /// A dot-atom of at most 64 octets (RFC 5321, section 4.5.3.1.1), other scripts allowed (RFC 6532).
  private static func isLocal(_ text: String) -> Bool {
    let marks: Set<Unicode.Scalar> = [
      "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~",
      ".",
    ]
    return (1...64).contains(text.utf8.count) && !text.hasPrefix(".") && !text.hasSuffix(".")
      && !text.contains("..")
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || marks.contains(scalar)
          : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
            || scalar.properties.generalCategory == .spacingMark
      }
  }

  /// At least two labels of letters, digits and hyphens (RFC 1035, section 2.3.1).
  private static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && text.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-")
          }
      } && labels.last?.contains { !$0.isNumber } == true
  }

  /// A domain in ASCII and lower case; nil where it cannot be written so.
  private static func ascii(_ domain: String) -> String? {
    if domain.utf8.allSatisfy({ $0 < 0x80 }) { return domain.lowercased() }
    guard let pointer = unsafe g_hostname_to_ascii(domain) else { return nil }
    defer { unsafe g_free(pointer) }
    return unsafe String(cString: pointer).lowercased()
  }
}
