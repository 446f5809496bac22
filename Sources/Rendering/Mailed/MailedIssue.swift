// An issue as it is mailed: what does not fit into the limit is left to the web page.

public import Digest
import Publication

/// The two parts of a mail, of one length for both: what the email leaves out, the text leaves out too.
public struct MailedIssue: Sendable, Equatable {
  /// The issue as it is mailed; where something is left out, a link to the web page stands in its place.
  public let issue: Issue
  /// email.html of that issue.
  public let email: String
  /// digest.txt of that issue.
  public let text: String
  /// The bytes that email.html may have.
  public let limit: Int
  /// What is left out.
  public let leftOut: LeftOut

  /// What is left out of an issue, in numbers.
  public struct LeftOut: Sendable, Equatable {
    /// Items of topics.
    public var items = 0
    /// Lines of lists, and quotations.
    public var entries = 0
    /// Whether the text under the lead's headline is.
    public var leadText = false

    /// Whether nothing is.
    public var isEmpty: Bool { self == LeftOut() }
  }

  /// Whether the email is within the limit: not where the masthead, the standfirst and the editor's own sections,
  /// which are never left out, are longer by themselves.
  public var fits: Bool { email.utf8.count <= limit }
}

extension Renderer {
  /// The email and the plain text, the email not over `limits.email_bytes` (UTF-8): mail programs clip what is longer.
  ///
  /// What does not fit goes whole, an item or a line of a list at a time: the items of topics, the lowest rank first;
  /// then the lines of lists, from the end of the issue; then the text under the lead's headline. The headings of
  /// sections left empty go with them; the lead's headline, the standfirst and the editor's own sections stay. As
  /// few go as the bytes allow, found by bisection: a dozen renderings for a thousand items.
  ///
  /// - Parameters:
  ///   - issue: the whole issue.
  ///   - tool: the mailing tool whose tags the email has; none by default.
  ///   - gains: what each sentence was worth when the issue was built, by its text; asked for only where the
  ///     whole does not fit. An item is worth its best sentence. Items without a sentence that is known go after those with
  ///     one, the last item of the longest section first.
  /// - Throws: as `email(_:)`.
  public func mailed(
    _ issue: Issue, for tool: MailingTool? = nil, gains: () -> [String: Double] = { [:] }
  ) throws -> MailedIssue {
    let limit = publication.limits.emailBytes
    func email(_ issue: Issue) throws -> String {
      try tool.map { try self.email(issue, for: $0) } ?? self.email(issue)
    }
    let whole = try email(issue)
    if whole.utf8.count <= limit {
      return MailedIssue(
        issue: issue, email: whole, text: try text(issue), limit: limit, leftOut: .init())
    }
    let order = RemovalOrder(of: issue, gains: gains()).parts
    let link = publication.archiveAddress(of: issue.id)?.asLink
    var best = (count: order.count, rendering: try rendering(order.count))
    func rendering(_ count: Int) throws -> (issue: Issue, email: String) {
      let cut = issue.removing(order.prefix(count), link: link, label: publication.labels.rest)
      return (cut, try email(cut))
    }
    // So many are too few, and `best` are enough, or all that may go.
    var tooFew = 0
    while best.rendering.email.utf8.count <= limit, best.count - tooFew > 1 {
      let middle = tooFew + (best.count - tooFew) / 2
      let candidate = try rendering(middle)
      if candidate.email.utf8.count <= limit {
        best = (middle, candidate)
      } else {
        tooFew = middle
      }
    }
    return MailedIssue(
      issue: best.rendering.issue, email: best.rendering.email,
      text: try text(best.rendering.issue), limit: limit,
      leftOut: RemovalOrder.count(order.prefix(best.count)))
  }
}
