// Why a ledger cannot be used.

public import Diagnostics
import GRDB

/// A ledger that cannot be read or written; nothing may be sent without it.
public enum LedgerError: Error, Equatable {
  /// The file is no ledger; the reason says what it is.
  case foreign(path: String, reason: String)
  /// The file is a ledger, and its content is broken.
  case damaged(path: String)
  /// The file is from a later version of Copydesk.
  case newer(path: String)
  /// Another process has the file for so long that waiting was given up.
  case busy(path: String)
  /// The system refuses; the reason says why.
  case refused(path: String, reason: String)
  /// Another process is sending; who it is.
  case held(path: String, holder: String)

  /// Whether it may work later.
  public var isForNow: Bool {
    switch self {
    case .busy, .held: true
    default: false
    }
  }

  /// The error as a finding, with what to do.
  public var diagnostic: Diagnostic {
    let (path, summary, hint): (String, String, String?) =
      switch self {
      case .foreign(let path, let reason):
        (path, "It is no ledger: \(reason)", "it is left as it is; --ledger names another file")
      case .damaged(let path):
        (
          path, "The ledger is damaged",
          "it is left as it is; without it nobody knows who got an issue: put back a copy"
        )
      case .newer(let path):
        (path, "The ledger was written by a later version of copydesk", "install that version")
      case .busy(let path):
        (path, "The ledger is in use by another program", "run this again when that has ended")
      case .refused(let path, let reason): (path, reason, nil)
      case .held(let path, let holder):
        (path, "Another process is sending: \(holder)", "run this again when that has ended")
      }
    return Diagnostic(.error, at: Place(path), summary, hint: hint)
  }

  init(_ error: DatabaseError, path: String) {
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_CANTOPEN:
        .refused(path: path, reason: "The ledger cannot be opened, or its folder cannot be written")
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
        .refused(path: path, reason: "No permission: the ledger cannot be written")
      case .SQLITE_FULL:
        .refused(path: path, reason: "No space is left: the ledger cannot be written")
      case .SQLITE_IOERR: .refused(path: path, reason: "The ledger cannot be read or written")
      case .SQLITE_NOMEM: .refused(path: path, reason: "There is not enough memory for the ledger")
      default: .damaged(path: path)
      }
  }

  init(_ error: ArchiveError) {
    self =
      switch error {
      case .foreign(let path, let reason): .foreign(path: path, reason: reason)
      case .damaged(let path): .damaged(path: path)
      case .newer(let path): .newer(path: path)
      case .busy(let path): .busy(path: path)
      case .refused(let path, let reason):
        .refused(path: path, reason: reason.replacing("archive", with: "ledger"))
      }
  }
}
