// `copydesk archive list`: the issues that are remembered.

import Archive
import ArgumentParser
import Digest
import JSONText
import Publication

/// Lists the issues of the archive.
struct ArchiveList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the issues of the archive, by date.")

  @OptionGroup var publicationFile: PublicationFile
  @OptionGroup var archiveOption: ArchiveOption
  @Flag(help: "Print the issues as a JSON array.")
  var json = false

  func run() async throws {
    let messages = Messages(isQuiet: json)
    try await messages.reportingFailure {
      let found = try publicationFile.found(for: [], Messages(isQuiet: true))
      let archive = archiveOption.archive(of: found)
      let issues = try await archive.issues()
      if issues == nil {
        messages.note("copydesk: note: there is no archive yet at \(archive.path)")
      }
      try print(issues ?? [])
    }
  }

  private func print(_ issues: [SentIssue]) throws {
    if json { return try StandardOutput.write(JSONValue.array(issues.map(Self.json)).line) }
    let width = issues.map(\.id.count).max() ?? 0
    for issue in issues { try StandardOutput.print(ArchiveCommand.line(of: issue, idWidth: width)) }
  }

  /// `{"id","publication","number","date","subject","sentences"}`; the last one is their number.
  private static func json(of issue: SentIssue) -> JSONValue {
    .object([
      ("id", .string(issue.id)), ("publication", .string(issue.publication)),
      ("number", JSONValue(issue.number)), ("date", .string(issue.date.description)),
      ("subject", .string(issue.subject)), ("sentences", .integer(issue.sentences.count)),
    ])
  }
}
