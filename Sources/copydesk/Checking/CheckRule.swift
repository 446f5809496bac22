// The rules of `check`: about a digest and its sources here, about an email's markup and a message in their libraries.

import Diagnostics
import EmailRules
import Mail

/// A rule, as reports list it.
struct CheckRule: Equatable {
  /// Its name in reports, which does not change.
  let id: String
  /// How bad a finding usually is.
  let severity: Diagnostic.Severity
  /// What must hold.
  let summary: String
  /// What to do where it does not.
  let help: String

  /// All: of a digest, of an email's HTML, of a message.
  static let all: [CheckRule] =
    digest
    + Rule.all.map { rule in
      CheckRule(
        id: rule.id, severity: rule.level, summary: rule.requirement,
        help: "\(rule.advice). \(rule.reason)")
    }
    + MessageRule.all.map { rule in
      CheckRule(id: rule.id, severity: rule.severity, summary: rule.summary, help: rule.help)
    }

  /// The rules of a digest, in the order of their work.
  private static let digest = [
    CheckRule(
      id: "format", severity: .error, summary: "digest.md has the form that Copydesk reads",
      help: "Put the line into the form that the finding names."),
    CheckRule(
      id: "sources", severity: .error,
      summary: "The stored articles are there, as they were when the digest was built",
      help: "Put the files back, or build again."),
    CheckRule(
      id: "verbatim", severity: .error,
      summary: "Every sentence of an item stands in a source, letter for letter",
      help: "Put back what the source says, or accept the sentence with --accept LINE."),
    CheckRule(
      id: "attribution", severity: .error, summary: "A shortened sentence still says who says it",
      help: "Keep the speaker, or accept the sentence with --accept LINE."),
    CheckRule(
      id: "accepted", severity: .warning,
      summary: "No source has the sentence, and the editor answers for it",
      help: "Nothing, if that is still so."),
    CheckRule(
      id: "shortened", severity: .warning, summary: "A sentence stands whole",
      help: "See that what was cut does not change what it says."),
    CheckRule(
      id: "headline", severity: .warning,
      summary:
        "Headings, subject, preheader, standfirst and the list of articles say what articles are called",
      help: "Put a headline back, or accept the text with --accept LINE."),
    CheckRule(
      id: "source", severity: .warning,
      summary: "Every sentence stands under the name of its own article",
      help: "Move the sentence, or name its article in the source line."),
    CheckRule(
      id: "repeated", severity: .warning, summary: "No sentence stands in two items",
      help: "Take one of the two out."),
    CheckRule(
      id: "dangling", severity: .warning,
      summary: "No sentence leans on one that is not there",
      help: "Put the missing sentence back, or take out the one that leans on it."),
    CheckRule(
      id: "source-changed", severity: .warning,
      summary: "The sources still say what the digest says",
      help: "See what was corrected, and build again or change the digest."),
    CheckRule(
      id: "balance", severity: .warning,
      summary: "A section with claims about a side has that side's word, where a source has it",
      help: "Take in the sentence that the finding shows."),
    CheckRule(
      id: "placeholder", severity: .warning,
      summary: "The addresses in copydesk.yaml are the publication’s own, and no examples",
      help: "Write your own domain and postal address into copydesk.yaml before you send."),
    CheckRule(
      id: "theme", severity: .warning, summary: "Every key of theme.yaml is used by a template",
      help: "Spell the key as the templates do, or take it out."),
    CheckRule(
      id: "subject", severity: .error,
      summary: "The subject says what the issue is about, in at most 70 characters",
      help: "Write `subject:` at the head of digest.md."),
    CheckRule(
      id: "stale-pages", severity: .warning,
      summary: "The pages are those of the digest as it stands",
      help: "copydesk render"),
    CheckRule(
      id: "dropped-link", severity: .warning,
      summary: "Every link and picture has an address that a mail can carry",
      help: "Write an address of http, https or mailto; for a picture http or https."),
    CheckRule(
      id: "left-out", severity: .warning, summary: "The mail has room for the whole digest",
      help: "Shorten the issue, or raise limits.email_bytes up to 100,000."),
    CheckRule(
      id: "same-content", severity: .error,
      summary: "Email, web page and plain text carry the same items and links in the same order",
      help: "Correct the theme's template that leaves something out."),
    CheckRule(
      id: "dead-link", severity: .warning, summary: "Every link answers (with --online)",
      help: "Correct the address, or take the link out."),
  ]
}
