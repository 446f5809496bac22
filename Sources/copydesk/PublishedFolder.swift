// A web archive on disk: what was published into it, and what is new.

import ArgumentParser
import Diagnostics
import JSONText
import Publication
import Rendering

/// The folder of an archive and the files that are to be written into it.
struct PublishedFolder {
  private static let record = "issues.json"

  private let path: String
  private let old: PublishedRecord
  private var current: [String: PublishedIssue] = [:]
  /// The new texts by path; nil where a file goes.
  private var texts: [String: String?] = [:]

  /// Reads what was published, if anything was.
  ///
  /// - Throws: `FileFailure` where issues.json is not what was written.
  init(reading path: String) throws(FileFailure) {
    self.path = path
    let record = FilePath.joined(path, Self.record)
    guard let bytes = try Self.bytes(of: record) else {
      old = PublishedRecord()
      return
    }
    guard let read = PublishedRecord(reading: bytes) else {
      throw FileFailure(
        path: record, reason: "It is not what copydesk publish writes, so it is left as it is")
    }
    old = read
  }

  /// The issues of the archive, the newest first: those added, and earlier ones whose pages are still there.
  var issues: [PublishedIssue] {
    let earlier = old.issues.filter { issue in
      current[issue.id] == nil && OutputFolder.isThere(FilePath.joined(path, issue.path))
    }
    return PublishedIssue.ordered(earlier + current.values)
  }

  /// Adds an issue, or a new version of it.
  mutating func add(_ issue: PublishedIssue, page: String) {
    current[issue.id] = issue
    texts[issue.path] = page
  }

  /// Sets a file beside the pages; nil removes one that was published.
  mutating func set(_ file: String, to text: String?) { texts[file] = .some(text) }

  /// Writes what has changed, all or nothing; returns the paths of what was written.
  ///
  /// - Throws: `FileFailure`, or `ExitCode.failure` after reporting files in the way that are somebody else's.
  func write(_ messages: Messages) throws -> [String] {
    var hashes = old.hashes
    var changed: [(name: String, text: String?)] = []
    var inTheWay: [Diagnostic] = []
    for (name, text) in texts.sorted(by: Self.order) {
      let place = FilePath.joined(path, name)
      let present = try Self.bytes(of: place)
      hashes[name] = text.map { IssueRecord.hash(of: $0) }
      if present == text.map({ Array($0.utf8) }) { continue }
      if let present, old.hashes[name] != IssueRecord.hash(of: present) {
        // What nobody published and nobody asks for may stay.
        if text == nil { continue }
        inTheWay.append(
          Diagnostic(
            .error, at: Place(place),
            old.hashes[name] == nil
              ? "A file that copydesk did not publish is in the way"
              : "The file has been changed since it was published",
            hint: "it is left as it is, and nothing is published; move it away"))
      }
      changed.append((name, text))
    }
    messages.report(inTheWay)
    if !inTheWay.isEmpty { throw ExitCode.failure }
    let record = PublishedRecord(issues: issues, hashes: hashes).json.prettyText
    if try Self.bytes(of: FilePath.joined(path, Self.record)) != Array(record.utf8) {
      changed.append((Self.record, record))
    }
    let folder = try OutputFolder(creating: path)
    var files = StagedFiles()
    for (name, text) in changed {
      let parts = name.split(separator: "/").map(String.init)
      var inner = folder
      for part in parts.dropLast() { inner = try inner.folder(part) }
      if let text {
        try files.add(text, as: parts.last ?? name, in: inner)
      } else {
        files.remove(parts.last ?? name, from: inner)
      }
    }
    try files.commit()
    return changed.filter { $0.text != nil }.map { folder.path(of: $0.name) }
  }

  /// Pages first, then what links to them.
  private static func order(
    _ a: (key: String, value: String?), _ b: (key: String, value: String?)
  ) -> Bool {
    let last = [ArchiveAddress.indexFile, ArchiveAddress.feedFile]
    return (last.contains(a.key) ? 1 : 0, a.key) < (last.contains(b.key) ? 1 : 0, b.key)
  }

  private static func bytes(of path: String) throws(FileFailure) -> [UInt8]? {
    OutputFolder.isThere(path) ? try OpenFile.bytes(of: path) : nil
  }
}
