// What a tool answers, member by member.

import Foundation

/// A value of JSON of which parts are asked for by name.
struct ToolAnswer {
  private let value: Any

  init(_ value: Any) { self.value = value }

  /// A member; a value that has none has empty ones.
  subscript(name: String) -> ToolAnswer {
    ToolAnswer((value as? [String: Any])?[name] ?? NSNull())
  }

  /// The elements, none where it is no array.
  var elements: [ToolAnswer] { (value as? [Any])?.map { ToolAnswer($0) } ?? [] }

  /// The text; a whole number counts as one, since tools name things by numbers.
  var text: String? { value as? String ?? (value as? NSNumber)?.stringValue }

  /// Whether it is true; nil where it is neither.
  var flag: Bool? { value as? Bool }

  /// The text that must be there.
  ///
  /// - Throws: `ToolError`.
  func required(_ name: String) throws -> String {
    guard let text = self[name].text else { throw ToolError.strange(name) }
    return text
  }

  /// What an error says, wherever tools say it.
  var words: String? {
    let details = self["errors"].elements.compactMap {
      [$0["field"].text, $0["message"].text, $0["context"].text].compactMap { $0 }
        .joined(separator: " ")
    }.filter { !$0.isEmpty }
    let main = self["detail"].text ?? self["message"].text ?? self["description"].text
    let all = (main.map { [$0] } ?? []) + details
    return all.isEmpty ? nil : all.joined(separator: "; ")
  }
}
