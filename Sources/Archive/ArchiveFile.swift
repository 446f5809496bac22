// Opening an archive: what may be read, what may be written, and what is refused untouched.

import Foundation
import GRDB

/// The database file of an archive.
struct ArchiveFile: Sendable {
  let path: String
  let schema: Schema
  /// How many seconds to wait for another process.
  let patience: Double

  /// Reads; nil where there is no file.
  ///
  /// What is read is a copy in memory, brought to the last version there: the file is locked for a moment only, and an
  /// older one stays as it is.
  func reading<Value: Sendable>(
    _ read: @Sendable (Database) throws -> Value
  ) async throws -> Value? {
    try await mappingErrors {
      guard let header = try header() else { return nil }
      let copy = try DatabaseQueue(configuration: configuration())
      do {
        var readOnly = configuration()
        readOnly.readonly = true
        try DatabaseQueue(path: path, configuration: readOnly).backup(to: copy)
      } catch let error as DatabaseError
        where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
      {
        // A change was cut off, as by a power failure: what it left has to be undone first.
        try DatabaseQueue(path: path, configuration: configuration()).backup(to: copy)
      }
      try await check(copy)
      if header.version < schema.versions.count { try schema.migrate(copy) }
      return try await copy.read(read)
    }
  }

  /// Changes the file in one transaction; nil where there is none and none is to be made.
  func writing<Value: Sendable>(
    makesFile: Bool, _ write: @Sendable (Database) throws -> Value
  ) async throws -> Value? {
    try await mappingErrors {
      if try header() == nil {
        guard makesFile else { return nil }
        try await make()
      }
      guard let header = try header() else { return nil }
      let database = try DatabaseQueue(path: path, configuration: configuration())
      try await check(database)
      if header.version < schema.versions.count { try schema.migrate(database) }
      return try await database.write(write)
    }
  }

  private func header() throws(ArchiveError) -> ArchiveHeader? {
    let header = try ArchiveHeader(path: path)
    if let header, schema.isOlder(than: header.version) { throw .newer(path: path) }
    return header
  }

  /// Makes an empty archive beside its place and puts it there whole; if another process was faster, its file
  /// stays.
  private func make() async throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    let name = ".copydesk-\(ProcessInfo.processInfo.globallyUniqueString).sqlite"
    let part = folder.appending(path: name).path
    let files = FileManager.default
    guard files.fileExists(atPath: folder.path) else {
      throw ArchiveError.refused(path: path, reason: "No such folder")
    }
    defer { try? files.removeItem(atPath: part) }
    do {
      let database = try DatabaseQueue(path: part, configuration: configuration())
      try schema.migrate(database)
      try database.close()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      throw ArchiveError.refused(
        path: path, reason: "No permission: no archive can be made in the folder")
    }
    do {
      try files.linkItem(atPath: part, toPath: path)
    } catch {
      // There is a file by now, or the file system has no links.
      if !files.fileExists(atPath: path) { try files.moveItem(atPath: part, toPath: path) }
    }
  }

  private func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // A commit is on the disk, its journal's removal too (https://sqlite.org/pragma.html#pragma_synchronous).
      try database.execute(sql: "PRAGMA synchronous = EXTRA")
    }
    return configuration
  }

  /// Refuses a file whose pages or tables are broken.
  private func check(_ database: DatabaseQueue) async throws {
    let findings = try await database.read { database in
      try String.fetchAll(database, sql: "PRAGMA integrity_check(1)")
    }
    if findings != ["ok"] { throw ArchiveError.damaged(path: path) }
  }

  private func mappingErrors<Value>(_ work: () async throws -> Value) async throws -> Value {
    do {
      return try await work()
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    } catch is StoredIssues.Unreadable {
      throw ArchiveError.damaged(path: path)
    } catch is CocoaError {
      throw ArchiveError.refused(path: path, reason: "The archive cannot be made")
    }
  }
}
