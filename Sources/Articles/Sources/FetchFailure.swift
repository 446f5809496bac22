// Why an address gives nothing.

import Transfer

/// A source that could not be fetched.
enum FetchFailure: Error, Equatable {
  /// No answer came.
  case transfer(TransferError)
  /// The server answers with a status of failure.
  case status(Int)
  /// robots.txt does not let programs read it.
  case robots
  /// robots.txt cannot be had.
  case robotsUnknown(String)
  /// There is no network to be used, and the cache has no answer.
  case offline

  /// A phrase for a person.
  var reason: String {
    switch self {
    case .transfer(let error): error.description
    case .status(let status): "the server says \(status)"
    case .robots: "the site’s robots.txt asks programs not to read it"
    case .robotsUnknown(let reason):
      "the site’s robots.txt, which says what programs may read, cannot be had: \(reason)"
    case .offline: "it is not in the cache, and --offline asks nobody"
    }
  }
}
