// Files written whole or not at all.

import Foundation

/// A folder that results are written to.
struct OutputFolder {
  /// What could not be written, in words for a person.
  struct Failure: Error {
    var path: String
    var reason: String
  }

  /// The folder's path.
  let path: String

  /// Makes the folder and those above it.
  init(creating path: String) throws(Failure) {
    self.path = path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(path: path, reason: "The folder cannot be made")
    }
  }

  /// The path of a file in the folder.
  func path(of name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  /// Writes a file: beside it first, then in its place, so that a reader sees the old one or the new one.
  func write(_ text: String, to name: String) throws(Failure) {
    let path = path(of: name)
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Failure(path: path, reason: "The file cannot be written")
    }
  }

  /// The text of a file, or nil where there is none.
  func text(of name: String) -> String? {
    FileManager.default.contents(atPath: path(of: name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Removes the files of a folder inside this one whose names are not among those to keep.
  func removeFiles(in folder: String, keeping names: Set<String>) {
    let inner = path(of: folder)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: inner)) ?? []
    where !names.contains(name) {
      try? FileManager.default.removeItem(atPath: inner + "/" + name)
    }
  }
}
