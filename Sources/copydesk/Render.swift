// `copydesk render`: the pages again after an edit.

public import ArgumentParser
import Diagnostics
import Digest
public import Rendering

/// Renders a digest.md.
struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Render a digest again after an edit.",
    discussion:
      "Writes email.html, web.html and digest.txt beside the digest, which itself is left as it is. Pages of a file "
      + "that is not digest.md begin with its name: b.md gives b-email.html. "
      + "With --for it writes one page instead, such as email-mailchimp.html: the email with that tool's own tags for "
      + "unsubscribing, the web view and the postal address, ready to paste."
  )

  @Argument(help: "The digest.md, or the folder that it is in.")
  var digest: String
  @OptionGroup var publicationFile: PublicationFile
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("The email for a mailing tool: \(MailingTool.names).", valueName: "tool"))
  var tool: MailingTool?
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func run() async throws {
    let messages = Messages(isQuiet: quiet)
    try await messages.reportingFailure { try render(messages) }
  }

  private func render(_ messages: Messages) throws {
    let file = try DigestFile(reading: digest, publicationFile, messages)
    let folder = FilePath.folder(of: file.path)
    let pages = try Pages(
      of: file.issue, for: file.found, tool: tool, gains: { file.record?.gains ?? [:] }, messages)
    let output = try OutputFolder(creating: folder)
    var files = StagedFiles()
    let names = Pages.names(pages.named.map(\.name), for: file.path)
    try pages.add(names, to: &files, in: output)
    try files.commit()
    let findings = pages.themeWarnings + pages.findings(at: FilePath.joined(folder, names[0]))
    messages.report(findings)
    for name in names { try StandardOutput.print(FilePath.joined(folder, name)) }
    if let tool { messages.note("\(tool.rawValue): \(tool.hint)") }
    if findings.hasErrors { throw ExitCode.failure }
  }
}

extension MailingTool: ExpressibleByArgument {
  /// All of them, as a person reads them.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
