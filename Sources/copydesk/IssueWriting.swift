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
  /// What sources were asked, and what they gave; nil for files alone.
  let seen: LateArticles.Build?
  let found: PublicationFile.Found
  /// The folder that issues are written to.
  let out: String

  private static let digest = "digest.md"
  private static let record = "digest.json"

  /// Writes the files of the issue, all or none; returns their paths, digest.md first, and what is to be said of them.
  ///
  /// A digest.md that somebody has edited is merged with what is newly built.
  ///
  /// - Throws: `FileFailure`, or `ExitCode.failure` after reporting that an edited digest.md cannot be merged.
  func written(_ messages: Messages) throws -> (paths: [String], findings: [Diagnostic]) {
    let built = try build.issue.markdown(for: found.publication)
    let folder = try OutputFolder(creating: FilePath.joined(out, build.issue.id))
    let old = try folder.bytes(of: Self.record).flatMap { IssueRecord(reading: $0) }
    let present = try folder.bytes(of: Self.digest)
    var text = built
    var issue = build.issue
    // Bytes, for strings are equal also where an editor's program changed the form of an accent.
    if let present, present != Array(built.utf8), old.map({ Array($0.digest.utf8) }) != present {
      guard let old else {
        messages.report([refusal(in: folder, hasRecord: false)])
        throw ExitCode.failure
      }
      (text, issue) = try merged(present, old, built, in: folder, messages)
    }
    let carried = CarriedArticles(
      of: old, in: folder.path, besides: build.articles, quotedBy: text, for: found.publication
    ).articles
    let pages = try Pages(
      of: issue, for: found,
      gains: {
        // Read as `render` reads it, so that both leave out the same.
        let record = IssueRecord.json(of: build, digest: built, publication: nil, files: [:])
        return IssueRecord(reading: Array(record.utf8))?.gains ?? [:]
      }, messages)
    let articles = try folder.folder("articles")
    var files = StagedFiles()
    for article in build.articles + carried {
      try files.add(article.text, as: article.id + ".txt", in: articles, isDurable: false)
    }
    try pages.add(to: &files, in: folder)
    try files.add(text, as: Self.digest, in: folder)
    let publication = found.path.map { FilePath.relative($0, to: folder.path) }
    try files.add(
      IssueRecord.json(
        of: build, digest: built, publication: publication,
        files: sources.filter { $0.value != "-" && !WebInput.isAddress($0.value) }.mapValues {
          FilePath.relative($0, to: folder.path)
        }, carried: carried, seen: seen), as: Self.record, in: folder)
    for name in staleArticles(old?.articles ?? [], besides: build.articles + carried) {
      files.remove(name, from: articles)
    }
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

  /// The edited digest with what is newly built, and what it says.
  private func merged(
    _ present: [UInt8], _ old: IssueRecord, _ built: String, in folder: OutputFolder,
    _ messages: Messages
  ) throws -> (text: String, issue: Issue) {
    let path = folder.path(of: Self.digest)
    guard let edited = String(validating: present, as: UTF8.self) else {
      throw FileFailure(path: path, reason: "The digest is not UTF-8 text")
    }
    let reading = Issue.reading(edited, for: found.publication, path: path)
    guard reading.issue != nil, !reading.diagnostics.hasErrors else {
      messages.report(reading.diagnostics + [refusal(in: folder, hasRecord: true)])
      throw ExitCode.failure
    }
    let pins = PinnedSentences(in: folder.path)
    let merge = try DigestMerge(
      base: old.digest, edited: edited, new: built, for: found.publication,
      isPinned: { pins.contains($0) })
    let result = Issue.reading(merge.text, for: found.publication, path: path)
    guard let issue = result.issue, !result.diagnostics.hasErrors else {
      messages.report(result.diagnostics + [refusal(in: folder, hasRecord: true)])
      throw ExitCode.failure
    }
    messages.note(
      "copydesk: note: digest.md was edited, and what is newly built is merged with it: items and lines kept as edited "
        + "\(merge.kept), sentences that stay out \(merge.leftOut), new items and lines \(merge.added)"
    )
    return (merge.text, issue)
  }

  private func refusal(in folder: OutputFolder, hasRecord: Bool) -> Diagnostic {
    Diagnostic(
      .error, at: Place(folder.path(of: Self.digest)),
      hasRecord
        ? "The digest has been edited and cannot be merged with what is newly built"
        : "The digest may have been edited: no digest.json tells how it was built",
      hint: "it is left as it is; render it, move it away, or build with another --out")
  }

  /// The files of articles that the former build stored and this one has not; nothing that somebody else put there.
  private func staleArticles(_ paths: [String], besides articles: [Article]) -> [String] {
    let kept = Set(articles.map { $0.id + ".txt" })
    return paths.filter { $0.hasPrefix("articles/") && $0.hasSuffix(".txt") }
      .map { String($0.dropFirst("articles/".count)) }
      .filter { !$0.contains("/") && !kept.contains($0) }
  }
}
