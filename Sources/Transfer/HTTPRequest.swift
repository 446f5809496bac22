// A request of the Hypertext Transfer Protocol.

/// A request to a server (RFC 9110, section 9).
public struct HTTPRequest: Sendable, Equatable {
  /// What is asked for.
  public enum Method: String, Sendable {
    /// The header alone.
    case head = "HEAD"
    /// Header and content.
    case get = "GET"
    /// Something is handed over.
    case post = "POST"
    /// Something takes a place.
    case put = "PUT"
    /// A part of something is changed.
    case patch = "PATCH"
  }

  /// What is asked for.
  public var method: Method
  /// The address, `http` or `https`.
  public var address: String
  /// Header fields by name, in order; a field whose name or value has CR, LF or NUL makes the request fail.
  public var header: [HTTPField]
  /// What is handed over with `post`, `put` and `patch`.
  public var content: [UInt8]

  /// A request.
  public init(
    _ method: Method, _ address: String, header: [HTTPField] = [], content: [UInt8] = []
  ) {
    self.method = method
    self.address = address
    self.header = header
    self.content = content
  }
}
