// What of a page was not read, for a person.

import Markup

extension HTMLDocument {
  /// A line that says what was left out; nil where all was read. Broken characters leave nothing out.
  var omission: String? {
    problems.lazy.compactMap { problem in
      switch problem {
      case .invalidText: nil
      case .tooLong: "The page is larger than 20 MB: what follows is not read"
      case .tooDeep: "The page’s elements nest deeper than 1,000: what follows is not read"
      case .tooManyAttributes: "The page has a tag of more than 10,000 words and is not read"
      }
    }.first
  }
}
