// Many requests at once, answers in the order of the requests.

internal import CCurl

/// Asks servers over libcurl. It keeps no state between calls: no cookies, no cache.
public struct HTTPClient: Sendable {
  /// What a server may cost.
  public struct Limits: Sendable, Equatable {
    /// Seconds until a connection stands.
    public var connectSeconds = 10
    /// Seconds until the last byte of an answer.
    public var seconds = 30
    /// Bytes of content, counted after it is inflated.
    public var bytes = 20_000_000
    /// Redirects that are followed.
    public var redirects = 5
    /// Requests at once.
    public var parallel = 8
    /// Connections to one host at once.
    public var parallelByHost = 2

    /// The usual limits.
    public init() {}
  }

  private let agent: String
  private let limits: Limits
  private let gate: AddressGate

  /// A client.
  ///
  /// - Parameters:
  ///   - agent: how it names itself (User-Agent, RFC 9110, section 10.1.5).
  ///   - limits: what a server may cost.
  ///   - allowsPrivate: whether addresses of private networks and of this machine may be asked. The proxies that the
  ///     environment names (`http_proxy`, `HTTPS_PROXY`, `ALL_PROXY`) always may.
  public init(agent: String, limits: Limits = Limits(), allowsPrivate: Bool = false) {
    self.agent = agent
    self.limits = limits
    gate = AddressGate(allowsPrivate: allowsPrivate)
  }

  /// A client with a gate of its own.
  init(agent: String, limits: Limits, gate: AddressGate) {
    self.agent = agent
    self.limits = limits
    self.gate = gate
  }

  /// The answers, one for each request, in their order.
  ///
  /// - Parameters:
  ///   - requests: what is asked; http and https only, also after a redirect.
  ///   - progress: is told the number of requests that have ended.
  public func answers(
    to requests: [HTTPRequest], progress: (Int) -> Void = { _ in }
  ) -> [Result<HTTPResponse, TransferError>] {
    var answers: [Result<HTTPResponse, TransferError>] = requests.map { _ in .failure(.unusable) }
    guard let multi = MultiHandle(limits) else { return answers }
    let proxies = Proxies.endpoints
    var waiting = requests.indices.filter { isUsable(requests[$0]) }[...]
    var ended = requests.count - waiting.count
    while true {
      while multi.count < limits.parallel, let index = waiting.popFirst() {
        let exchange = Exchange(gate: gate, proxies: proxies, limit: limits.bytes)
        guard exchange.allows(target: requests[index].address) else {
          answers[index] = .failure(.privateAddress)
          ended += 1
          continue
        }
        let handle = EasyHandle(requests[index], exchange, agent: agent, limits)
        guard let handle, multi.add(handle, for: index) else {
          answers[index] = .failure(.other("libcurl has no memory left"))
          ended += 1
          continue
        }
      }
      if multi.count == 0 { return answers }
      multi.work()
      for (index, answer) in multi.ended() {
        answers[index] = answer
        ended += 1
        progress(ended)
      }
    }
  }

  private func isUsable(_ request: HTTPRequest) -> Bool {
    let scheme = request.address.prefix { $0 != ":" }.lowercased()
    return (scheme == "http" || scheme == "https") && request.header.allSatisfy(\.isSafe)
      && !request.address.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
  }
}
