// A request of the Hypertext Transfer Protocol.

/// A request to a server (RFC 9110, section 9).
public struct HTTPRequest: Sendable, Equatable {
  /// What is asked for.
  public enum Method: String, Sendable {
    /// The header alone.
    case head = "HEAD"
    /// Header and content.
    case get = "GET"
  }

  /// What is asked for.
  public var method: Method
  /// The address, `http` or `https`.
  public var address: String
  /// Header fields by name, in order; a field whose name or value has CR, LF or NUL makes the request fail.
  public var header: [HTTPField]

  /// A request.
  public init(_ method: Method, _ address: String, header: [HTTPField] = []) {
    self.method = method
    self.address = address
    self.header = header
  }
}
