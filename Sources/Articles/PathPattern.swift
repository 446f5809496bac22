// Paths that match a shell pattern, for shells and programs that pass one on unexpanded.

import Glibc

/// A shell pattern such as `week/*.txt` (POSIX `glob`).
struct PathPattern {
  private let pattern: String

  init(_ pattern: String) { self.pattern = pattern }

  /// The paths that match, sorted by their bytes.
  func matches() -> [String] {
    var result = unsafe glob_t()
    defer { unsafe globfree(&result) }
    guard unsafe glob(pattern, 0, nil, &result) == 0 else { return [] }
    var paths: [String] = []
    let count = unsafe Int(result.gl_pathc)
    for index in 0..<count {
      if let path = unsafe result.gl_pathv[index] { paths.append(unsafe String(cString: path)) }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
