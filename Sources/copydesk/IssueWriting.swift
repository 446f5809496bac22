// An issue newly built goes into its folder, unless somebody's work is there.

import ArgumentParser
import Articles
import Diagnostics
import Digest
import Publication

/// Writes a build.
struct IssueWriting {
  let build: DigestBuild
  /// The paths that the articles were read from, by id.
  let sources: [String: String]
  let found: PublicationFile.Found
  /// The folder that issues are written to.
  let out: String

  private static let digest = "digest.md"
  private static let record = "digest.json"

  /// Writes the files of the issue, all or none; returns their paths, digest.md first, and what is to be said of them.
  ///
  /// - Throws: `FileFailure`, or `ExitCode.failure` after reporting that digest.md has been edited.
  func written(_ messages: Messages) throws -> (paths: [String], findings: [Diagnostic]) {
    let text = try build.issue.markdown(for: found.publication)
    let pages = try Pages(
      of: build.issue, for: found,
      gains: {
        // Read as `render` reads it, so that both leave out the same.
        let record = IssueRecord.json(of: build, digest: text, publication: nil, files: [:])
        return IssueRecord(reading: Array(record.utf8))?.gains ?? [:]
      }, messages)
    let folder = try OutputFolder(creating: FilePath.joined(out, build.issue.id))
    let old = try folder.bytes(of: Self.record).flatMap { IssueRecord(reading: $0) }
    let present = try folder.bytes(of: Self.digest)
    if let present {
      // Bytes, for strings are equal also where an editor's program changed the form of an accent.
      guard present == Array(text.utf8) || old.map({ Array($0.digest.utf8) }) == present else {
        messages.report([refusal(in: folder, hasRecord: old != nil)])
        throw ExitCode.failure
      }
    }
    let articles = try folder.folder("articles")
    var files = StagedFiles()
    for article in build.articles {
      try files.add(article.text, as: article.id + ".txt", in: articles, isDurable: false)
    }
    try pages.add(to: &files, in: folder)
    try files.add(text, as: Self.digest, in: folder)
    let publication = found.path.map { FilePath.relative($0, to: folder.path) }
    try files.add(
      IssueRecord.json(
        of: build, digest: text, publication: publication,
        files: sources.filter { $0.value != "-" && !WebInput.isAddress($0.value) }.mapValues {
          FilePath.relative($0, to: folder.path)
        }), as: Self.record, in: folder)
    for name in staleArticles(old?.articles ?? []) { files.remove(name, from: articles) }
    // An editor may have saved while the files were written beside their places.
    guard try folder.bytes(of: Self.digest) == present else {
      messages.report([refusal(in: folder, hasRecord: true)])
      throw ExitCode.failure
    }
    try files.commit()
    return (
      ([Self.digest] + Pages.names + [Self.record]).map { folder.path(of: $0) },
      pages.findings(at: folder.path(of: Pages.names[0]))
    )
  }

  private func refusal(in folder: OutputFolder, hasRecord: Bool) -> Diagnostic {
    Diagnostic(
      .error, at: Place(folder.path(of: Self.digest)),
      hasRecord
        ? "The digest has been edited since it was built"
        : "The digest may have been edited: no digest.json tells how it was built",
      hint: "it is left as it is; render it, move it away, or build with another --out")
  }

  /// The files of articles that the former build stored and this one has not; nothing that somebody else put there.
  private func staleArticles(_ paths: [String]) -> [String] {
    let kept = Set(build.articles.map { $0.id + ".txt" })
    return paths.filter { $0.hasPrefix("articles/") && $0.hasSuffix(".txt") }
      .map { String($0.dropFirst("articles/".count)) }
      .filter { !$0.contains("/") && !kept.contains($0) }
  }
}
