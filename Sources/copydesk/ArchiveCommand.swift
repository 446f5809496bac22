// `copydesk archive`: what past issues told.

import ArgumentParser
import Digest

/// The commands of the archive.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keep what sent issues told, so that build does not tell it again.",
    discussion: """
      A sentence is told when a sent issue has most of its words and all its figures and days; new figures or days make \
      it news. The archive is one SQLite file.
      """,
    subcommands: [ArchiveList.self, ArchiveAdd.self, ArchiveForget.self])

  /// An issue on a line for people: date, id, number of sentences, subject.
  static func line(of issue: SentIssue, idWidth: Int = 0) -> String {
    let id = issue.id + String(repeating: " ", count: max(0, idWidth - issue.id.count))
    let count = "\(issue.sentences.count) sentence\(issue.sentences.count == 1 ? "" : "s")"
    let subject = issue.subject.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(issue.date)  \(id)  \(count)  \(subject)"
  }
}
