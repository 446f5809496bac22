// Inputs that are addresses.

import Foundation

/// Tells addresses from paths.
enum WebInput {
  /// Whether an input is an address of the web.
  static func isAddress(_ input: String) -> Bool {
    let lowered = input.lowercased()
    return lowered.hasPrefix("http://") || lowered.hasPrefix("https://")
  }

  /// The path of a `file` address (RFC 8089), which only a person at the command line may give; other inputs are as they are.
  static func local(_ input: String) -> String {
    guard input.lowercased().hasPrefix("file:"), let url = URL(string: input), url.isFileURL,
      [nil, "", "localhost"].contains(url.host())
    else { return input }
    return url.path(percentEncoded: false)
  }
}
