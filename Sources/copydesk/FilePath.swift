// Paths as text, so that messages name files as the person did.

import Foundation

/// A path in its parts.
enum FilePath {
  /// The folder that a file is in, `.` for the current one.
  static func folder(of path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A file in a folder; nothing stands before it in the current folder. An absolute path stays as it is.
  static func joined(_ folder: String, _ name: String) -> String {
    if folder == "." || folder.isEmpty || name.hasPrefix("/") { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A path as it is written in a folder: `../../week/copydesk.yaml`.
  static func relative(_ path: String, to folder: String) -> String {
    let target = absoluteParts(path)
    let base = absoluteParts(folder)
    let shared = zip(target, base).prefix { $0 == $1 }.count
    return (repeatElement("..", count: base.count - shared) + target[shared...])
      .joined(separator: "/")
  }

  /// A path without the folders that it leaves again, for a person: `out/a/../../week` is `week`.
  static func shown(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if part == "..", let last = parts.last, last != "..", !last.isEmpty {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// The same path as `shown` has it, unless a link in it makes that another file.
  static func simplified(_ path: String) -> String {
    let short = shown(path)
    let places = [path, short].map { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return [FileAttributeKey.systemNumber, .systemFileNumber].map {
        (attributes?[$0] as? NSNumber)?.uint64Value
      }
    }
    return places[0] == places[1] ? short : path
  }

  /// The parts of a path from the root, links followed as far as the path exists.
  private static func absoluteParts(_ path: String) -> [String] {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.pathComponents.filter {
      $0 != "/"
    }
  }
}
