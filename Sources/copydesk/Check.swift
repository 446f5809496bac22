// `copydesk check`: what must not be sent is found before.

import ArgumentParser
import Articles
import Diagnostics
import Digest
import JSONText
import Publication
import Summarizer

/// Checks a digest.md.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a digest against its sources.",
    discussion: """
      Every sentence of an item, at a glance, by the numbers and in their words must stand in a stored article: one that \
      does not is an error, until --accept says that the editor answers for it; a part of a sentence that still says \
      who says it is a warning. A section that carries one side's claims only, where an article has the other's \
      word, is a warning. The exit status is 1 where there is an error.
      """)

  @Argument(help: "The digest.md, or the folder that it is in.")
  var digest: String
  @OptionGroup var publicationFile: PublicationFile
  @Option(
    help: ArgumentHelp(
      "A line whose sentence the editor answers for; may be repeated.", valueName: "line"))
  var accept: [Int] = []
  @Flag(help: "Print the findings as JSON.")
  var json = false

  func run() async throws {
    let messages = Messages(isQuiet: json)
    try await messages.reportingFailure { try await check(messages) }
  }

  private func check(_ messages: Messages) async throws {
    let path = OutputFolder.isFolder(digest) ? FilePath.joined(digest, "digest.md") : digest
    let folder = FilePath.folder(of: path)
    let bytes = try OpenFile.bytes(of: path)
    let recordPath = FilePath.joined(folder, "digest.json")
    guard let record = IssueRecord(reading: try OpenFile.bytes(of: recordPath)) else {
      throw FileFailure(path: recordPath, reason: "It is no record of a build")
    }
    let found = try publicationFile.found(
      for: [path], recorded: record.publication.map { FilePath.joined(folder, $0) }, messages)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileFailure(path: path, reason: "The digest is not UTF-8 text")
    }
    let reading = Issue.reading(text, for: found.publication, path: path)
    var findings = reading.diagnostics.map { CheckFinding($0, rule: "format") }
    if let issue = reading.issue {
      let accepted = try accepted(in: folder, text, path, found.publication, messages)
      let stored = StoredArticles(of: record, in: folder)
      findings += stored.diagnostics.map { CheckFinding($0) }
      let week = try await ArticleAnalysis.analyzed(
        stored.articles, for: found.publication, messages)
      let check = DigestCheck(
        text: text, path: path, publication: found.publication, accepted: accepted)
      findings += try check.findings(against: week, issue)
    }
    try report(findings, messages)
    if findings.contains(where: { $0.diagnostic.severity == .error }) { throw ExitCode.failure }
  }

  /// What is accepted, with the lines that this command is given; those are written down.
  private func accepted(
    in folder: String, _ text: String, _ path: String, _ publication: Publication,
    _ messages: Messages
  ) throws -> AcceptedSentences {
    let output = try OutputFolder(creating: folder)
    var accepted = AcceptedSentences()
    if let bytes = try output.bytes(of: AcceptedSentences.name) {
      guard let known = AcceptedSentences(reading: bytes) else {
        throw FileFailure(
          path: output.path(of: AcceptedSentences.name),
          reason: "It is no record of what is accepted")
      }
      accepted = known
    }
    guard !accept.isEmpty else { return accepted }
    let sentences = try DigestSentence.all(in: text, for: publication, path: path)
    for line in accept {
      guard let sentence = sentences.first(where: { $0.line == line }) else {
        messages.report([
          Diagnostic(
            .error, at: Place(path, line: line), "There is no sentence of an item to accept",
            hint: "give the line of a finding")
        ])
        throw ExitCode.failure
      }
      accepted.insert(sentence.text)
    }
    var files = StagedFiles()
    try files.add(accepted.json, as: AcceptedSentences.name, in: output)
    try files.commit()
    return accepted
  }

  private func report(_ findings: [CheckFinding], _ messages: Messages) throws {
    let errors = findings.count { $0.diagnostic.severity == .error }
    if json {
      return try StandardOutput.write(
        JSONValue.object([
          ("errors", .integer(errors)), ("warnings", .integer(findings.count - errors)),
          ("findings", .array(findings.map(\.json))),
        ]).line)
    }
    messages.report(findings.map(\.diagnostic))
    if findings.isEmpty { messages.note("Every sentence stands in its source") }
  }
}
