// The line at an article's end that says whose report it is.

/// Reads "© 2021 Harbor Wire. All rights reserved." and "Source: Harbor Wire".
enum SourceCredit {
  /// The name that one of the lines gives; nil where none does or where two give different ones.
  ///
  /// - Parameter lines: the credits and the boilerplate of an article.
  static func name(in lines: [String]) -> String? {
    let names = Set(lines.compactMap { name(in: $0) })
    return names.count == 1 ? names.first : nil
  }

  private static func name(in line: String) -> String? {
    var rest = Substring(line)
    if let label = ["Source: ", "SOURCE: "].first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(label.count)
    } else {
      for mark in ["Copyright ", "copyright ", "COPYRIGHT "] where rest.hasPrefix(mark) {
        rest = rest.dropFirst(mark.count)
      }
      guard rest.hasPrefix("©") || rest.hasPrefix("(c)") || rest.hasPrefix("(C)") else {
        return nil
      }
      rest = rest.drop { !$0.isNumber }
      // Without its year the sign may stand before a photographer's name.
      guard rest.prefix(while: \.isNumber).count == 4 else { return nil }
      rest = rest.dropFirst(4).drop { $0 == " " || $0 == "," }
    }
    for end in [". All ", ", All ", ". all ", " All Rights", " All rights"] {
      if let found = rest.firstRange(of: end) { rest = rest[..<found.lowerBound] }
    }
    while let last = rest.last, last == "." || last == " " { rest.removeLast() }
    let words = rest.split(separator: " ")
    guard (1...6).contains(words.count), rest.first?.isUppercase == true,
      // A name and no sentence, address or list.
      words.allSatisfy({ $0.first?.isUppercase == true || small.contains(String($0)) }),
      !rest.contains(where: { ":/@;,".contains($0) })
    else { return nil }
    return String(rest)
  }

  private static let small: Set<String> = ["of", "the", "and", "for", "de", "&"]
}
