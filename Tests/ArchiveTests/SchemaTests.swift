// Files of other versions.

import Digest
import Foundation
import GRDB
import Publication
import Testing

@testable import Archive

@Suite("Versions of an archive")
struct SchemaTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The first version as it is in files, written down apart from the code: it never changes.
  private static let first = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('Make issue and sentence');
    CREATE TABLE issue (
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''), publication TEXT NOT NULL, number INTEGER,
      date TEXT NOT NULL CHECK (date IS date(date)), subject TEXT NOT NULL
    ) STRICT;
    CREATE TABLE sentence (
      issue TEXT NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0), section TEXT NOT NULL,
      text TEXT NOT NULL CHECK (text <> ''), article TEXT, url TEXT,
      date TEXT CHECK (date IS date(date)), PRIMARY KEY (issue, position)
    ) STRICT;
    INSERT INTO issue VALUES ('the-post-2021-03-05', 'The Post', 62, '2021-03-05', 'Floods');
    INSERT INTO sentence VALUES
      ('the-post-2021-03-05', 0, 'lead', 'The Veldra rose.', 'Flood', NULL, '2021-03-02'),
      ('the-post-2021-03-05', 1, 'glance', 'The ferry rests.', NULL, NULL, NULL);
    PRAGMA application_id = 1131444580;
    PRAGMA user_version = 1;
    """

  private static let issue = SentIssue(
    id: "the-post-2021-03-05", publication: "The Post", number: 62,
    date: CalendarDate(daysSince1970: 18_691), subject: "Floods",
    sentences: [
      SentIssue.Sentence(
        "The Veldra rose.", section: "lead", article: "Flood",
        date: CalendarDate(daysSince1970: 18_688)),
      SentIssue.Sentence("The ferry rests.", section: "glance"),
    ])

  private func writeFirst() throws {
    let raw = try DatabaseQueue(path: folder.path())
    try raw.writeWithoutTransaction { try $0.execute(sql: Self.first) }
    try raw.close()
  }

  /// A program of later days, which keeps a note with every issue.
  private let later = Schema(
    versions: Schema.current.versions + [
      Schema.Version(
        name: "Add note to issue",
        sql: "ALTER TABLE issue ADD COLUMN note TEXT NOT NULL DEFAULT 'none'")
    ])

  @Test("A file of version 1 is read and added to")
  func firstVersion() async throws {
    try writeFirst()
    let archive = Archive(path: folder.path())
    #expect(try await archive.issues() == [Self.issue])
    try await archive.add(Samples.issue(5))
    #expect(try await archive.issues() == [Self.issue, Samples.issue(5)])
  }

  @Test("Files made today have the tables of version 1")
  func sameTables() async throws {
    try await Archive(path: folder.path()).add(Samples.issue(1))
    let raw = try DatabaseQueue()
    try await raw.writeWithoutTransaction { try $0.execute(sql: Self.first) }
    let tables = [raw, try DatabaseQueue(path: folder.path())].map { database in
      try? database.read {
        try String.fetchAll(
          $0, sql: "SELECT sql FROM sqlite_schema WHERE name IN ('issue', 'sentence') ORDER BY name"
        )
      }.map { $0.filter { !$0.isWhitespace } }
    }
    #expect(tables[0]?.count == 2)
    #expect(tables[0] == tables[1])
  }

  @Test("An older file stays as it is when it is read, and is brought forward when it is changed")
  func broughtForward() async throws {
    try writeFirst()
    let before = try folder.bytes()
    let archive = Archive(path: folder.path(), schema: later)
    #expect(try await archive.issues() == [Self.issue])
    #expect(try folder.bytes() == before)
    try await archive.add(Samples.issue(5))
    let notes = try await DatabaseQueue(path: folder.path()).read {
      try String.fetchAll($0, sql: "SELECT note FROM issue")
    }
    #expect(notes == ["none", "none"])
    #expect(try await archive.issues() == [Self.issue, Samples.issue(5)])
    // The older program leaves it alone from now on.
    await #expect(throws: ArchiveError.newer(path: folder.path())) {
      try await Archive(path: folder.path()).issues()
    }
  }

  @Test("Several that bring a file forward at once all succeed", arguments: 1...5)
  func broughtForwardAtOnce(_ round: Int) async throws {
    try writeFirst()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for week in 1...4 {
        group.addTask { [path = folder.path(), later] in
          try await Archive(path: path, schema: later).add(Samples.issue(week))
        }
      }
      try await group.waitForAll()
    }
    #expect(try await Archive(path: folder.path(), schema: later).issues()?.count == 5)
  }

  @Test("A step that fails leaves the older version")
  func failedStep() async throws {
    try writeFirst()
    let before = try folder.bytes()
    let broken = Schema(
      versions: Schema.current.versions + [
        Schema.Version(name: "Break", sql: "ALTER TABLE issue ADD COLUMN note; INSERT INTO nowhere")
      ])
    await #expect(throws: ArchiveError.self) {
      try await Archive(path: folder.path(), schema: broken).add(Samples.issue(5))
    }
    #expect(try folder.bytes() == before)
    #expect(try await Archive(path: folder.path()).issues() == [Self.issue])
  }
}
