// Why an archive cannot be used.

public import Diagnostics
import GRDB

/// An archive that cannot be read or written. The file is as it was.
public enum ArchiveError: Error, Equatable {
  /// The file is something else; the reason says what.
  case foreign(path: String, reason: String)
  /// The file is an archive, and its content is broken.
  case damaged(path: String)
  /// The file is from a version of Copydesk that came later.
  case newer(path: String)
  /// Another process has changed the file for so long that waiting was given up.
  case busy(path: String)
  /// The system refuses; the reason says why.
  case refused(path: String, reason: String)

  /// The error as a finding, with what to do.
  public var diagnostic: Diagnostic {
    let (path, summary, hint): (String, String, String?) =
      switch self {
      case .foreign(let path, let reason):
        (path, "It is no archive: \(reason)", "it is left as it is; --archive names another file")
      case .damaged(let path):
        (
          path, "The archive is damaged",
          "it is left as it is; put back a copy, or move it away and add the sent digests again with"
            + " ‘copydesk archive add’"
        )
      case .newer(let path):
        (
          path, "The archive was written by a later version of copydesk",
          "it is left as it is; install that version, or --archive names another file"
        )
      case .busy(let path):
        (path, "The archive is in use by another program", "run this again when that has ended")
      case .refused(let path, let reason): (path, reason, nil)
      }
    return Diagnostic(.error, at: Place(path), summary, hint: hint)
  }

  /// The failure of the database at a path (https://sqlite.org/rescode.html).
  init(_ error: DatabaseError, path: String) {
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_CANTOPEN:
        .refused(
          path: path, reason: "The archive cannot be opened, or its folder cannot be written")
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
        .refused(path: path, reason: "No permission: the archive cannot be written")
      case .SQLITE_FULL: .refused(path: path, reason: "No space is left: it cannot be written")
      case .SQLITE_IOERR: .refused(path: path, reason: "The archive cannot be read or written")
      case .SQLITE_NOMEM: .refused(path: path, reason: "There is not enough memory to read it")
      // What should be there is not, or is not as it was written.
      default: .damaged(path: path)
      }
  }
}
