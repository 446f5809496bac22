// The proxies that the environment names.

internal import CCurl
import Foundation

/// The machines that requests are handed to; a company's proxy has a private address by right.
enum Proxies {
  /// An address in network order, and a port.
  struct Endpoint: Hashable {
    var address: [UInt8]
    var port: Int
  }

  /// The endpoints of all proxies in the environment.
  static var endpoints: Set<Endpoint> {
    let environment = ProcessInfo.processInfo.environment
    let names = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    return names.compactMap { environment[$0] }.reduce(into: []) { all, address in
      guard let (host, port) = hostAndPort(of: address) else { return }
      for known in addresses(of: host) { all.insert(Endpoint(address: known, port: port)) }
    }
  }

  /// The host and port of a proxy as libcurl reads them: without a scheme it is http, without a port 1080.
  static func hostAndPort(of proxy: String) -> (String, Int)? {
    let text = proxy.contains("://") ? proxy : "http://" + proxy
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty else {
      return nil
    }
    let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    return (bare, parts.port ?? (parts.scheme?.lowercased() == "https" ? 443 : 1080))
  }

  /// The addresses of a host by name or number, in network order; none where this machine does not know it.
  static func addresses(of host: String) -> [[UInt8]] {
    var first: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, nil, nil, &first) == 0 else { return [] }
    defer { unsafe freeaddrinfo(first) }
    var found: [[UInt8]] = []
    var next = unsafe first
    while let info = unsafe next {
      if let address = unsafe info.pointee.ai_addr {
        let family = unsafe Int32(address.pointee.sa_family)
        let raw = unsafe UnsafeRawBufferPointer(
          start: UnsafeRawPointer(address), count: Int(info.pointee.ai_addrlen))
        // sockaddr_in has its address at byte 4, sockaddr_in6 at byte 8.
        if family == AF_INET, raw.count >= 8 { unsafe found.append(Array(raw[4..<8])) }
        if family == AF_INET6, raw.count >= 24 { unsafe found.append(Array(raw[8..<24])) }
      }
      unsafe next = unsafe info.pointee.ai_next
    }
    return found
  }
}
