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
      let lines =
        [facts.summary] + (keys.isEmpty ? [] : [keys.joined(separator: ", ")])
        + (facts.environment.isEmpty ? [] : ["$" + facts.environment.joined(separator: " $")])
      let indent = String(repeating: " ", count: 14)
      let column = "  \(name.rawValue)" + indent
      return column.prefix(indent.count) + lines.joined(separator: "\n" + indent)
    }.joined(separator: "\n")
  }
}
