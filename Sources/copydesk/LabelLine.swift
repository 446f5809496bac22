// One line of a file of labels.

import Foundation

/// A labelled sentence as a line of JSON has it: its text, or where it stands in a file.
struct LabelLine: Decodable {
  /// What is wrong with a line.
  struct Failure: Error {
    var reason: String
    var hint: String?
  }

  var text: String?
  var topic: String?
  var file: String?
  var range: Range<Int>?
  var sha256: String?
  /// What names the document; nil where nothing does.
  var document: String?
  var paragraph: Int?
  var subhead: String?

  private enum Key: String, CodingKey {
    case text, topic, file, set, range, sha256, document, paragraph, subhead
  }

  /// Reads a line of JSON, UTF-8.
  init(parsing line: [UInt8]) throws(Failure) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(line))
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Self.failure(error)
    }
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    guard fields.contains(.topic) else {
      throw Failure(reason: "‘topic’ is missing", hint: "null means that no topic fits")
    }
    topic = try fields.decodeIfPresent(String.self, forKey: .topic)
    text = try fields.decodeIfPresent(String.self, forKey: .text)
    file = try fields.decodeIfPresent(String.self, forKey: .file)
    sha256 = try fields.decodeIfPresent(String.self, forKey: .sha256)?.lowercased()
    paragraph = try fields.decodeIfPresent(Int.self, forKey: .paragraph)
    subhead = try fields.decodeIfPresent(String.self, forKey: .subhead)
    let parts = try [Key.file, .set, .document].compactMap { try Self.name($0, in: fields) }
    document = parts.isEmpty ? nil : parts.joined(separator: " ")
    if let bounds = try fields.decodeIfPresent([Int].self, forKey: .range) {
      guard bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1] else {
        throw Failure(reason: "‘range’ must be [start,end] in bytes")
      }
      range = bounds[0]..<bounds[1]
    }
    if text == nil, file == nil || range == nil {
      throw Failure(reason: "‘text’ is missing", hint: "or name ‘file’ and ‘range’")
    }
  }

  /// A name that may be a text or a number.
  private static func name(_ key: Key, in fields: KeyedDecodingContainer<Key>) throws -> String? {
    if let number = try? fields.decodeIfPresent(Int.self, forKey: key) { return String(number) }
    return try fields.decodeIfPresent(String.self, forKey: key)
  }

  private static func failure(_ error: any Error) -> Failure {
    switch error as? DecodingError {
    case .typeMismatch(_, let context) where context.codingPath.isEmpty,
      .valueNotFound(_, let context) where context.codingPath.isEmpty:
      Failure(reason: "The line is not a JSON object")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      Failure(reason: "‘\(context.codingPath.first?.stringValue ?? "")’ has the wrong type")
    default: Failure(reason: "The line is not JSON")
    }
  }
}
