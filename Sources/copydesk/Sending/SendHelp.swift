// The transports as `copydesk send --help` prints them.

import Delivery

/// The table of transports, in words.
enum SendHelp {
  static var transports: String {
    TransportName.allCases.map { name in
      let facts = name.facts
      let keys = facts.settings.enumerated().map { index, key in
        index < facts.required ? key.uppercased() : key
      }
      let parts =
        (keys.isEmpty ? [] : [keys.joined(separator: ", ")])
        + (facts.environment.isEmpty ? [] : ["$" + facts.environment.joined(separator: " $")])
      let needs = parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
      return "  \(name.rawValue): \(facts.summary)\(needs)"
    }.joined(separator: "\n")
  }
}
