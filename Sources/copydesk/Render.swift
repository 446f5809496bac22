// `copydesk render`: the pages again after an edit.

import ArgumentParser
import Diagnostics
import Digest

/// Renders a digest.md.
struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render a digest again after an edit.",
    discussion:
      "Writes email.html, web.html and digest.txt beside the digest, which itself is left as it is. Pages of a file "
      + "that is not digest.md begin with its name: b.md gives b-email.html."
  )

  @Argument(help: "The digest.md, or the folder that it is in.")
  var digest: String
  @OptionGroup var publicationFile: PublicationFile
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func run() async throws {
    let messages = Messages(isQuiet: quiet)
    try await messages.reportingFailure { try render(messages) }
  }

  private func render(_ messages: Messages) throws {
    let path = OutputFolder.isFolder(digest) ? FilePath.joined(digest, "digest.md") : digest
    let folder = FilePath.folder(of: path)
    let bytes = try OpenFile.bytes(of: path)
    // The digest belongs to the publication that it was built for, wherever this command is given.
    let record = (try? OpenFile.bytes(of: FilePath.joined(folder, "digest.json"))).flatMap {
      IssueRecord(reading: $0)
    }
    let found = try publicationFile.found(
      for: [path], recorded: record?.publication.map { FilePath.joined(folder, $0) }, messages)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileFailure(path: path, reason: "The digest is not UTF-8 text")
    }
    let reading = Issue.reading(text, for: found.publication, path: path)
    messages.report(reading.diagnostics)
    guard let issue = reading.issue, !reading.diagnostics.hasErrors else { throw ExitCode.failure }
    let pages = try Pages(of: issue, for: found, messages)
    let output = try OutputFolder(creating: folder)
    var files = StagedFiles()
    let names = Pages.names(for: path)
    try pages.add(names, to: &files, in: output)
    try files.commit()
    for name in names { try StandardOutput.print(FilePath.joined(folder, name)) }
  }
}
