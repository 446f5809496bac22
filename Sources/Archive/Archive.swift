// The archive: what sent issues told.

public import Digest
import GRDB
import Publication

/// A file that remembers the sentences of sent issues: an SQLite database with a rollback journal, one file that
/// a person may copy and keep.
///
/// Reading never changes the file, and works where it cannot be written. A change is done whole or not at all and is
/// on the disk when it returns; processes that change one archive at once wait for each other. A file that is no
/// archive, is damaged, or was written by a later version is refused before a byte of it changes.
public struct Archive: Sendable {
  /// Where the file is.
  public let path: String

  private let file: ArchiveFile

  /// The archive at a path, whether there is one yet or not.
  public init(path: String) { self.init(path: path, schema: .current) }

  init(path: String, schema: Schema, patience: Double = 10) {
    self.path = path
    file = ArchiveFile(path: path, schema: schema, patience: patience)
  }

  /// The issues with their sentences, by date and id; nil where there is no file yet.
  ///
  /// - Throws: `ArchiveError`.
  public func issues() async throws -> [SentIssue]? {
    try await file.reading { try StoredIssues.all(in: $0) }
  }

  /// Adds an issue; one with the same id is replaced. The file is made where there is none.
  ///
  /// - Returns: whether an issue was replaced.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func add(_ issue: SentIssue) async throws -> Bool {
    try await file.writing(makesFile: true) { database in
      let isReplaced = try StoredIssues.delete(issue.id, in: database)
      try StoredIssues.insert(issue, in: database)
      return isReplaced
    } ?? false
  }

  /// Forgets an issue. What else is in the file, as who received what, stays.
  ///
  /// - Returns: whether there was such an issue.
  /// - Throws: `ArchiveError`.
  public func forget(_ id: String) async throws -> Bool {
    try await file.writing(makesFile: false) { try StoredIssues.delete(id, in: $0) } ?? false
  }
}
