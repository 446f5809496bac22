// A file that is replaced whole, and only where it is still what was read.

internal import CExchange
import Glibc

/// A file that other programs may write too.
struct GuardedFile {
  /// Its path, links followed, so that the file is replaced and not the link.
  let path: String

  /// The file at a path that is there.
  init(_ path: String) {
    guard let real = unsafe realpath(path, nil) else {
      self.path = path
      return
    }
    self.path = unsafe String(cString: real)
    unsafe free(real)
  }

  /// The bytes that it has.
  func bytes() throws(FileFailure) -> [UInt8] { try OpenFile.bytes(of: path) }

  /// Puts bytes in its place, at once, where it still has those expected.
  ///
  /// The new file is written beside it and exchanged with it in one step (renameat2, Linux 3.15), so that what another
  /// program wrote in the last moment comes to light and goes back to its place.
  ///
  /// - Returns: nil where it was replaced, else the bytes that it has instead and keeps.
  func replace(_ expected: [UInt8], with new: [UInt8]) throws(FileFailure) -> [UInt8]? {
    let present = try bytes()
    guard present == expected else { return present }
    let part = FilePath.joined(FilePath.folder(of: path), ".copydesk-\(getpid())-desk.part")
    do throws(FileFailure) {
      let file = try OpenFile(writing: part)
      try file.write(new)
      try file.synchronize()
    } catch {
      unsafe unlink(part)
      throw FileFailure(path: path, reason: error.reason)
    }
    var status = stat()
    if unsafe stat(path, &status) == 0 { unsafe chmod(part, status.st_mode & 0o7777) }
    guard try exchange(part) else {
      // A file system without exchange: the moment between the look and the renaming stays open.
      guard unsafe rename(part, path) == 0 else {
        throw FileFailure(path: path, .write, code: errno)
      }
      return nil
    }
    let former = try OpenFile.bytes(of: part)
    guard former == expected else {
      _ = try exchange(part)
      unsafe unlink(part)
      return former
    }
    unsafe unlink(part)
    return nil
  }

  /// Exchanges two files; false where the file system cannot.
  private func exchange(_ part: String) throws(FileFailure) -> Bool {
    if unsafe copydesk_exchange(part, path) == 0 {
      return true
    }
    let code = errno
    if code == EINVAL || code == ENOSYS { return false }
    unsafe unlink(part)
    throw FileFailure(path: path, .write, code: code)
  }
}
