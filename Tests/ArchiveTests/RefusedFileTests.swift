// Files that are no archives, or none that can be trusted: refused, and left as they are.

import Diagnostics
import Digest
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite("Files that are refused untouched")
struct RefusedFileTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = Archive(path: folder.path(), schema: .current, patience: 1)
  }

  /// Expects that every use is refused with an error of a kind, and that the file stays.
  private func expectRefused(_ matches: (ArchiveError) -> Bool) async throws {
    let before = try folder.bytes()
    let uses: [(String, (Archive) async throws -> Void)] = [
      ("issues", { _ = try await $0.issues() }),
      ("add", { try await $0.add(Samples.issue(9)) }),
      ("forget", { _ = try await $0.forget(Samples.issue(1).id) }),
    ]
    for (name, use) in uses {
      do {
        try await use(archive)
        Issue.record("\(name) was not refused")
      } catch let error as ArchiveError {
        #expect(matches(error), "\(name): \(error)")
        #expect(error.diagnostic.place.path == archive.path)
      }
      #expect(try folder.bytes() == before, "\(name) changed the file")
      #expect(try folder.names == ["archive.sqlite"])
    }
  }

  private func isForeign(_ error: ArchiveError) -> Bool {
    if case .foreign = error { true } else { false }
  }

  @Test(
    "A file that is no database is refused",
    arguments: [
      "", "S", "name: The Post\n", "SQLite format 3\u{0}",
      String(repeating: "A headline.\n", count: 1000),
    ])
  func text(_ content: String) async throws {
    try Data(content.utf8).write(to: folder.url.appending(path: "archive.sqlite"))
    try await expectRefused(isForeign)
  }

  @Test(
    "The database of another program is refused, with either journal", arguments: ["DELETE", "WAL"])
  func foreign(_ journal: String) async throws {
    let other = try DatabaseQueue(path: folder.path())
    try await other.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = \(journal)")
      try database.execute(sql: "CREATE TABLE issue (id TEXT); INSERT INTO issue VALUES ('x')")
    }
    try other.close()
    try await expectRefused(isForeign)
  }

  @Test("An archive of a later version is refused")
  func newer() async throws {
    try await archive.add(Samples.issue(1))
    let raw = try DatabaseQueue(path: folder.path())
    try await raw.write { try $0.execute(sql: "PRAGMA user_version = 2") }
    try raw.close()
    try await expectRefused { $0 == .newer(path: archive.path) }
  }

  @Test("An archive with a page overwritten is damaged", arguments: 1...6)
  func page(_ number: Int) async throws {
    for week in 1...3 { try await archive.add(Samples.issue(week, sentences: 40)) }
    var bytes = try folder.bytes()
    try #require(bytes.count > number * 4096)
    // Of the first page the header stays, or it would be no archive.
    let start = number == 1 ? 100 : (number - 1) * 4096
    bytes.replaceSubrange(start..<number * 4096, with: Data(count: number * 4096 - start))
    try bytes.write(to: folder.url.appending(path: "archive.sqlite"))
    try await expectRefused { $0 == .damaged(path: archive.path) }
  }

  @Test("An archive that was cut is damaged", arguments: [100, 4096, 9000, 12_288])
  func cut(_ count: Int) async throws {
    for week in 1...3 { try await archive.add(Samples.issue(week, sentences: 40)) }
    let bytes = try folder.bytes()
    try #require(bytes.count > count)
    try bytes.prefix(count).write(to: folder.url.appending(path: "archive.sqlite"))
    try await expectRefused { $0 == .damaged(path: archive.path) }
  }

  @Test("An archive whose tables hold what they should not is damaged")
  func types() async throws {
    try await archive.add(Samples.issue(1))
    let raw = try DatabaseQueue(path: folder.path())
    try await raw.writeWithoutTransaction { database in
      try database.execute(sql: "DROP TABLE sentence; DROP TABLE issue")
      try database.execute(
        sql: """
          CREATE TABLE issue (id, publication, number, date, subject);
          CREATE TABLE sentence (issue, position, section, text, article, url, date);
          INSERT INTO issue VALUES (NULL, x'00', 'n', 'never', 7);
          """)
    }
    try raw.close()
    await #expect(throws: ArchiveError.damaged(path: archive.path)) { try await archive.issues() }
  }

  @Test("Bytes changed by chance end in an error or in issues, never in a crash", arguments: 0..<60)
  func chance(_ seed: UInt64) async throws {
    var random = Seeded(seed)
    for week in 1...2 { try await archive.add(Samples.issue(week, sentences: 20)) }
    var bytes = try folder.bytes()
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      bytes[Int.random(in: 100..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    try bytes.write(to: folder.url.appending(path: "archive.sqlite"))
    do {
      let issues = try #require(try await archive.issues())
      #expect(issues.count <= 2)
    } catch is ArchiveError {}
    #expect(try folder.bytes() == bytes)
  }
}
