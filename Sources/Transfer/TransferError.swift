// Why a request has no answer.

/// A request that got no answer.
public enum TransferError: Error, Sendable, Equatable {
  /// The address is none of http or https, or a header field cannot be sent.
  case unusable
  /// No address is known for the host.
  case unknownHost
  /// The host's address is private, of this machine, or of no single machine.
  case privateAddress
  /// Nobody answers there.
  case noConnection
  /// The certificate does not prove who answers, or there is no common way of encryption.
  case insecure
  /// The time ran out.
  case timeout
  /// The content is larger than is taken.
  case tooLarge
  /// One redirect too many.
  case redirects
  /// The answer ended early, or is no HTTP.
  case brokenAnswer
  /// Something else, in libcurl's words.
  case other(String)
}

extension TransferError: CustomStringConvertible {
  /// A phrase for a person.
  public var description: String {
    switch self {
    case .unusable: "it is no address that can be asked"
    case .unknownHost: "the host is not known"
    case .privateAddress: "it leads to a private address"
    case .noConnection: "nobody answers there"
    case .insecure: "the connection is not secure"
    case .timeout: "there was no answer in time"
    case .tooLarge: "the answer is too large"
    case .redirects: "it is redirected too often"
    case .brokenAnswer: "the answer is broken"
    case .other(let reason): reason
    }
  }
}
