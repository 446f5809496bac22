// A declaration of a style rule or of a `style` attribute.

/// A property with its value (CSS Syntax Level 3, section 5.4.6).
public struct CSSDeclaration: Sendable, Equatable {
  /// The property in lower case; a custom property in the case of the source.
  public let property: String
  /// The value's tokens without white space at either end and without `!important`; functions and brackets are flat.
  public let value: [CSSToken]
  /// Whether `!important` follows the value.
  public let isImportant: Bool
  /// Whether `!important` is in lower case after a space, as every mail client reads it; true where it does not stand.
  public let isImportantPlain: Bool
  /// Where the property begins, in UTF-8 bytes of the text that was read.
  public let offset: Int

  /// The value's idents in lower case, those in functions included.
  public var keywords: [String] { value.compactMap(\.keyword) }

  /// The names of the functions that the value calls, in lower case; an address without quotation marks is `url`.
  public var functions: [String] {
    value.compactMap {
      switch $0.kind {
      case .function(let name): name.lowercased()
      case .url, .badURL: "url"
      default: nil
      }
    }
  }

  /// The addresses that the value names.
  public var addresses: [String] {
    var addresses: [String] = []
    for (index, token) in value.enumerated() {
      if case .url(let address) = token.kind { addresses.append(address) }
      guard case .function(let name) = token.kind, name.lowercased() == "url" else { continue }
      for next in value[(index + 1)...] where next.kind != .whitespace {
        if case .string(let address) = next.kind { addresses.append(address) }
        break
      }
    }
    return addresses
  }
}
