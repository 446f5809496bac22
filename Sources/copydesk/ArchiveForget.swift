// `copydesk archive forget`: an issue is to count as never sent.

import Archive
import ArgumentParser
import Diagnostics
import Digest

/// Removes an issue from the archive.
struct ArchiveForget: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Forget an issue, so that its news may be told again.",
    discussion: "Who received the issue is not forgotten.")

  @Argument(help: "The id of the issue, as list prints it.")
  var issue: String
  @OptionGroup var publicationFile: PublicationFile
  @OptionGroup var archiveOption: ArchiveOption
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func run() async throws {
    let messages = Messages(isQuiet: quiet)
    try await messages.reportingFailure {
      let found = try publicationFile.found(for: [], Messages(isQuiet: true))
      let archive = archiveOption.archive(of: found)
      guard try await archive.forget(issue) else {
        messages.report([try await unknown(in: archive)])
        throw ExitCode.failure
      }
      messages.note("copydesk: \(issue) is forgotten in \(archive.path)")
    }
  }

  private func unknown(in archive: Archive) async throws -> Diagnostic {
    guard let issues = try await archive.issues() else {
      return Diagnostic(
        .error, at: Place(archive.path), "There is no archive",
        hint: "‘copydesk archive add DIGEST.md’ makes one; --archive names another file")
    }
    let ids = issues.map(\.id)
    let last = ids.suffix(4).joined(separator: ", ")
    let hint =
      nearestName(to: issue, among: ids).map { "did you mean ‘\($0)’?" }
      ?? (ids.isEmpty ? "the archive is empty" : "the last ones are \(last)")
    return Diagnostic(
      .error, at: Place(archive.path), "No issue ‘\(issue)’ is in the archive", hint: hint)
  }
}
