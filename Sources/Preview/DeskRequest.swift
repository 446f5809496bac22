// What the page asks of the desk.

/// A request that has passed the gate.
public struct DeskRequest: Sendable, Equatable {
  /// Whether it is to change something.
  public var isChange: Bool
  /// The path without the slash at its head, as `api/issue`; percent-encoding is not undone, so that there is none in it.
  public var path: String
  /// The query's first value for each name, percent-encoding undone.
  public var query: [String: String]
  /// The body, JSON where something is to change.
  public var body: [UInt8]

  /// A request.
  public init(isChange: Bool, path: String, query: [String: String] = [:], body: [UInt8] = []) {
    self.isChange = isChange
    self.path = path
    self.query = query
    self.body = body
  }
}
