// What an archive keeps and gives back.

import Diagnostics
import Digest
import Foundation
import GRDB
import Testing

@testable import Archive

@Suite("What an archive keeps")
struct ArchiveTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = Archive(path: folder.path())
  }

  @Test("Without a file there are no issues, nothing can be forgotten, and no file is made")
  func missing() async throws {
    #expect(try await archive.issues() == nil)
    #expect(try await archive.forget("the-post-2021-03-05") == false)
    #expect(try folder.names.isEmpty)
  }

  @Test("Issues come back as they were added, by date, in one file with nothing beside it")
  func roundTrip() async throws {
    let issues = [Samples.issue(2), Samples.issue(1, sentences: 0), Samples.issue(3), Samples.bare]
    for issue in issues { #expect(try await archive.add(issue) == false) }
    #expect(try await archive.issues() == issues.sorted { $0.date < $1.date })
    #expect(try folder.names == ["archive.sqlite"])
  }

  @Test("An issue that is added again replaces the former one")
  func replaced() async throws {
    try await archive.add(Samples.issue(1, sentences: 5))
    try await archive.add(Samples.issue(2))
    let corrected = Samples.issue(1, sentences: 2, subject: "Corrected")
    #expect(try await archive.add(corrected))
    #expect(try await archive.issues() == [corrected, Samples.issue(2)])
  }

  @Test("An issue that cannot be stored leaves the one that it was to replace")
  func atomic() async throws {
    try await archive.add(Samples.issue(1))
    var broken = Samples.issue(1)
    // The schema refuses an empty sentence, after those before it are stored.
    broken.sentences.append(SentIssue.Sentence("", section: "harbor"))
    await #expect(throws: ArchiveError.self) { try await archive.add(broken) }
    #expect(try await archive.issues() == [Samples.issue(1)])
  }

  @Test("Forgetting takes the issue and its sentences, and nothing else that is in the file")
  func forget() async throws {
    for week in 1...3 { try await archive.add(Samples.issue(week)) }
    // As a ledger of what was sent to whom may be in the file.
    let raw = try DatabaseQueue(path: folder.path())
    try await raw.write { database in
      try database.execute(
        sql: "CREATE TABLE delivery (issue TEXT NOT NULL, address TEXT NOT NULL) STRICT")
      try database.execute(sql: "INSERT INTO delivery SELECT id, 'reader@post.example' FROM issue")
    }
    #expect(try await archive.forget(Samples.issue(2).id))
    #expect(try await archive.forget(Samples.issue(2).id) == false)
    #expect(try await archive.issues() == [Samples.issue(1), Samples.issue(3)])
    let counts = try await raw.read { database in
      [
        try Int.fetchOne(database, sql: "SELECT count(*) FROM delivery"),
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sentence"),
      ]
    }
    #expect(counts == [3, 6])
  }

  @Test("Reading changes no byte and makes no file")
  func readingChangesNothing() async throws {
    try await archive.add(Samples.issue(1))
    let before = try folder.bytes()
    _ = try await archive.issues()
    #expect(try folder.bytes() == before)
    #expect(try folder.names == ["archive.sqlite"])
  }

  @Test(
    "Where no file can be made, the error names the archive", arguments: ["absent/a.sqlite", "."])
  func noPlace(_ name: String) async throws {
    let archive = Archive(path: folder.path(name))
    do {
      try await archive.add(Samples.issue(1))
      Issue.record("Nothing was refused")
    } catch let error as ArchiveError {
      #expect(error.diagnostic.place.path == folder.path(name))
      #expect(!error.diagnostic.summary.contains("Error"))
    }
    #expect(try folder.names.isEmpty)
  }
}
