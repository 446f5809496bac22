// Addresses and tokens in a file, one a line.

import Delivery
import Mail

/// A plain list of who must not be mailed.
enum SuppressedList {
  /// The entries of a file: a line each, white space and what follows a comma left away; empty lines and those that begin
  /// with # are none.
  static func entries(of path: String) throws(FileFailure) -> [String] {
    String(decoding: try OpenFile.bytes(of: path), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map { line in
        (line.split(separator: ",", maxSplits: 1).first ?? "").split(separator: " ").joined()
      }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  /// The hashes of the entries of a file; none without a file.
  static func hashes(of path: String?) throws(FileFailure) -> Set<String> {
    guard let path else { return [] }
    return Set(try entries(of: path).map(hash))
  }

  /// The hash of an address or a token.
  static func hash(of entry: String) -> String {
    MailAddress(entry).map { ReaderKey.hash(of: $0) } ?? ReaderKey.hash(ofToken: entry)
  }
}
