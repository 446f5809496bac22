// What can go wrong with a document.

/// Why a document could not be parsed, built or written.
public enum CommonMarkError: Error, Equatable {
  /// No memory for a node or an output.
  case outOfMemory
  /// The events do not nest, or a node stands where CommonMark has no place for it.
  case invalidNesting
}
