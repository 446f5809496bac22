// Issues and files that the tests of the archive use.

import Digest
import Foundation
import Publication

@testable import Archive

/// A folder of its own for a test, removed at the end.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "archive-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder.
  func path(_ name: String = "archive.sqlite") -> String { url.appending(path: name).path }

  /// The bytes of a file.
  func bytes(_ name: String = "archive.sqlite") throws -> Data {
    try Data(contentsOf: url.appending(path: name))
  }

  /// The names of the files that are there.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}

/// Issues made for tests.
enum Samples {
  /// An issue of a week of 2021, with so many sentences.
  static func issue(_ week: Int, sentences: Int = 3, subject: String = "News") -> SentIssue {
    let date = CalendarDate(daysSince1970: 18_690 + 7 * week)
    return SentIssue(
      id: "the-post-\(date)", publication: "The Post", number: week, date: date, subject: subject,
      sentences: (0..<sentences).map { number in
        SentIssue.Sentence(
          "Sentence \(number) of week \(week) is about the harbor.", section: "harbor",
          article: "Harbor", url: "https://post.example/\(number)", date: date.adding(days: -2))
      })
  }

  /// An issue in which everything that may be missing is.
  static let bare = SentIssue(
    id: "bare", publication: "", date: CalendarDate(daysSince1970: 0),
    subject: "“Ծ” \u{1F3FA}'; --",
    sentences: [SentIssue.Sentence("Line\none.", section: "")])
}
