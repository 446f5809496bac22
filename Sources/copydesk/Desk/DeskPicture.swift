// A picture beside the digest; nothing else of the disk is served.

import Glibc
import Preview

/// A picture in an issue's folder.
struct DeskPicture {
  private static let types = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp",
  ]
  private static let mostBytes = 20_000_000

  /// The answer with its bytes.
  let answer: DeskAnswer

  /// The picture of a relative path; nil where it is none, or links lead out of the folder.
  init?(_ name: String, in folder: String) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }),
      !name.contains("%"), !name.contains("\\"), !name.utf8.contains(0),
      let ending = name.split(separator: ".").last?.lowercased(), let type = Self.types[ending],
      let root = Self.real(folder), let path = Self.real(FilePath.joined(folder, name)),
      path.hasPrefix(root + "/")
    else { return nil }
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.mostBytes, let bytes = try? OpenFile.bytes(of: path)
    else { return nil }
    answer = DeskAnswer(type: type, body: bytes)
  }

  private static func real(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
