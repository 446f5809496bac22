// The tables of an archive, and how an older file comes to have them.

import GRDB

/// The versions of the tables. Versions are only added: a file of any version is out there.
struct Schema: Sendable {
  /// A step from one version to the next.
  struct Version: Sendable {
    /// What the step does; never changed, for files remember it.
    let name: String
    let sql: String
  }

  /// What an archive's header has as `application_id` (https://sqlite.org/fileformat.html, section 1.3.20): "Cpyd".
  static let applicationID: UInt32 = 0x4370_7964

  /// What the header of a file of these tables has.
  var applicationID = Schema.applicationID
  /// The versions, the first one 1; `user_version` of a file counts those that it has.
  let versions: [Version]

  /// The tables of this program.
  static let current = Schema(versions: [
    Version(
      name: "Make issue and sentence",
      sql: """
        CREATE TABLE issue (
          id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
          publication TEXT NOT NULL,
          number INTEGER,
          date TEXT NOT NULL CHECK (date IS date(date)),
          subject TEXT NOT NULL
        ) STRICT;
        CREATE TABLE sentence (
          issue TEXT NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
          position INTEGER NOT NULL CHECK (position >= 0),
          section TEXT NOT NULL,
          text TEXT NOT NULL CHECK (text <> ''),
          article TEXT,
          url TEXT,
          date TEXT CHECK (date IS date(date)),
          PRIMARY KEY (issue, position)
        ) STRICT;
        """)
  ])

  /// Whether a file of a version is from a later program.
  func isOlder(than version: UInt32) -> Bool { version > UInt32(versions.count) }

  /// Brings a database to the last version; a version is done whole or not at all.
  func migrate(_ database: any DatabaseWriter) throws {
    var migrator = DatabaseMigrator()
    for (index, version) in versions.enumerated() {
      migrator.registerMigration(version.name) { database in
        try database.execute(sql: version.sql)
        // A pragma takes no arguments.
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    do {
      try migrator.migrate(database)
    } catch is DatabaseError {
      // Another process may have brought it there meanwhile.
      try migrator.migrate(database)
    }
  }
}
