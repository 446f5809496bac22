// What comes in during one request.

/// The header and content of an answer as they come, within the limits.
final class Exchange {
  /// The fields of the last header.
  private(set) var header: [HTTPField] = []
  /// The content so far.
  private(set) var content: [UInt8] = []
  /// Whether the content would pass the limit.
  private(set) var isTooLarge = false
  /// Whether a connection was refused because of its address.
  private(set) var isRefused = false

  private let gate: AddressGate
  private let proxies: Set<Proxies.Endpoint>
  private let limit: Int

  init(gate: AddressGate, proxies: Set<Proxies.Endpoint>, limit: Int) {
    self.gate = gate
    self.proxies = proxies
    self.limit = limit
  }

  /// Takes a line of a header; the status line begins a new one, for instance after a redirect. False ends the transfer.
  func takeHeader(_ line: [UInt8]) -> Bool {
    if line.starts(with: "HTTP/".utf8) {
      header = []
    } else if header.count < 1_000, let field = HTTPField(line: line) {
      header.append(field)
      if field.name.lowercased() == "location" { return allows(target: field.value) }
    }
    return true
  }

  /// Whether a request may be made for an address, or be redirected there. Without a proxy the connection itself is looked
  /// at; a proxy connects for us, so its target is looked at as far as this machine knows it.
  func allows(target address: String) -> Bool {
    if proxies.isEmpty || gate.allowsPrivate { return true }
    guard let host = Proxies.hostAndPort(of: address)?.0,
      address.lowercased().hasPrefix("http")
    else { return true }
    if Proxies.addresses(of: host).allSatisfy({ gate.allows($0) }) { return true }
    isRefused = true
    return false
  }

  /// Takes content; false ends the transfer.
  func takeContent(_ bytes: [UInt8]) -> Bool {
    guard content.count + bytes.count <= limit else {
      isTooLarge = true
      return false
    }
    content += bytes
    return true
  }

  /// Whether a connection to an address may be opened.
  func allows(_ address: [UInt8], port: Int) -> Bool {
    if proxies.contains(Proxies.Endpoint(address: address, port: port)) || gate.allows(address) {
      return true
    }
    isRefused = true
    return false
  }
}
