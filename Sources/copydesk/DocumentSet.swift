// A set of documents, as `summarize` and `analyze --jsonl` read it.

import Foundation

/// Documents that belong together, such as the reports of one event.
struct DocumentSet: Decodable, Sendable {
  /// A text, UTF-8, and its title.
  struct Document: Decodable, Sendable {
    var title: String?
    var text: [UInt8]

    private enum CodingKeys: CodingKey { case title, text }

    init(title: String?, text: [UInt8]) {
      self.title = title
      self.text = text
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      title = try members.decodeIfPresent(String.self, forKey: .title)
      text = Array(try members.decode(String.self, forKey: .text).utf8)
    }
  }

  /// What is wrong with a line.
  struct Failure: Error {
    /// The id, where it can be read all the same.
    var id: String?
    var reason: String
  }

  var id: String
  var documents: [Document]

  init(id: String, documents: [Document]) {
    self.id = id
    self.documents = documents
  }

  /// Reads a line of JSON, UTF-8.
  init(parsing line: [UInt8]) throws(Failure) {
    if (try? UTF8Span(validating: line.span)) != nil {
      var scanner = DocumentSetScanner(line)
      if let set = scanner.set() {
        self = set
        return
      }
    }
    let data = Data(line)
    do {
      self = try JSONDecoder().decode(Self.self, from: data)
    } catch {
      struct Identity: Decodable { var id: String }
      let id = try? JSONDecoder().decode(Identity.self, from: data).id
      let isText = String(validating: line, as: UTF8.self) != nil
      throw Failure(id: id, reason: isText ? Self.reason(error) : "the line is not UTF-8 text")
    }
  }

  private static func reason(_ error: any Error) -> String {
    func path(_ keys: [any CodingKey]) -> String {
      let path = keys.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
      return path.hasPrefix(".") ? String(path.dropFirst()) : path
    }
    switch error as? DecodingError {
    case .keyNotFound(let key, let context):
      return "‘\(path(context.codingPath + [key]))’ is missing"
    case .typeMismatch(_, let context) where context.codingPath.isEmpty,
      .valueNotFound(_, let context) where context.codingPath.isEmpty:
      return "the line is not a JSON object"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "‘\(path(context.codingPath))’ has the wrong type"
    default: return "the line is not JSON"
    }
  }
}
