// `copydesk archive add`: an issue was sent.

import Archive
import ArgumentParser
import Diagnostics
import Digest

/// Adds an issue to the archive.
struct ArchiveAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Remember an issue that was sent, from its digest.md.",
    discussion: "Adding an issue again replaces it, so that a correction counts.")

  @Argument(help: "The digest.md, or the folder that it is in.")
  var digest: String
  @OptionGroup var publicationFile: PublicationFile
  @OptionGroup var archiveOption: ArchiveOption
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func run() async throws {
    let messages = Messages(isQuiet: quiet)
    try await messages.reportingFailure {
      let file = try DigestFile(reading: digest, publicationFile, messages)
      let issue = SentIssue(of: file.issue, for: file.found.publication)
      if issue.sentences.isEmpty {
        messages.report([
          Diagnostic(
            .warning, at: Place(file.path), "The digest has no sentence that could be told again")
        ])
      }
      let archive = archiveOption.archive(of: file.found)
      let isReplaced = try await archive.add(issue)
      try StandardOutput.print(ArchiveCommand.line(of: issue))
      messages.note("copydesk: \(isReplaced ? "replaced in" : "added to") \(archive.path)")
    }
  }
}
