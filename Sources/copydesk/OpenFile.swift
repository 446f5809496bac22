// An open file: the system calls that the commands need, with the system's own reasons.

import Glibc

/// A file that is open for reading or writing, closed when it goes away.
struct OpenFile: ~Copyable {
  /// The path as the person gave it.
  let path: String
  private let descriptor: Int32
  private let isOwned: Bool

  /// Opens a file to be read; `-` is standard input.
  init(reading path: String) throws(FileFailure) {
    self.path = path
    isOwned = path != "-"
    descriptor = isOwned ? unsafe open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    if descriptor < 0 { throw FileFailure(path: path, .read, code: errno) }
  }

  /// Opens a file to be written from its start, and makes it where there is none.
  init(writing path: String) throws(FileFailure) {
    self.path = path
    isOwned = true
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw FileFailure(path: path, .write, code: errno) }
  }

  private init(descriptor: Int32, named path: String) {
    self.path = path
    isOwned = false
    self.descriptor = descriptor
  }

  /// Standard output.
  static var standardOutput: OpenFile { OpenFile(descriptor: STDOUT_FILENO, named: "stdout") }

  /// Standard error.
  static var standardError: OpenFile { OpenFile(descriptor: STDERR_FILENO, named: "stderr") }

  /// Appends what can be read, at most so many bytes; false at the end of the file.
  func read(upTo count: Int, appendingTo bytes: inout [UInt8]) throws(FileFailure) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    let descriptor = descriptor
    while true {
      let (number, code) = unsafe bytes.withUnsafeMutableBytes { buffer in
        (unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: start), count), errno)
      }
      if number < 0, code == EINTR { continue }
      bytes.removeLast(count - max(0, number))
      if number < 0 { throw FileFailure(path: path, .read, code: code) }
      return number > 0
    }
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(FileFailure) {
    var start = 0
    let descriptor = descriptor
    while start < bytes.count {
      let (number, code) = unsafe bytes.withUnsafeBytes { buffer in
        (
          unsafe Glibc.write(
            descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start), errno
        )
      }
      if number < 0, code == EINTR { continue }
      if number < 0 { throw FileFailure(path: path, .write, code: code) }
      start += number
    }
  }

  /// Waits until what was written is on the disk.
  func synchronize() throws(FileFailure) {
    // A pipe or a special file has nothing to wait for.
    if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS {
      throw FileFailure(path: path, .write, code: errno)
    }
  }

  /// Whether a person sits at standard input.
  static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether a person reads standard error.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The bytes of a whole file.
  static func bytes(of path: String) throws(FileFailure) -> [UInt8] {
    let file = try OpenFile(reading: path)
    var bytes: [UInt8] = []
    while try file.read(upTo: 1 << 16, appendingTo: &bytes) {}
    return bytes
  }

  deinit { if isOwned { close(descriptor) } }
}
