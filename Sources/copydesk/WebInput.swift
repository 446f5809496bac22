// Inputs that are addresses.

/// Tells addresses from paths.
enum WebInput {
  /// Whether an input is an address of the web.
  static func isAddress(_ input: String) -> Bool {
    let lowered = input.lowercased()
    return lowered.hasPrefix("http://") || lowered.hasPrefix("https://")
  }
}
