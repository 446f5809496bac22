// What stands at a path, and whether two paths are the same file.

import Glibc

/// What a path leads to, symbolic links followed.
enum PathKind {
  case folder
  case file
  /// A pipe, a device or a socket: read only where a person names it.
  case special

  /// Looks at a path; nil where there is nothing, or a link that leads nowhere.
  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self =
      switch status.st_mode & S_IFMT {
      case S_IFDIR: .folder
      case S_IFREG: .file
      default: .special
      }
  }

  /// The path without links and dots, the same for all paths of one file.
  static func identity(of path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
