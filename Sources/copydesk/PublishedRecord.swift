// issues.json: what was published into a web archive.

import Foundation
import JSONText
import Publication
import Rendering

/// The issues of an archive, and the hashes of its files as they were published.
struct PublishedRecord {
  /// The issues, the newest first.
  var issues: [PublishedIssue] = []
  /// The SHA-256 of each file that was published, by its path, hexadecimal.
  var hashes: [String: String] = [:]

  init(issues: [PublishedIssue] = [], hashes: [String: String] = [:]) {
    self.issues = issues
    self.hashes = hashes
  }

  /// The record for issues.json.
  var json: JSONValue {
    let values = issues.map { issue in
      JSONValue.object([
        ("id", .string(issue.id)), ("number", JSONValue(issue.number)),
        ("date", .string(issue.date.description)), ("subject", .string(issue.subject)),
        ("standfirst", .string(issue.standfirst)), ("path", .string(issue.path)),
        ("content", JSONValue(issue.content)),
      ])
    }
    let files = hashes.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.string($0.value)) }
    return .object([
      ("generator", .string("copydesk publish")), ("format", .integer(1)),
      ("issues", .array(values)), ("sha256", .object(files)),
    ])
  }

  /// Reads a record; nil where it is none.
  init?(reading json: [UInt8]) {
    struct Record: Decodable {
      struct Issue: Decodable {
        var id: String
        var number: Int?
        var date: String
        var subject: String
        var standfirst: String
        var path: String
        var content: String?
      }
      var generator: String
      var format: Int
      var issues: [Issue]
      var sha256: [String: String]
    }
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(json)),
      record.generator == "copydesk publish", record.format == 1
    else { return nil }
    for issue in record.issues {
      guard let date = CalendarDate(iso8601: issue.date) else { return nil }
      issues.append(
        PublishedIssue(
          id: issue.id, number: issue.number, date: date, subject: issue.subject,
          standfirst: issue.standfirst, path: issue.path, content: issue.content))
    }
    hashes = record.sha256
  }
}
