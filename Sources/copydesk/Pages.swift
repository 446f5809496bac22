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

  /// The mail.
  let mailed: MailedIssue
  /// The pages by their names beside digest.md; the email alone where it is for a mailing tool.
  let named: [(name: String, text: String)]
  /// What of the email is to be checked: without a mailing tool's own markup.
  let checked: (html: String, postalAddress: [String], unsubscribe: String?)
  /// What is likely a mistake in the theme.
  let themeWarnings: [Diagnostic]
  /// The address of the whole issue, if it has one.
  private let address: String?

  /// Renders an issue; `gains` is what `digest.json` knows of the worth of its sentences, by their text. For a mailing
  /// tool, renders the email and nothing else.
  ///
  /// - Throws: `ExitCode.failure` after reporting what is wrong with the theme, or `CommonMarkError`.
  init(
    of issue: Issue, for found: PublicationFile.Found, tool: MailingTool? = nil,
    gains: () -> [String: Double], _ messages: Messages
  ) throws {
    let theme = try Self.theme(of: found, messages)
    themeWarnings = theme.warnings
    let renderer = Renderer(theme: theme, publication: found.publication)
    mailed = try renderer.mailed(issue, for: tool, gains: gains)
    if let tool {
      named = [("email-\(tool.rawValue).html", mailed.email)]
      checked = try renderer.untaggedEmail(mailed.issue, for: tool)
    } else {
      let texts = [mailed.email, try renderer.web(issue), mailed.text]
      named = zip(Self.names, texts).map { (name: $0, text: $1) }
      let lines = found.publication.address?.split(whereSeparator: \.isNewline)
      checked = (
        mailed.email, lines?.map(String.init) ?? [], found.publication.delivery.unsubscribe
      )
    }
    address = found.publication.archiveAddress(of: issue.id)
  }

  /// What the mail leaves out, and whether it is too long all the same, as findings about email.html at a path.
  func findings(at path: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let summary = mailed.leftOut.summary(limit: mailed.limit) {
      let hint =
        address.map { "the web page has the whole, and the mail links to it: \($0)" }
        ?? "the web page has the whole; ‘archive:’ in copydesk.yaml tells where that is, for a link to it"
      findings.append(Diagnostic(.warning, at: Place(path), summary, hint: hint))
    }
    if !mailed.fits {
      findings.append(
        Diagnostic(
          .error, at: Place(path),
          "The email has \(mailed.email.utf8.count) bytes, over the \(mailed.limit) of limits.email_bytes",
          hint: "shorten the standfirst, headlines or your own sections, which are never left out"))
    }
    return findings
  }

  /// The publication's theme: a folder named from where copydesk.yaml is, else one that the program carries.
  static func theme(of found: PublicationFile.Found, _ messages: Messages) throws -> Theme {
    do {
      return try theme(of: found)
    } catch let error as ThemeError {
      messages.report(error.diagnostics)
      throw ExitCode.failure
    }
  }

  /// The same, with what is wrong thrown and not reported.
  ///
  /// - Throws: `ThemeError`.
  static func theme(of found: PublicationFile.Found) throws -> Theme {
    let name = found.publication.theme
    if let path = found.path {
      let folder = FilePath.joined(FilePath.folder(of: path), name)
      if OutputFolder.isFolder(folder) { return try Theme(folder: folder) }
    }
    return try Theme(named: name)
  }

  /// Stages the files, by other names where there are any.
  func add(
    _ names: [String]? = nil, to files: inout StagedFiles, in folder: OutputFolder
  ) throws(FileFailure) {
    for (name, page) in zip(names ?? named.map(\.name), named) {
      try files.add(page.text, as: name, in: folder)
    }
  }
}

extension MailedIssue.LeftOut {
  /// What is left out in words; nil where nothing is.
  func summary(limit: Int) -> String? {
    if isEmpty { return nil }
    var parts: [String] = []
    if items > 0 { parts.append(items == 1 ? "an item" : "\(items) items") }
    if entries > 0 { parts.append(entries == 1 ? "a line of a list" : "\(entries) lines of lists") }
    if leadText { parts.append("the text of the lead") }
    let verb = items + entries + (leadText ? 1 : 0) == 1 ? "is" : "are"
    let last = parts.removeLast()
    let list = parts.isEmpty ? last : "\(parts.joined(separator: ", ")) and \(last)"
    return
      "\(list) \(verb) left out of the mail, which may have \(limit) bytes"
  }
}
