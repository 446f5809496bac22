// An email for a mailing tool.

public import Digest
import Publication

extension Renderer {
  /// email.html for a tool: with the tool's tags for leaving, the browser's view and the postal address; what would
  /// be a tag in the issue's own text is printed as it is.
  ///
  /// `.plain` has no tags: an address of copydesk.yaml with a `{token}` to be replaced for each reader is left out.
  ///
  /// - Throws: as `email(_:)`.
  public func email(_ issue: Issue, for tool: MailingTool) throws -> String {
    let untagged = try untagged(issue, for: tool)
    return ToolMarkup(tool).written(untagged.html, tags: untagged.stands)
  }

  /// The email for a tool before it has the tool's markup: addresses under `copydesk.invalid` stand in the places of
  /// the tags. What there is to check in the issue's own markup can be checked in it; the rest is the tool's.
  ///
  /// - Returns: the HTML, the lines in it that stand for the postal address, and the address that stands for the one by
  ///   which readers leave, if there is one.
  /// - Throws: as `email(_:)`.
  public func untaggedEmail(
    _ issue: Issue, for tool: MailingTool
  ) throws -> (html: String, postalAddress: [String], unsubscribe: String?) {
    let untagged = try untagged(issue, for: tool)
    return (
      untagged.html,
      untagged.address?.split(whereSeparator: \.isNewline).map(String.init) ?? [],
      untagged.unsubscribe
    )
  }

  private func untagged(
    _ issue: Issue, for tool: MailingTool
  ) throws -> (
    html: String, stands: [(name: String, tag: String)], address: String?, unsubscribe: String?
  ) {
    let facts = tool.facts
    let known = try email(issue)
    var publication = publication
    var stands: [(name: String, tag: String)] = []
    /// A name that the issue does not have, to be replaced when its own signs are escaped.
    func stand(for tag: String, _ name: String) -> String {
      var name = "https://copydesk.invalid/\(name)"
      while known.contains(name) { name += "-" }
      stands.append((name, tag))
      return name
    }
    publication.delivery.unsubscribe =
      facts.unsubscribe.map { stand(for: $0, "unsubscribe") }
      ?? publication.delivery.unsubscribe.flatMap(Self.withoutPlaceholders)
    publication.archive =
      facts.browser.map { stand(for: $0, "browser") }
      ?? publication.archiveAddress(of: issue.id).flatMap(Self.withoutPlaceholders)
    publication.address = facts.address.map { stand(for: $0, "address") } ?? publication.address
    let html = try Renderer(theme: theme, publication: publication).email(issue)
    return (html, stands, publication.address, publication.delivery.unsubscribe)
  }

  private static func withoutPlaceholders(_ address: String) -> String? {
    address.contains("{") ? nil : address
  }
}
