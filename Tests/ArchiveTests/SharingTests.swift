// Several who use one archive at once, and one who was cut off.

import Digest
import Foundation
import GRDB
import Testing

@testable import Archive

@Suite("An archive that is shared")
struct SharingTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path()
  }

  /// Another program that has the file open and may stay in the middle of a change.
  private func holder() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  @Test(
    "Additions at once are all kept, from the first one that makes the file on", arguments: 1...5)
  func additionsAtOnce(_ round: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for week in 1...8 {
        group.addTask { [path] in try await Archive(path: path).add(Samples.issue(week)) }
      }
      try await group.waitForAll()
    }
    #expect(try await Archive(path: path).issues() == (1...8).map { Samples.issue($0) })
    #expect(try folder.names == ["archive.sqlite"])
  }

  @Test("Who reads while another changes sees the issues before the change")
  func reading() async throws {
    let archive = Archive(path: path)
    try await archive.add(Samples.issue(1))
    let raw = try holder()
    try await raw.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE; DELETE FROM issue")
    }
    #expect(try await archive.issues() == [Samples.issue(1)])
    try await raw.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    #expect(try await archive.issues() == [])
  }

  @Test("Who waits too long is told that the archive is in use")
  func busy() async throws {
    let archive = Archive(path: path, schema: .current, patience: 0.05)
    try await archive.add(Samples.issue(1))
    let raw = try holder()
    try await raw.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    await #expect(throws: ArchiveError.busy(path: path)) { try await archive.add(Samples.issue(2)) }
    await #expect(throws: ArchiveError.busy(path: path)) { try await archive.issues() }
    try await raw.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(try await archive.issues() == [Samples.issue(1)])
  }

  @Test(
    "A change that was cut off is undone by who comes next, reader or writer",
    arguments: [true, false])
  func cutOff(_ isReader: Bool) async throws {
    try await Archive(path: path).add(Samples.issue(1, sentences: 400))
    // The file and its journal in the middle of a change, as a power failure leaves them.
    let raw = try holder()
    try await raw.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE")
      try database.execute(sql: "UPDATE sentence SET text = 'lost ' || text")
    }
    let copy = folder.path("copy.sqlite")
    try FileManager.default.copyItem(atPath: path + "-journal", toPath: copy + "-journal")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    try await raw.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try #require(try folder.bytes("copy.sqlite") != folder.bytes())

    let archive = Archive(path: copy)
    if !isReader { try await archive.add(Samples.issue(2)) }
    let issues = try #require(try await archive.issues())
    #expect(issues.first == Samples.issue(1, sentences: 400))
    #expect(issues.count == (isReader ? 1 : 2))
  }
}
