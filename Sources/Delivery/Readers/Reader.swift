// Somebody who gets the issue.

public import Mail

/// A reader as the list has them.
public struct Reader: Sendable, Equatable {
  /// The address, with the name that programs show.
  public var address: MailAddress
  /// A BCP 47 tag, where the list has one.
  public var language: String?
  /// What stands for the reader in the address by which they leave; nil where it is still to be made.
  public var token: String?

  /// A reader.
  public init(_ address: MailAddress, language: String? = nil, token: String? = nil) {
    self.address = address
    self.language = language
    self.token = token
  }
}
