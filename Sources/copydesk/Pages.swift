// The renderings of an issue, as files.

import ArgumentParser
import Diagnostics
import Digest
import Publication
import Rendering

/// email.html, web.html and digest.txt of one issue, rendered before any is written.
struct Pages {
  /// The names of the files of digest.md.
  static let names = ["email.html", "web.html", "digest.txt"]

  /// The names of the files of a digest by another name: a variant does not take the place of the issue's pages.
  static func names(_ names: [String] = names, for path: String) -> [String] {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return stem == "digest" || stem.isEmpty ? names : names.map { "\(stem)-\($0)" }
  }

  private let texts: [String]

  /// The pages by their names beside digest.md.
  var named: [(name: String, text: String)] {
    zip(Self.names, texts).map { (name: $0, text: $1) }
  }

  /// Renders an issue.
  ///
  /// - Throws: `ExitCode.failure` after reporting what is wrong with the theme, or `CommonMarkError`.
  init(of issue: Issue, for found: PublicationFile.Found, _ messages: Messages) throws {
    let renderer = Renderer(
      theme: try Self.theme(of: found, messages), publication: found.publication)
    texts = [try renderer.email(issue), try renderer.web(issue), try renderer.text(issue)]
  }

  /// Renders the email of an issue for a mailing tool, and nothing else.
  ///
  /// - Throws: as `init(of:for:_:)`.
  init(
    of issue: Issue, for found: PublicationFile.Found, tool: MailingTool, _ messages: Messages
  ) throws {
    let renderer = Renderer(
      theme: try Self.theme(of: found, messages), publication: found.publication)
    texts = [try renderer.email(issue, for: tool)]
  }

  /// The publication's theme: a folder named from where copydesk.yaml is, else one that the program carries.
  private static func theme(of found: PublicationFile.Found, _ messages: Messages) throws -> Theme {
    let name = found.publication.theme
    do {
      if let path = found.path {
        let folder = FilePath.joined(FilePath.folder(of: path), name)
        if OutputFolder.isFolder(folder) { return try Theme(folder: folder) }
      }
      return try Theme(named: name)
    } catch let error as ThemeError {
      messages.report(error.diagnostics)
      throw ExitCode.failure
    }
  }

  /// Stages the files.
  func add(
    _ names: [String] = Self.names, to files: inout StagedFiles, in folder: OutputFolder
  ) throws(FileFailure) {
    for (name, text) in zip(names, texts) { try files.add(text, as: name, in: folder) }
  }
}
