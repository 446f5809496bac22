// A digest.md with the publication that it was built for.

import ArgumentParser
import Diagnostics
import Digest

/// A digest that is there already.
struct DigestFile {
  /// The path of digest.md.
  let path: String
  /// What it says.
  let issue: Issue
  /// The publication that it belongs to.
  let found: PublicationFile.Found
  /// How it was built, if the digest.json beside it tells.
  let record: IssueRecord?

  /// Reads a digest.md, or the one in a folder.
  ///
  /// - Throws: `FileFailure`, or `ExitCode.failure` after reporting what is wrong with it.
  init(reading name: String, _ publicationFile: PublicationFile, _ messages: Messages) throws {
    path = OutputFolder.isFolder(name) ? FilePath.joined(name, "digest.md") : name
    let folder = FilePath.folder(of: path)
    let bytes = try OpenFile.bytes(of: path)
    // The digest belongs to the publication that it was built for, wherever this command is given.
    record = (try? OpenFile.bytes(of: FilePath.joined(folder, "digest.json"))).flatMap {
      IssueRecord(reading: $0)
    }
    found = try publicationFile.found(
      for: [path], recorded: record?.publication.map { FilePath.joined(folder, $0) }, messages)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileFailure(path: path, reason: "The digest is not UTF-8 text")
    }
    let reading = Issue.reading(text, for: found.publication, path: path)
    messages.report(reading.diagnostics)
    guard let issue = reading.issue, !reading.diagnostics.hasErrors else { throw ExitCode.failure }
    self.issue = issue
  }
}
