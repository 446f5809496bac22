// The first bytes of a file, which tell an archive before SQLite touches it.

import Foundation

/// The header of an SQLite database (https://sqlite.org/fileformat.html, section 1.3).
struct ArchiveHeader {
  /// The number of versions that the file has.
  let version: UInt32

  /// Reads the header of a file; nil where there is no file.
  ///
  /// - Throws: `ArchiveError` where it is no archive, or cannot be read.
  init?(
    path: String, applicationID: UInt32 = Schema.applicationID
  ) throws(ArchiveError) {
    // A link that leads nowhere is a file that is missing.
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return nil
    }
    if isFolder.boolValue { throw .refused(path: path, reason: "It is a folder, not a file") }
    guard let bytes = Self.firstBytes(of: path) else {
      throw .refused(path: path, reason: "No permission: the archive cannot be read")
    }
    if bytes.isEmpty { throw .foreign(path: path, reason: "the file is empty") }
    guard bytes.starts(with: "SQLite format 3\0".utf8), bytes.count == Self.size else {
      throw .foreign(path: path, reason: "the file is no SQLite database")
    }
    guard Self.number(at: 68, in: bytes) == applicationID else {
      throw .foreign(path: path, reason: "the file is the database of another program")
    }
    version = Self.number(at: 60, in: bytes)
  }

  private static let size = 100

  private static func firstBytes(of path: String) -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let data = try? file.read(upToCount: size) else {
      // At the end of a file there is nothing to read; elsewhere it fails.
      return (try? file.seekToEnd()) == 0 ? [] : nil
    }
    return [UInt8](data)
  }

  /// A big-endian number of four bytes.
  private static func number(at offset: Int, in bytes: [UInt8]) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
