// Files written whole or not at all.

import Glibc

/// Files that are written beside their places first, and put in place together: a reader sees the old ones or
/// the new ones, and after a failure or an interruption (SIGINT, SIGTERM) nothing is left of the new ones.
struct StagedFiles: ~Copyable {
  /// The work was interrupted; the process ends as soon as the files are gone.
  private static let interrupted = "It is not written: the work was interrupted"

  private var files: [(part: String, path: String)] = []
  private var stale: [String] = []
  private let interruption = Interruption()

  init() {}

  /// Writes a file beside its place; `isDurable` waits until it is on the disk, so that a power failure finds the
  /// old file or the new one.
  mutating func add(
    _ text: String, as name: String, in folder: OutputFolder, isDurable: Bool = true
  ) throws(FileFailure) {
    let path = folder.path(of: name)
    if interruption.isPending { throw FileFailure(path: path, reason: Self.interrupted) }
    if OutputFolder.isFolder(path) { throw FileFailure(path: path, .write, code: EISDIR) }
    let part = folder.path(of: ".copydesk-\(getpid())-\(files.count).part")
    files.append((part, path))
    do throws(FileFailure) {
      let file = try OpenFile(writing: part)
      try file.write(Array(text.utf8))
      if isDurable { try file.synchronize() }
    } catch {
      throw FileFailure(path: path, reason: error.reason)
    }
  }

  /// Has a file removed once the others are in place; one that is gone is no failure.
  mutating func remove(_ name: String, from folder: OutputFolder) {
    stale.append(folder.path(of: name))
  }

  /// Puts the files in place, in the order in which they were added; an interruption waits until all are.
  mutating func commit() throws(FileFailure) {
    if interruption.isPending {
      throw FileFailure(path: files.first?.path ?? "", reason: Self.interrupted)
    }
    while let (part, path) = files.first {
      guard unsafe rename(part, path) == 0 else {
        throw FileFailure(path: path, .write, code: errno)
      }
      files.removeFirst()
    }
    for path in stale where unsafe unlink(path) != 0 && errno != ENOENT {
      throw FileFailure(path: path, .write, code: errno)
    }
  }

  // The stored properties go after this, so that an interruption finds the parts removed.
  deinit { for (part, _) in files { unsafe unlink(part) } }
}
