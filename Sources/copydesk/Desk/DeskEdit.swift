// What the page wants to change.

import Foundation

/// An edit, as the page sends it.
struct DeskEdit: Decodable, Sendable {
  /// What is to be done.
  enum Kind: String, Decodable, Sendable {
    case swap, add, newItem, drop, dropItem, move, moveSection, lengthen, shorten
    case heading, field, block, text, sentence
    case undo, redo
  }

  var kind: Kind
  /// The SHA-256 of the digest.md that the page shows.
  var base: String
  /// A line of it.
  var line: Int?
  /// The last line of a block.
  var to: Int?
  /// The line of the heading of the section that an item goes to.
  var section: Int?
  /// The id of the topic whose section is made for an item, where there is none yet.
  var topic: String?
  /// A line of the item, or the line of the heading of the section, that it goes before.
  var before: Int?
  /// The id of the article that sentences come from.
  var article: String?
  /// Their numbers.
  var sentences: [Int]?
  /// `subject` or `preheader`.
  var key: String?
  /// What is written.
  var text: String?
  /// Whether it goes on with the edit before, as typing does: undo takes both back.
  var continues: Bool?
}
