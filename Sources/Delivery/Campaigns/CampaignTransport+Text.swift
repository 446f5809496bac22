// Plain text in a tool's own markup.

extension CampaignTransport {
  /// A text of the issue as the tool prints it.
  public func printed(_ text: String) -> String {
    escapes.reduce(text) { $0.replacing($1.sign, with: $1.printed) }
  }
}
