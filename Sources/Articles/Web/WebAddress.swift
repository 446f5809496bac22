// An address of the web: joined to a base, and brought to one form.

import Foundation

/// An absolute `http` or `https` address (RFC 3986).
struct WebAddress {
  private let components: URLComponents

  /// Reads an address; nil where it is none of the web's.
  init?(_ text: String) {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let components = URLComponents(string: trimmed),
      let scheme = components.scheme?.lowercased(), ["http", "https"].contains(scheme),
      let host = components.host, !host.isEmpty
    else { return nil }
    self.components = components
  }

  /// The address as text.
  var text: String { components.string ?? "" }

  /// The host in lower case, with the port where one is written.
  var host: String {
    (components.host ?? "").lowercased() + (components.port.map { ":\($0)" } ?? "")
  }

  /// Scheme and host.
  var origin: String { (components.scheme ?? "http").lowercased() + "://" + host }

  /// The path and what follows it, as a request has it.
  var target: String {
    let path = components.percentEncodedPath.isEmpty ? "/" : components.percentEncodedPath
    return path + (components.percentEncodedQuery.map { "?" + $0 } ?? "")
  }

  /// The last word of the path, for an id.
  var slug: String {
    let words = components.path.split(separator: "/").map(String.init)
    let last = words.last { !["amp", "index.html", "index.php"].contains($0) } ?? host
    return fileStem(of: last)
  }

  /// The address that a reference in a page of this address leads to (RFC 3986, section 5).
  func resolved(_ reference: String) -> String? {
    let trimmed = reference.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let base = components.url, let url = URL(string: trimmed, relativeTo: base) else {
      return nil
    }
    return WebAddress(url.absoluteString)?.text
  }

  /// The address without what only counts readers: parameters of tracking and the fragment.
  var withoutTracking: String {
    var clean = components
    clean.fragment = nil
    if let items = clean.percentEncodedQueryItems {
      let kept = items.filter { !Self.isTracking($0.name) }
      clean.percentEncodedQueryItems = kept.isEmpty ? nil : kept
    }
    return clean.string ?? text
  }

  private static func isTracking(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("utm_") || tracking.contains(name)
  }

  /// What all addresses of one article share: without scheme, `www.`, fragment, tracking parameters, AMP and a
  /// slash at the end.
  var key: String {
    var host = host
    for prefix in ["www.", "amp.", "m."] where host.hasPrefix(prefix) {
      host.removeFirst(prefix.count)
    }
    var path = components.percentEncodedPath
    for suffix in ["/amp/", "/amp", "/"] where path.hasSuffix(suffix) {
      path.removeLast(suffix.count)
      break
    }
    if path.hasPrefix("/amp/") { path.removeFirst(4) }
    let kept = (components.percentEncodedQueryItems ?? []).filter { !Self.isTracking($0.name) }.map
    { "\($0.name)=\($0.value ?? "")" }.sorted()
    return host + path + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }

  private static let tracking: Set<String> = [
    "fbclid", "gclid", "msclkid", "dclid", "igshid", "mc_cid", "mc_eid", "cmpid", "ref", "ref_src",
    "amp", "outputtype", "smid", "partner", "ito", "ns_mchannel", "ocid", "sh", "source", "feature",
    "taid", "_ga", "yclid",
  ]
}
