// The sizes of an issue.

import Digest
import JSONText

/// What an editor wants to know of an issue's size before it is sent.
struct IssueMeasures {
  /// The words of items and lists.
  let words: Int
  /// Characters of the subject, as a reader counts them.
  let subject: Int
  /// Characters of the preheader.
  let preheader: Int
  /// The bytes of each page, by its name, in UTF-8.
  let pages: [(name: String, bytes: Int)]
  /// The bytes that the email may have.
  let limit: Int

  /// Measures an issue and its pages; `limit` is what the publication allows the email.
  init(of issue: Issue, pages: Pages, limit: Int) {
    words = issue.wordCount
    subject = issue.subject.count
    preheader = issue.preheader.count
    self.pages = pages.named.map { ($0.name, $0.text.utf8.count) }
    self.limit = limit
  }

  /// Minutes to read the words at 238 a minute, the mean of silent reading of non-fiction (Brysbaert 2019), at least one.
  var minutes: Int { max(1, Int((Double(words) / 238).rounded())) }

  /// One line for a person.
  var line: String {
    var parts = ["\(words) words", "\(minutes) min to read", "subject \(subject) characters"]
    if preheader > 0 { parts.append("preheader \(preheader)") }
    if let email = pages.first {
      parts.append("\(email.name) \(Self.thousands(email.bytes)) of \(Self.thousands(limit)) bytes")
    }
    return parts.joined(separator: " · ")
  }

  /// `{"words","minutes","subject","preheader","bytes":{"email.html",…},"limit"}`.
  var json: JSONValue {
    .object([
      ("words", .integer(words)), ("minutes", .integer(minutes)), ("subject", .integer(subject)),
      ("preheader", .integer(preheader)),
      ("bytes", .object(pages.map { ($0.name, .integer($0.bytes)) })), ("limit", .integer(limit)),
    ])
  }

  private static func thousands(_ number: Int) -> String {
    var digits = String(number)
    var end = digits.count - 3
    while end > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
      end -= 3
    }
    return digits
  }
}
