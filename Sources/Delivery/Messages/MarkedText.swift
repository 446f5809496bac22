// A text in which each reader's token is put.

import Foundation

/// A text in pieces, between which a reader's token stands.
struct MarkedText: Sendable {
  private let pieces: [String]

  /// Parts a text at a mark.
  init(_ text: String, mark: String) { pieces = text.components(separatedBy: mark) }

  /// The text for a reader.
  func text(with token: String) -> String { pieces.joined(separator: token) }
}
