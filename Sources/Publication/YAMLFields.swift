// A mapping of a YAML document, read key by key, so that every mistake is reported with its place.

import Diagnostics
import Yams

/// The fields of one mapping: each is asked for once; what is left over is unknown.
struct YAMLFields {
  /// What was found wrong so far.
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String
  private let name: String
  private let pairs: [(key: Node, value: Node)]
  private var known: [String] = []

  /// The fields of a node; a node that is no mapping is an error and has none.
  init(_ node: Node, name: String, path: String) {
    self.path = path
    self.name = name
    if let mapping = node.mapping {
      pairs = mapping.map { (key: $0.key, value: $0.value) }
    } else {
      pairs = []
      report(node, "\(name) must be a mapping of keys to values")
    }
  }

  /// The keys of the mapping and their values, for mappings whose keys are data.
  var all: [(key: String, value: Node)] {
    pairs.compactMap { pair in pair.key.string.map { (key: $0, value: pair.value) } }
  }

  /// The value of a key, and from now on the key is known.
  mutating func node(_ key: String) -> Node? {
    known.append(key)
    let node = pairs.first { $0.key.string == key }?.value
    if let node, node.isNull { return nil }
    return node
  }

  /// A text.
  mutating func string(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    return text(of: node, key: key)
  }

  /// A whole number within bounds.
  mutating func integer(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    if let number = node.int, bounds.contains(number) { return number }
    report(
      node,
      "\(name).\(key) must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    return nil
  }

  /// A list of texts; one text is a list of one.
  mutating func strings(_ key: String) -> [String]? {
    guard let node = node(key) else { return nil }
    guard let sequence = node.sequence else { return text(of: node, key: key).map { [$0] } }
    return sequence.compactMap { text(of: $0, key: key) }
  }

  /// The nodes of a list.
  mutating func list(_ key: String) -> [Node]? {
    guard let node = node(key) else { return nil }
    if let sequence = node.sequence { return Array(sequence) }
    report(node, "\(name).\(key) must be a list")
    return nil
  }

  /// A nested mapping, read by `body`; its findings are kept here.
  mutating func fields(_ key: String, _ body: (inout YAMLFields) -> Void) {
    guard let node = node(key) else { return }
    fields(of: node, name: key, body)
  }

  /// A mapping that is an element of a list, read by `body`.
  mutating func fields(of node: Node, name: String, _ body: (inout YAMLFields) -> Void) {
    var inner = YAMLFields(node, name: name, path: path)
    body(&inner)
    diagnostics += inner.diagnostics
  }

  /// Reports every key that nobody asked for, with the nearest known one.
  mutating func refuseUnknownKeys() {
    for pair in pairs {
      let key = pair.key.string ?? ""
      guard !known.contains(key) else { continue }
      let near = nearestName(to: key, among: known)
      report(
        pair.key, "Unknown key ‘\(key)’ in \(name)",
        hint: near.map { "did you mean ‘\($0)’?" } ?? "known keys: \(known.joined(separator: ", "))"
      )
    }
  }

  /// Adds an error at a node.
  mutating func report(_ node: Node, _ summary: String, hint: String? = nil) {
    let place = Place(path, line: node.mark?.line, column: node.mark?.column)
    diagnostics.append(Diagnostic(.error, at: place, summary, hint: hint))
  }

  private mutating func text(of node: Node, key: String) -> String? {
    if let text = node.scalar?.string { return text }
    report(node, "\(name).\(key) must be a text")
    return nil
  }
}

extension Node {
  /// Whether the value is left empty or `null`.
  fileprivate var isNull: Bool { null != nil }
}
