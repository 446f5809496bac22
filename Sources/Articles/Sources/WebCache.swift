// Answers kept on disk, so that a second run asks only whether they have changed.

import Foundation
import JSONText
import Transfer

/// A folder of answers by address.
public struct WebCache: Sendable {
  /// An answer as it was.
  struct Entry: Equatable {
    /// The address that was asked.
    var address: String
    /// The address that answered, after redirects.
    var finalAddress: String
    /// Validators (RFC 9110, section 8.8).
    var entityTag: String?
    var lastModified: String?
    /// The type with its character set.
    var contentType: String?
    /// The number of pages of a list that WordPress told.
    var pages: Int?
    var content: [UInt8] = []
  }

  private let folder: URL

  /// A cache in a folder, which is made when the first answer is kept.
  public init(folder: String) { self.folder = URL(filePath: folder) }

  /// The answer to an address; nil where none is kept.
  func entry(for address: String) -> Entry? {
    let name = Self.name(of: address)
    guard let head = try? Data(contentsOf: folder.appending(path: name + ".json")),
      let content = try? Data(contentsOf: folder.appending(path: name + ".body")),
      let value = JSONValue(parsing: [UInt8](head)), value["address"]?.string == address,
      value["bytes"]?.integer == content.count
    else { return nil }
    return Entry(
      address: address, finalAddress: value["final"]?.string ?? address,
      entityTag: value["etag"]?.string, lastModified: value["modified"]?.string,
      contentType: value["type"]?.string, pages: value["pages"]?.integer,
      content: [UInt8](content))
  }

  /// Keeps an answer; what cannot be kept is asked again next time.
  func keep(_ entry: Entry) {
    let name = Self.name(of: entry.address)
    let head = JSONValue.object([
      ("address", .string(entry.address)), ("final", .string(entry.finalAddress)),
      ("etag", JSONValue(entry.entityTag)), ("modified", JSONValue(entry.lastModified)),
      ("type", JSONValue(entry.contentType)), ("pages", JSONValue(entry.pages)),
      ("bytes", .integer(entry.content.count)),
    ])
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The head is written last: a run that is ended between the two leaves a length that does not fit.
    try? Data(entry.content).write(to: folder.appending(path: name + ".body"), options: .atomic)
    try? Data(head.line).write(to: folder.appending(path: name + ".json"), options: .atomic)
  }

  /// The host and a hash (FNV-1a, 64 bits): a collision is told by the address in the entry.
  private static func name(of address: String) -> String {
    let hash = address.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let host = WebAddress(address)?.host.filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")
    }
    return "\(host ?? "other")-\(String(hash, radix: 16))"
  }
}

extension WebCache.Entry {
  /// What a server answered.
  init(address: String, _ response: HTTPResponse) {
    self.init(
      address: address, finalAddress: response.address, entityTag: response["ETag"],
      lastModified: response["Last-Modified"], contentType: response["Content-Type"],
      pages: response["X-WP-TotalPages"].flatMap { Int($0) }, content: response.content)
  }
}
