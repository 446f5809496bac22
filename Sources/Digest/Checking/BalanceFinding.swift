// A section that carries what one side says, where the sources have the other side's word.

public import JSONText

/// A section that tells something of somebody without their word, which the sources have.
public struct BalanceFinding: Sendable, Equatable {
  /// The section's heading.
  public var section: String
  /// The speakers whose claims the section carries, as the articles name them, in the order of the section.
  public var carried: [String]
  /// Whom the claims are about, as a heading would write it: the side that is left out.
  public var leftOut: String
  /// The first sentence of the section that makes such a claim.
  public var claim: String
  /// The article that has the side's own word.
  public var article: String
  /// Where in that article it is: UTF-8 bytes of its text.
  public var range: Range<Int>
  /// That word: a sentence that somebody of the side is named for.
  public var example: String

  /// One line for the editor.
  public var summary: String {
    let speakers = carried.prefix(3).joined(separator: ", ")
    return "‘\(section)’ has claims about \(leftOut) (\(speakers)) and no word from \(leftOut)"
  }

  /// What the editor could add.
  public var hint: String { "\(article): “\(example)”" }
}

extension BalanceFinding {
  /// The finding as digest.json and `--json` have it.
  public var json: JSONValue {
    .object([
      ("section", .string(section)), ("carried", .array(carried.map { .string($0) })),
      ("leftOut", .string(leftOut)), ("claim", .string(claim)),
      (
        "example",
        .object([
          ("article", .string(article)), ("range", JSONValue(range)), ("text", .string(example)),
        ])
      ),
    ])
  }
}
