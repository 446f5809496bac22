// `copydesk render`: the pages again after an edit.

import ArgumentParser
import Diagnostics
import Digest
import Foundation

/// Renders a digest.md.
struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render a digest again after an edit.",
    discussion:
      "Writes email.html, web.html and digest.txt beside the digest, which itself is left as it is."
  )

  @Argument(help: "The digest.md, or the folder that it is in.")
  var digest: String
  @OptionGroup var publicationFile: PublicationFile
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func run() async throws {
    let messages = Messages(isQuiet: quiet)
    let path =
      digest.hasSuffix(".md") ? digest : digest + (digest.hasSuffix("/") ? "" : "/") + "digest.md"
    let publication = try publicationFile.found(for: [path], messages).publication
    guard let data = FileManager.default.contents(atPath: path) else {
      messages.report([Diagnostic(.error, at: Place(path), "The digest cannot be read")])
      throw ExitCode.failure
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      messages.report([Diagnostic(.error, at: Place(path), "The digest is not UTF-8 text")])
      throw ExitCode.failure
    }
    let reading = Issue.reading(text, for: publication, path: path)
    messages.report(reading.diagnostics)
    guard let issue = reading.issue else { throw ExitCode.failure }
    do {
      let pages = try Pages(of: issue, for: publication, messages)
      let folder = try OutputFolder(
        creating: URL(filePath: path).deletingLastPathComponent().relativePath)
      try pages.write(to: folder)
      for name in Pages.names { print(folder.path(of: name)) }
    } catch let failure as OutputFolder.Failure {
      messages.report([Diagnostic(.error, at: Place(failure.path), failure.reason)])
      throw ExitCode.failure
    }
  }
}
