// The digests that files and folders name.

import Foundation

/// The paths of digests: files as they are named, a folder's digest.md, or those of the folders in it.
struct DigestPaths {
  /// The paths, in the order of the names; in a folder by name.
  let paths: [String]

  /// Finds digests.
  ///
  /// - Throws: `FileFailure` where a name leads to none.
  init(of names: [String]) throws(FileFailure) {
    var paths: [String] = []
    for name in names {
      let found = try Self.paths(of: name)
      if found.isEmpty { throw FileFailure(path: name, reason: "There is no digest.md in it") }
      paths += found.filter { !paths.contains($0) }
    }
    self.paths = paths
  }

  private static func paths(of name: String) throws(FileFailure) -> [String] {
    guard OutputFolder.isFolder(name) else { return [name] }
    let own = FilePath.joined(name, "digest.md")
    if isFile(own) { return [own] }
    let children: [String]
    do {
      children = try FileManager.default.contentsOfDirectory(atPath: name)
    } catch {
      throw FileFailure(path: name, reason: "The folder cannot be read")
    }
    return children.sorted().map { FilePath.joined(FilePath.joined(name, $0), "digest.md") }
      .filter(isFile)
  }

  private static func isFile(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path) && !OutputFolder.isFolder(path)
  }
}
