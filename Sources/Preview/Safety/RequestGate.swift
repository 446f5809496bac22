// Who may ask the desk, and who may have it change something.

/// The rules that a request has to pass before anything looks at what it wants.
///
/// A page of another site in the editor's browser can send requests here, also under a name of its own that leads to
/// 127.0.0.1 (DNS rebinding); what it cannot do is name this host and this origin, read the cookie, or send the token's
/// header without being asked first.
public struct RequestGate: Sendable {
  /// The parts of a request that it looks at.
  public struct Asked: Sendable {
    /// GET, HEAD, POST.
    public var method: String
    /// The host and port that the browser meant.
    public var host: String?
    /// The header field Origin.
    public var origin: String?
    /// The header field Sec-Fetch-Site.
    public var site: String?
    /// The token of the cookie.
    public var cookie: String?
    /// The token of the header field X-Copydesk-Token.
    public var token: String?
    /// The media type of the body.
    public var type: String?

    /// A request.
    public init(
      method: String, host: String?, origin: String? = nil, site: String? = nil,
      cookie: String? = nil, token: String? = nil, type: String? = nil
    ) {
      self.method = method
      self.host = host
      self.origin = origin
      self.site = site
      self.cookie = cookie
      self.token = token
      self.type = type
    }
  }

  /// Why a request is refused.
  public struct Refusal: Error, Sendable, Equatable {
    /// The status of the answer.
    public var status: Int
    /// One line for a person.
    public var reason: String
  }

  private let hosts: [String]
  private let token: String

  /// The gate of a port; `token` is the secret of this run.
  public init(port: Int, token: String) {
    hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
    self.token = token
  }

  /// Passes a request, or throws why not.
  public func pass(_ asked: Asked) throws(Refusal) {
    try passHost(asked)
    guard ["GET", "HEAD", "POST"].contains(asked.method) else {
      throw Refusal(status: 405, reason: "The desk knows GET and POST")
    }
    if asked.method == "POST" {
      guard let host = asked.host, asked.origin == "http://\(host)" else {
        throw Refusal(status: 403, reason: "A change has to come from the desk’s own page")
      }
      guard let type = asked.type, type.lowercased().hasPrefix("application/json") else {
        throw Refusal(status: 415, reason: "A change has to be JSON")
      }
      guard isToken(asked.token) else {
        throw Refusal(status: 403, reason: "The token is missing or of another run")
      }
    } else {
      if let site = asked.site, site != "same-origin", site != "none" {
        throw Refusal(status: 403, reason: "Another site may not read the desk")
      }
      guard isToken(asked.cookie) || isToken(asked.token) else {
        throw Refusal(
          status: 403, reason: "Open the address that ‘copydesk preview’ printed, with its token")
      }
    }
  }

  /// Whether the host is this desk's.
  public func passHost(_ asked: Asked) throws(Refusal) {
    guard let host = asked.host?.lowercased(), hosts.contains(host) else {
      throw Refusal(status: 421, reason: "The desk answers to 127.0.0.1 only")
    }
  }

  /// Compares in a time that does not tell how much is right.
  public func isToken(_ given: String?) -> Bool {
    guard let given else { return false }
    let (a, b) = (Array(given.utf8), Array(token.utf8))
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
