// The ledger: what was sent to whom.

import Foundation
import GRDB
import Glibc

/// A file that knows, for each issue and reader, how far the message is: an SQLite database of its own with a write-ahead
/// log. What a function has written is on the disk when it returns (`synchronous = FULL`), so that a process that is
/// killed, or a machine that loses its power, leaves nothing in doubt but what was under way.
///
/// A ledger belongs to one machine: two of them know nothing of each other, and mail twice.
public struct Ledger: Sendable {
  /// Where the file is.
  public let path: String
  private let database: DatabaseQueue

  /// Opens a ledger; nil where there is none and none is to be made.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - makesFile: whether one is made where there is none.
  ///   - patience: seconds to wait for another process.
  /// - Throws: `LedgerError`.
  public init?(path: String, makesFile: Bool = true, patience: Double = 10) throws {
    self.path = path
    do {
      let header = try ArchiveHeader(path: path, applicationID: Schema.ledgerID)
      if header == nil, !makesFile { return nil }
      if let header, Schema.ledger.isOlder(than: header.version) {
        throw LedgerError.newer(path: path)
      }
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience)
      configuration.prepareDatabase { database in
        // What is forgotten is overwritten.
        try database.execute(
          sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
      }
      if header == nil { try Self.make(at: path, patience: patience) }
      database = try DatabaseQueue(path: path, configuration: configuration)
      let findings = try database.read { database in
        try String.fetchAll(database, sql: "PRAGMA quick_check(1)")
      }
      if findings != ["ok"] { throw LedgerError.damaged(path: path) }
      try Schema.ledger.migrate(database)
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    } catch let error as ArchiveError {
      throw LedgerError(error)
    }
  }

  /// Makes an empty ledger beside its place and puts it there whole; a file that is there by then stays.
  private static func make(at path: String, patience: Double) throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    let files = FileManager.default
    guard files.fileExists(atPath: folder.path) else {
      throw LedgerError.refused(path: path, reason: "No such folder")
    }
    let name = ".copydesk-\(ProcessInfo.processInfo.globallyUniqueString).sqlite"
    let part = folder.appending(path: name).path
    defer { try? files.removeItem(atPath: part) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    let database = try DatabaseQueue(path: part, configuration: configuration)
    try Schema.ledger.migrate(database)
    try database.close()
    defer { Self.settle(folder.path) }
    do {
      try files.linkItem(atPath: part, toPath: path)
    } catch {
      guard !files.fileExists(atPath: path) else { return }
      do {
        try files.moveItem(atPath: part, toPath: path)
      } catch {
        throw LedgerError.refused(path: path, reason: "The ledger cannot be made")
      }
    }
  }

  /// Waits until a folder's names are on the disk.
  private static func settle(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  /// A number that changes when another connection has written.
  ///
  /// - Throws: `LedgerError`.
  public func version() throws -> Int {
    try reading { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  /// Brings what is in the write-ahead log into the file and empties the log.
  func emptyLog() throws {
    do {
      try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    }
  }

  func reading<Value>(_ read: (Database) throws -> Value) throws -> Value {
    do {
      return try database.read(read)
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    } catch is LedgerRow.Unreadable {
      throw LedgerError.damaged(path: path)
    }
  }

  /// Writes in one transaction, on the disk when it returns.
  func writing<Value>(_ write: (Database) throws -> Value) throws -> Value {
    do {
      return try database.write(write)
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    } catch is LedgerRow.Unreadable {
      throw LedgerError.damaged(path: path)
    }
  }
}
