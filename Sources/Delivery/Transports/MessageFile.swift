// A message as a file.

import Glibc

/// Writes messages to files, whole or not at all.
enum MessageFile {
  /// Why a file was not written, in the system's words.
  struct Failure: Error {
    var reason: String
    /// Whether no other file will be written either.
    var isForAll: Bool
  }

  /// Writes beside the place and moves it there; `isDurable` waits until it is on the disk.
  static func write(
    _ bytes: [UInt8], to path: String, by part: String, isDurable: Bool,
    beforeMove: () throws -> Void = {}
  ) throws {
    let descriptor = unsafe open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(part) }
    defer { close(descriptor) }
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let failure = failure(part)
        unsafe unlink(part)
        throw failure
      }
      start += count
    }
    if isDurable, fsync(descriptor) != 0 { throw failure(part) }
    try beforeMove()
    guard unsafe rename(part, path) == 0 else { throw failure(path) }
  }

  /// Makes a folder and those above it; nil where it is there.
  static func makeFolder(_ path: String) throws {
    var end = path.startIndex
    while end != path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let part = String(path[..<end])
      if unsafe mkdir(part, 0o700) != 0, errno != EEXIST, end == path.endIndex {
        throw failure(path)
      }
    }
  }

  /// A name in which only letters, digits and a few signs stand as they are (RFC 3986, section 2.1); of at most 200 bytes.
  static func name(_ text: String) -> String {
    var name = ""
    for byte in text.utf8 {
      let sign = Character(Unicode.Scalar(byte))
      if sign.isASCII, sign.isLetter || sign.isNumber || "@.-_+=".contains(sign) {
        name.append(sign)
      } else {
        name += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    if name.hasPrefix(".") { name = "%2E" + name.dropFirst() }
    return name
  }

  private static func failure(_ path: String) -> Failure {
    let code = errno
    let words = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return Failure(reason: "\(path): \(words)", isForAll: code != ENAMETOOLONG)
  }
}
