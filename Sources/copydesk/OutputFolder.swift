// A folder that results are written to, all of them or none.

import Foundation
import Glibc

/// A folder for results.
struct OutputFolder {
  /// The folder's path.
  let path: String

  /// Makes the folder and those above it.
  init(creating path: String) throws(FileFailure) {
    self.path = path
    var end = path.startIndex
    while end != path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let part = String(path[..<end])
      let code = unsafe mkdir(part, 0o777) == 0 ? 0 : errno
      // What there is already need not be makeable: it may stand in a folder that cannot be written.
      if code != 0, !Self.isFolder(part) {
        // The folder above is there: this one is missing because the file system makes none, such as /proc.
        throw code == ENOENT
          ? FileFailure(path: part, reason: "No folder can be made there")
          : FileFailure(path: part, .write, code: code)
      }
    }
  }

  /// A folder inside this one, made.
  func folder(_ name: String) throws(FileFailure) -> OutputFolder {
    try OutputFolder(creating: path(of: name))
  }

  /// The path of a file in the folder.
  func path(of name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  /// The bytes of a file, or nil where there is none.
  func bytes(of name: String) throws(FileFailure) -> [UInt8]? {
    let path = path(of: name)
    return Self.isThere(path) ? try OpenFile.bytes(of: path) : nil
  }

  /// Whether there is something at a path in a folder, be it a link that leads nowhere.
  static func holds(_ name: String, in folder: String) throws(FileFailure) -> Bool {
    let path = FilePath.joined(folder, name)
    var status = stat()
    if unsafe lstat(path, &status) == 0 { return true }
    let code = errno
    if code == ENOENT || code == ENOTDIR { return false }
    throw FileFailure(path: path, .read, code: code)
  }
  /// Whether there may be something at a path: only what is surely missing is not.
  static func isThere(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 || errno != ENOENT }

  /// Whether there is a folder at a path, links followed.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
