// A selector of Selectors Level 4, as far as a document without a browser can match it.

/// A complex selector: compounds with the combinators between them.
public struct CSSSelector: Sendable, Equatable {
  /// How a compound relates to the one before it.
  public enum Combinator: Sendable, Equatable {
    /// White space: below it.
    case descendant
    /// `>`: right below it.
    case child
    /// `+`: right after it.
    case nextSibling
    /// `~`: after it.
    case laterSibling
  }

  /// A condition on an attribute.
  public struct AttributeTest: Sendable, Equatable {
    /// Its name in lower case.
    public let name: String
    /// `=`, `~=`, `|=`, `^=`, `$=` or `*=`; nil where it only has to be there.
    public let match: String?
    /// What it is compared with.
    public let value: String
  }

  /// What one element has to be.
  public struct Compound: Sendable, Equatable {
    /// The element's name in lower case; nil for any.
    public internal(set) var type: String?
    /// Whether `*` is written.
    public internal(set) var isUniversal = false
    /// The ids that it must have.
    public internal(set) var ids: [String] = []
    /// The classes that it must be in.
    public internal(set) var classes: [String] = []
    /// What its attributes must be.
    public internal(set) var attributes: [AttributeTest] = []
    /// The pseudo-classes in lower case, without what stands in their parentheses.
    public internal(set) var pseudoClasses: [String] = []
    /// The pseudo-elements in lower case.
    public internal(set) var pseudoElements: [String] = []

    /// Whether nothing is asked of the element.
    var isEmpty: Bool { self == Compound() }
  }

  /// The compounds in the order of the source; the last is the element that the rule styles.
  public let compounds: [Compound]
  /// The combinators between the compounds.
  public let combinators: [Combinator]
  /// Where it begins, in UTF-8 bytes of the text that was read.
  public let offset: Int

  /// Ids, then classes, attributes and pseudo-classes, then types and pseudo-elements (Selectors Level 4, section 17).
  public var specificity: [Int] {
    compounds.reduce(into: [0, 0, 0]) { sum, compound in
      sum[0] += compound.ids.count
      sum[1] +=
        compound.classes.count + compound.attributes.count + compound.pseudoClasses.count
      sum[2] += (compound.type == nil ? 0 : 1) + compound.pseudoElements.count
    }
  }

  /// Every pseudo-class and pseudo-element anywhere in it.
  public var hasPseudo: Bool {
    compounds.contains { !$0.pseudoClasses.isEmpty || !$0.pseudoElements.isEmpty }
  }
}
