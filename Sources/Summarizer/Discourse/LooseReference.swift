// A weak sign that a sentence is about something that a reader has not been told of.

/// A word of a sentence that may point to what is told elsewhere: "the carrier", "Hulk", "there".
///
/// Many such sentences read well alone, so that a sentence that has some still stands alone; but where others can be
/// had, a digest is better made of those.
public struct LooseReference: Sendable, Hashable {
  /// What takes a loose reference away.
  public enum Kind: Sendable, Hashable {
    /// A definite noun or a name: the word in a headline, or in a sentence before it.
    case word
    /// A word such as "there": any sentence before it.
    case place
    /// A word such as "also": the sentence right before it.
    case previous
    /// That nobody and nothing is named: a headline, or any sentence before it.
    case setting
    /// The form of the sentence, such as an aside in parentheses: nothing.
    case form
  }

  /// The word in lower case, a noun in the singular; for a form, what it is called.
  public var word: String
  /// The word that describes it, as "choir" does in "the choir director"; it takes it away too.
  public var describedBy: String?
  /// What takes it away.
  public var kind: Kind
  /// How much it weighs: 1 for a sign by which most sentences hang in the air, less for others, 2 for a form.
  public var weight: Double
}
