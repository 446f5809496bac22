// The pages of one state of digest.md under one look, rendered beside the desk.

import Digest
import Rendering

/// Renders what is asked for, once; an edit need not wait for it.
actor DeskPages {
  /// What the email looks like in numbers, without the email.
  struct Size: Sendable {
    var bytes: Int
    var limit: Int
    var leftOut: String?
  }

  private let issue: Issue
  private let renderer: Renderer
  private let gains: @Sendable () -> [String: Double]
  private var mailedIssue: Result<MailedIssue, any Error>?
  private var webPage: Result<String, any Error>?

  /// The pages of an issue; nil where it is broken, or its theme is.
  init?(of text: DeskText, by material: DeskMaterial) {
    guard let issue = text.issue, let renderer = material.renderer else { return nil }
    self.issue = issue
    self.renderer = renderer
    gains = { [record = material.record] in record?.gains ?? [:] }
  }

  /// The email and the plain text.
  func mailed() throws -> MailedIssue {
    let result = mailedIssue ?? Result { try renderer.mailed(issue, gains: gains) }
    mailedIssue = result
    return try result.get()
  }

  /// The web page.
  func web() throws -> String {
    let result = webPage ?? Result { try renderer.web(issue) }
    webPage = result
    return try result.get()
  }

  /// How large the email is.
  func size() throws -> Size {
    let mailed = try mailed()
    return Size(
      bytes: mailed.email.utf8.count, limit: mailed.limit,
      leftOut: mailed.leftOut.summary(limit: mailed.limit))
  }
}
