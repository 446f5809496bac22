// The check of an email's HTML part.

internal import Diagnostics
internal import Markup

/// Checks the HTML part of an email by every rule. It reads nothing but what it is given.
public struct EmailCheck: Sendable {
  /// The lines of the postal address that the email must show; empty where it is not known.
  public var postalAddress: [String]
  /// The publication's own words for the link to unsubscribe, beside those that are known.
  public var unsubscribeLabel: String?
  /// The publication's own words for the link to the web page, beside those that are known.
  public var browserLabel: String?
  /// The address by which readers leave, where it is known: the email must have a visible link to it.
  public var unsubscribeAddress: String?
  /// Whether a mailing tool's own tags, such as `{{unsubscribe}}`, are still to be filled in.
  public var allowsTemplateTags: Bool

  /// A check, given what is known of the publication.
  public init(
    postalAddress: [String] = [], unsubscribeLabel: String? = nil, browserLabel: String? = nil,
    allowsTemplateTags: Bool = false
  ) {
    self.postalAddress = postalAddress
    self.unsubscribeLabel = unsubscribeLabel
    self.browserLabel = browserLabel
    self.allowsTemplateTags = allowsTemplateTags
  }

  /// What is wrong with an email, by place; at one place errors first, then in the order of the table.
  ///
  /// The column of a finding counts UTF-8 bytes from 1; a finding about the whole email has no line.
  public func findings(in html: some Collection<UInt8>, path: String) -> [RuleFinding] {
    let document = HTMLDocument(parsing: html)
    let email = Email(document, byteCount: html.count, check: self)
    var findings: [RuleFinding] = []
    var seen: Set<String> = []
    for rule in Rule.all {
      for mistake in rule.mistakes(email) {
        var place = Place(path)
        if let offset = mistake.offset {
          (place.line, place.column) = document.position(of: offset)
        }
        let diagnostic = Diagnostic(rule.level, at: place, mistake.summary, hint: rule.advice)
        // A rule with several selectors says the same once for each.
        guard seen.insert("\(rule.id) \(place) \(mistake.summary)").inserted else { continue }
        findings.append(RuleFinding(rule: rule, diagnostic: diagnostic))
      }
    }
    let order = findings.enumerated().sorted { a, b in
      let (left, right) = (a.element.diagnostic, b.element.diagnostic)
      if left.place != right.place { return left.place < right.place }
      if left.severity != right.severity { return left.severity < right.severity }
      return a.offset < b.offset
    }
    return order.map(\.element)
  }

  /// What is wrong with an email given as text.
  public func findings(in html: String, path: String) -> [RuleFinding] {
    findings(in: Array(html.utf8), path: path)
  }
}
