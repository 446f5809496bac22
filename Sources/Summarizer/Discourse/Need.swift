// What a sentence leans on: what a reader must have read before it, or read after it.

/// One thing that a sentence takes from the sentences around it.
enum Need: Hashable {
  /// The sentence right before it: a connective, "the statement", "Both sides", "later on Saturday".
  case previous(String)
  /// A sentence that brings two together, as a meeting or a war does: "Both sides", "the two leaders".
  case pair(String)
  /// A sentence that names a person: "he", "she".
  case person
  /// A sentence that has told of this thing: "the measure".
  case noun(String)
  /// A sentence that says who speaks.
  case speaker
  /// A sentence that has a name: this one has none that says whose news it is.
  case setting
  /// The place of the article: "here", "in this town".
  case here
  /// A sentence that introduces the person of this surname.
  case introduction(String)
  /// A sentence that explains this abbreviation.
  case definition(String)
  /// The sentences since the quotation was opened.
  case opening
  /// The sentences until the quotation is closed.
  case closing
  /// Nothing helps: it is a fragment, it announces a list, or its text was cut.
  case fragment(String)

  /// The reason as `analyze` prints it.
  var reason: String {
    switch self {
    case .previous(let words), .pair(let words): "leans:\(words)"
    case .person: "leans:pronoun"
    case .noun(let noun): "leans:noun:\(noun)"
    case .speaker: "leans:speaker"
    case .setting: "leans:no-name"
    case .here: "leans:here"
    case .introduction(let surname): "leans:surname:\(surname)"
    case .definition(let abbreviation): "leans:abbreviation:\(abbreviation)"
    case .opening: "leans:quotation"
    case .closing: "leans:unclosed-quotation"
    case .fragment(let kind): "leans:\(kind)"
    }
  }
}
