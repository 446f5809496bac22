// What a server answers.

/// An answer of a server (RFC 9110, section 15).
public struct HTTPResponse: Sendable, Equatable {
  /// The status code.
  public var status: Int
  /// The address that answered, after redirects.
  public var address: String
  /// The header fields of the last answer, in order.
  public var header: [HTTPField]
  /// The content, decoded.
  public var content: [UInt8]

  /// The value of the first field of a name, in any case.
  public subscript(name: String) -> String? {
    header.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
