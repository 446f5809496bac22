// The server that messages are handed to.

/// A server of the Simple Mail Transfer Protocol (RFC 5321), and how to talk to it.
public struct MailServer: Sendable, Equatable {
  /// How what is said is kept from others.
  public enum Security: String, Sendable, CaseIterable {
    /// STARTTLS (RFC 3207), and nothing is sent where the server has none.
    case starttls
    /// TLS from the first byte (RFC 8314).
    case implicit
    /// Everybody on the way can read it.
    case none
  }

  /// Its name or address.
  public var host: String
  /// Its port.
  public var port: Int
  /// How what is said is kept from others.
  public var security = Security.starttls
  /// The file with the certificates to trust, PEM; nil for the system's.
  public var certificates: String?
  /// The name to log in with (RFC 4954); nil for no login.
  public var user: String?
  /// The password.
  public var password: String?
  /// The name that the client greets with (EHLO).
  public var greeting = "localhost"
  /// Connections at once.
  public var connections = 4
  /// Seconds until a connection stands.
  public var connectSeconds = 30
  /// Seconds that an answer may take; RFC 5321, section 4.5.3.2, has ten minutes for the last one.
  public var answerSeconds = 300

  /// A server.
  public init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Whether it can be asked: what is put into addresses and commands has no other sign.
  public var isUsable: Bool {
    [host, greeting].allSatisfy { name in
      !name.isEmpty
        && name.utf8.allSatisfy { byte in
          let sign = Character(Unicode.Scalar(byte))
          return sign.isASCII && (sign.isLetter || sign.isNumber || ".-_:[]".contains(sign))
        }
    } && (1...65_535).contains(port)
  }
}
