// The renderings of an issue, as files.

import ArgumentParser
import Diagnostics
import Digest
import Publication
import Rendering

/// email.html, web.html and digest.txt of one issue, rendered before any is written.
struct Pages {
  /// The files' names.
  static let names = ["email.html", "web.html", "digest.txt"]

  private let texts: [String]

  /// Renders an issue.
  init(of issue: Issue, for publication: Publication, _ messages: Messages) throws {
    let renderer = Renderer(
      theme: try Self.theme(of: publication, messages), publication: publication)
    texts = [try renderer.email(issue), try renderer.web(issue), try renderer.text(issue)]
  }

  /// The publication's theme.
  ///
  /// - Throws: `ExitCode.failure` after reporting what is wrong with it.
  private static func theme(of publication: Publication, _ messages: Messages) throws -> Theme {
    do {
      return try Theme(named: publication.theme)
    } catch let error as ThemeError {
      messages.report(error.diagnostics)
      throw ExitCode.failure
    }
  }

  /// Writes the files.
  func write(to folder: OutputFolder) throws(OutputFolder.Failure) {
    for (name, text) in zip(Self.names, texts) { try folder.write(text, to: name) }
  }
}
