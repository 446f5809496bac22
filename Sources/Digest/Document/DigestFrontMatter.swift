// The YAML at the head of digest.md.

import CommonMark
import Diagnostics
import Publication
import Yams

/// The front matter of an issue, and where the Markdown after it begins.
struct DigestFrontMatter {
  var fields: [(key: String, value: String)] = []

  init(of issue: Issue) {
    fields = [("id", issue.id), ("publication", issue.publication)]
    if let number = issue.number { fields.append(("number", String(number))) }
    fields.append(("date", issue.date.description))
    if let period = issue.period {
      fields.append(("period", "\(period.lowerBound)/\(period.upperBound)"))
    }
    fields += [("subject", issue.subject), ("preheader", issue.preheader)]
  }

  /// The front matter with its lines of `---`.
  var text: String {
    var text = "---\n"
    for (key, value) in fields {
      let isPlain =
        ["id", "number", "date", "period"].contains(key) && value.allSatisfy(Self.isPlain)
      text += "\(key): \(isPlain ? value : Self.quoted(value))\n"
    }
    return text + "---\n"
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-/".contains(character))
  }

  /// A double-quoted scalar (YAML 1.2, section 7.3.1).
  static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || (0x80...0x9F).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value == 0xFEFF
        || scalar.value >= 0xFFFE && scalar.value <= 0xFFFF:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

/// The front matter of a digest.md as it is read.
struct DigestFrontMatterReader {
  private(set) var values: [String: (value: String, line: Int)] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// The Markdown after the front matter.
  private(set) var markdown: Substring
  /// How many lines stand before the Markdown.
  private(set) var lineCount = 0

  static let keys = ["id", "publication", "number", "date", "period", "subject", "preheader"]

  init(_ text: String, path: String) {
    markdown = text[...]
    // By bytes: CR LF is one Character and would end no line.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map
    { Substring($0) }
    func isRule(_ line: Substring) -> Bool {
      let visible = line.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
      return visible.elementsEqual("---".unicodeScalars)
    }
    guard let first = lines.first, isRule(first),
      let close = lines.dropFirst().firstIndex(where: isRule)
    else {
      report(
        path, 1, "The digest has no front matter",
        hint: "it begins with a line ---, id, date, subject, and --- again")
      return
    }
    lineCount = close + 1
    markdown = close + 1 < lines.count ? text[lines[close + 1].startIndex...] : ""
    read(lines[1..<close].joined(separator: "\n"), path: path)
  }

  private mutating func read(_ yaml: String, path: String) {
    let node: Yams.Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      let line: Int =
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
          mark.line
        default: 0
        }
      return report(path, line + 1, "The front matter is not well-formed YAML")
    } catch {
      return report(path, 1, "The front matter cannot be read")
    }
    guard let mapping = node?.mapping else {
      return report(path, 1, "The front matter must be keys and values")
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      let line = (key.mark?.line ?? 0) + 1
      guard Self.keys.contains(name) else {
        let near = nearestName(to: name, among: Self.keys)
        diagnostics.append(
          Diagnostic(
            .warning, at: Place(path, line: line), "Unknown key ‘\(name)’ in the front matter",
            hint: near.map { "did you mean ‘\($0)’?" }))
        continue
      }
      if let text = value.scalar?.string {
        values[name] = (text, line)
      } else {
        report(path, line, "‘\(name)’ must be a text")
      }
    }
  }

  private mutating func report(_ path: String, _ line: Int, _ summary: String, hint: String? = nil)
  {
    diagnostics.append(Diagnostic(.error, at: Place(path, line: line), summary, hint: hint))
  }
}
