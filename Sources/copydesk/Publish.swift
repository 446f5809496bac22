// `copydesk publish`: the static web archive.

import ArgumentParser
import Diagnostics
import Digest
import Publication
import Rendering

/// Publishes issues into a folder of web pages.
struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Make the static web archive: a page an issue, an index, an Atom feed.",
    discussion: """
      Writes a page for each digest.md, index.html, feed.xml and issues.json, which remembers what was published: pages \
      of earlier issues stay, also where their digest is gone. Only files that have changed are written, and one \
      that somebody else put there or edited is never overwritten. ‘archive:’ in copydesk.yaml is the address that the folder \
      will have.
      """)

  @Argument(help: "The folder of the archive.")
  var folder: String
  @Argument(help: "Digests, their folders, or a folder of such folders; out without any.")
  var digests: [String] = []
  @OptionGroup var publicationFile: PublicationFile
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if folder.isEmpty { throw ValidationError("The archive needs the name of a folder") }
  }

  func run() async throws {
    let messages = Messages(isQuiet: quiet)
    try await messages.reportingFailure { try publish(messages) }
  }

  private func publish(_ messages: Messages) throws {
    let paths = try DigestPaths(of: digests.isEmpty ? ["out"] : digests).paths
    var files: [DigestFile] = []
    for path in paths {
      files.append(
        try DigestFile(
          reading: path, publicationFile, files.isEmpty ? messages : Messages(isQuiet: true)))
    }
    guard let found = files.first?.found else { return }
    let findings = Self.findings(in: files)
    messages.report(findings)
    if findings.hasErrors { throw ExitCode.failure }
    let renderer = Renderer(
      theme: try Pages.theme(of: found, messages), publication: found.publication)
    let archive = found.publication.archiveFolder
    if archive == nil {
      messages.warning(
        "There will be no feed: the publication’s ‘archive:’ names no folder of pages",
        "it is such as https://weekly.example/digest/{id}.html")
    }
    var published = try PublishedFolder(reading: folder)
    for file in files {
      let path = archive?.path(of: file.issue.id) ?? "\(file.issue.id).html"
      let depth = path.split(separator: "/").count - 1
      let index = String(repeating: "../", count: depth) + ArchiveAddress.indexFile
      published.add(
        try renderer.published(file.issue, path: path),
        page: try renderer.archivePage(file.issue, index: index))
    }
    guard let index = renderer.index(of: published.issues) else {
      messages.error(
        "The theme ‘\(renderer.themeName)’ has no index.html.mustache",
        hint: "the theme mirror-spectator has one to begin with")
      throw ExitCode.failure
    }
    published.set(ArchiveAddress.indexFile, to: index)
    published.set(ArchiveAddress.feedFile, to: renderer.feed(of: published.issues))
    let written = try published.write(messages)
    for path in written { try StandardOutput.print(path) }
    if written.isEmpty { messages.note("copydesk: nothing has changed in \(folder)") }
  }

  /// Digests that cannot stand in one archive.
  private static func findings(in files: [DigestFile]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var paths: [String: String] = [:]
    for file in files {
      let id = file.issue.id
      if id == "index" {
        findings.append(
          Diagnostic(
            .error, at: Place(file.path), "The id ‘index’ would name the page of the index"))
      }
      if let other = paths[id] {
        findings.append(
          Diagnostic(
            .error, at: Place(file.path), "The issue ‘\(id)’ is there twice",
            hint: "also in \(other)"))
      }
      paths[id] = file.path
      if file.found.publication != files[0].found.publication {
        findings.append(
          Diagnostic(
            .error, at: Place(file.path), "The digest belongs to another publication",
            hint:
              "\(files[0].path) is of ‘\(files[0].found.publication.name)’: publish each by itself")
        )
      }
    }
    return findings
  }
}
