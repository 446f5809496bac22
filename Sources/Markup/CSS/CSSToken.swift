// The tokens of CSS Syntax Level 3.

/// A token with the byte that it begins at.
public struct CSSToken: Sendable, Equatable {
  /// What a token is (section 4); escapes are decoded, comments are no tokens.
  public enum Kind: Sendable, Equatable {
    /// A name.
    case ident(String)
    /// A name and the `(` after it.
    case function(String)
    /// `@` and a name.
    case atKeyword(String)
    /// `#` and a name.
    case hash(String)
    /// A string without its quotation marks.
    case string(String)
    /// A string that a line ended.
    case badString
    /// An address in `url()` without quotation marks.
    case url(String)
    /// `url()` with what may not stand there.
    case badURL
    /// A number.
    case number(Double)
    /// A number before `%`.
    case percentage(Double)
    /// A number with a unit, in the case of the source.
    case dimension(Double, unit: String)
    /// White space.
    case whitespace
    /// `<!--`
    case cdo
    /// `-->`
    case cdc
    /// Any other sign: `:`, `;`, `,`, the brackets, and what has no other meaning.
    case delimiter(Character)
  }

  /// What it is.
  public let kind: Kind
  /// Where it begins, in UTF-8 bytes of the text that was read.
  public let offset: Int

  /// Whether it is a certain sign.
  public func `is`(_ sign: Character) -> Bool { kind == .delimiter(sign) }

  /// The name of an ident in lower case.
  public var keyword: String? {
    if case .ident(let name) = kind { name.lowercased() } else { nil }
  }
}
