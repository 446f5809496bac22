// What the system refused, in words for a person.

import Diagnostics
import Glibc

/// A file or folder that could not be read or written.
struct FileFailure: Error, Equatable {
  /// What was to be done.
  enum Action: String {
    case read
    case write = "written"
  }

  /// The path as the person gave it.
  var path: String
  /// One line in headline style.
  var reason: String

  /// A failure with its reason.
  init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The failure of a system call, from its `errno`.
  init(path: String, _ action: Action, code: Int32) {
    self.path = path
    reason =
      switch code {
      case ENOENT: "No such file or folder"
      case EACCES, EPERM: "No permission: it cannot be \(action.rawValue)"
      case EISDIR: "It is a folder, not a file"
      case ENOTDIR, EEXIST: "A part of the path is a file, not a folder"
      case ENOSPC, EDQUOT: "No space is left: it cannot be written"
      case EFBIG: "The file is too large: it cannot be written"
      case EROFS: "The file system is read-only: it cannot be written"
      case ENAMETOOLONG: "The name is too long"
      default: "It cannot be \(action.rawValue): \(Self.message(for: code))"
      }
  }

  /// The failure as a finding.
  var diagnostic: Diagnostic { Diagnostic(.error, at: Place(path), reason) }

  private static func message(for code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
