// That a person has read the issue as it stands: approved.json beside the digest.

import Foundation
import JSONText

/// What was read and approved: `send --approved` mails nothing else.
struct Approval: Equatable {
  /// The file beside digest.md.
  static let name = "approved.json"

  /// The SHA-256 of digest.md, hexadecimal.
  let digest: String
  /// The SHA-256 of the email as it was rendered, hexadecimal: a changed theme makes another mail.
  let email: String

  /// The approval of a digest and its email.
  init(digest: [UInt8], email: String) {
    self.digest = IssueRecord.hash(of: digest)
    self.email = IssueRecord.hash(of: email)
  }

  /// Reads the approval in a folder; nil where there is none.
  init?(in folder: String) {
    struct Record: Decodable {
      struct File: Decodable { var sha256: String }
      var digest: File
      var email: File
    }
    guard let bytes = try? OpenFile.bytes(of: FilePath.joined(folder, Self.name)),
      let record = try? JSONDecoder().decode(Record.self, from: Data(bytes))
    else { return nil }
    digest = record.digest.sha256
    email = record.email.sha256
  }

  /// Writes it, whole or not at all.
  func write(in folder: String) throws(FileFailure) {
    let json = JSONValue.object([
      ("format", .integer(1)), ("digest", .object([("sha256", .string(digest))])),
      ("email", .object([("sha256", .string(email))])),
    ]).prettyText
    var files = StagedFiles()
    try files.add(json, as: Self.name, in: OutputFolder(creating: folder))
    try files.commit()
  }
}
