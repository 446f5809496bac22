// The subject line.

import Diagnostics
import Digest

/// What a subject has to be.
enum SubjectRule {
  /// Findings about a subject: without one the message is taken for spam, a long one is cut on a phone, capitals shout.
  static func findings(for subject: String, at path: String) -> [CheckFinding] {
    let place = Place(path)
    let letters = subject.filter(\.isLetter)
    var found: [Diagnostic] = []
    if letters.isEmpty, !subject.contains(where: \.isNumber) {
      found.append(
        Diagnostic(
          .error, at: place, "The issue has no subject", hint: "write ‘subject:’ at its head"))
    }
    if subject.count > 70 {
      found.append(
        Diagnostic(
          .warning, at: place, "The subject has \(subject.count) characters",
          hint: "inboxes show at most 70, phones about 40"))
    }
    if letters.count > 7, letters.contains(where: \.isCased),
      !letters.contains(where: \.isLowercase)
    {
      found.append(
        Diagnostic(
          .warning, at: place, "The subject is in capitals",
          hint: "filters and readers take it for spam"))
    }
    return found.map { CheckFinding($0, rule: "subject") }
  }
}
