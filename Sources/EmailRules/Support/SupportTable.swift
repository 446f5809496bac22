// The table of what mail clients support, read.

/// Features of HTML and CSS by how they are found in a parsed email.
struct SupportTable: Sendable {
  /// Every feature.
  let features: [SupportFeature]
  private let byKey: [String: [Int]]

  /// The table that the program carries.
  static let standard = SupportTable(reading: text, clients: clients)

  /// Reads a table: a feature a line, in the form of `make-table.py`.
  init(reading text: String, clients: [String]) {
    var features: [SupportFeature] = []
    var byKey: [String: [Int]] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      let found = fields.count == 4 ? fields[1].split(separator: ":", maxSplits: 1) : []
      guard found.count == 2, fields[3].count == clients.count else { continue }
      let support = zip(clients, fields[3]).map { client, letter in
        SupportFeature.Client(
          name: client, support: SupportFeature.Support(rawValue: letter) ?? .unknown)
      }
      for name in found[1].split(separator: ",") {
        byKey["\(found[0]):\(name)", default: []].append(features.count)
      }
      features.append(
        SupportFeature(
          slug: String(fields[0]), isGraceful: fields[2] == "g", clients: support))
    }
    self.features = features
    self.byKey = byKey
  }

  /// The features that are found as a kind and a name, both in lower case.
  func features(_ kind: String, _ name: String) -> [SupportFeature] {
    (byKey["\(kind):\(name)"] ?? []).map { features[$0] }
  }
}
