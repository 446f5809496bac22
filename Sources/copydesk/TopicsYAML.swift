// Topics as a block of copydesk.yaml.

import Foundation
import Publication

/// Writes topics as YAML 1.2 that `copydesk.yaml` may have.
enum TopicsYAML {
  /// The `topics:` block, a cue a line.
  static func text(of topics: [Topic]) -> String {
    var text = "topics:\n"
    for topic in topics {
      text += "  - id: \(scalar(topic.id))\n    title: \(scalar(topic.title))\n"
      text += topic.cues.isEmpty ? "    cues: {}\n" : "    cues:\n"
      for cue in topic.cues { text += "      \(scalar(cue.pattern)): \(number(cue.weight))\n" }
    }
    return text
  }

  /// A scalar: plain where it is a word that YAML takes as text, else in double quotes.
  private static func scalar(_ text: String) -> String {
    let isWord = text.allSatisfy { $0.isASCII && $0.isLetter }
    if isWord, !text.isEmpty, !reserved.contains(text.lowercased()) { return text }
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        quoted += String(format: "\\x%02X", scalar.value)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"" + quoted + "\""
  }

  /// Words that YAML 1.1 or 1.2 reads as something else.
  private static let reserved: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
  ]

  /// A weight without needless digits.
  private static func number(_ weight: Double) -> String {
    let text = String(format: "%.2f", weight)
    let short = text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed()
    return text.contains(".") ? String(short) : text
  }
}
