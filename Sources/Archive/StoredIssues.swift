// Sent issues as rows.

import Digest
import GRDB
import Publication

/// The rows of issues and sentences.
enum StoredIssues {
  /// A row that an archive cannot have.
  struct Unreadable: Error {}

  /// All issues, by date and id.
  static func all(in database: Database) throws -> [SentIssue] {
    var sentences: [String: [SentIssue.Sentence]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT issue, text, section, article, url, date FROM sentence ORDER BY issue, position")
    while let row = try rows.next() {
      sentences[try value(row["issue"]), default: []].append(
        SentIssue.Sentence(
          try value(row["text"]), section: try value(row["section"]),
          article: try optional(row["article"]), url: try optional(row["url"]),
          date: try optional(row["date"]).map(date)))
    }
    return try Row.fetchAll(
      database,
      sql: "SELECT id, publication, number, date, subject FROM issue ORDER BY date, id"
    ).map { row in
      let id: String = try value(row["id"])
      return SentIssue(
        id: id, publication: try value(row["publication"]), number: try optional(row["number"]),
        date: try date(value(row["date"])), subject: try value(row["subject"]),
        sentences: sentences[id] ?? [])
    }
  }

  /// Inserts an issue that is not there.
  static func insert(_ issue: SentIssue, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO issue (id, publication, number, date, subject) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        issue.id, issue.publication, issue.number, issue.date.description, issue.subject,
      ])
    for (position, sentence) in issue.sentences.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO sentence (issue, position, section, text, article, url, date)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          issue.id, position, sentence.section, sentence.text, sentence.article, sentence.url,
          sentence.date?.description,
        ])
    }
  }

  /// Deletes an issue with its sentences; false where there is none.
  static func delete(_ id: String, in database: Database) throws -> Bool {
    try database.execute(sql: "DELETE FROM issue WHERE id = ?", arguments: [id])
    return database.changesCount > 0
  }

  /// The value of a column; GRDB's own subscript ends the process where a file has another type.
  private static func value<Value: DatabaseValueConvertible>(_ stored: DatabaseValue) throws
    -> Value
  {
    guard let value = Value.fromDatabaseValue(stored) else { throw Unreadable() }
    return value
  }

  private static func optional<Value: DatabaseValueConvertible>(
    _ stored: DatabaseValue
  ) throws -> Value? {
    stored.isNull ? nil : try value(stored)
  }

  private static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso8601: text) else { throw Unreadable() }
    return date
  }
}
