// Whether files have changed.

import Foundation
import Glibc

/// Looks at files again and again; by time, size and place, so that a saved file is seen however an editor's program
/// saves it.
struct DeskWatch: Equatable {
  private struct Mark: Equatable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    var inode: UInt
  }

  private var marks: [String: Mark] = [:]

  /// What files and the files in folders are like now.
  init(_ paths: [String]) {
    for path in paths {
      add(path)
      if OutputFolder.isFolder(path) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
          add(FilePath.joined(path, name))
        }
      }
    }
  }

  private mutating func add(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return }
    marks[path] = Mark(
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
      size: Int(status.st_size), inode: UInt(status.st_ino))
  }
}
