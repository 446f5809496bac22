// Where a dateline ends: its dash, in the forms that typists give it.

/// The dash of a dateline, or the place of a missing one after the source in parentheses.
struct DatelineSign {
  /// The characters of the dash; empty where it is missing.
  let range: Range<Int>
  /// Whether there is no dash.
  var isMissing: Bool { range.isEmpty }

  /// Finds it among the first characters of a paragraph; nil where a sentence comes first.
  init?(in head: [Character]) {
    var depth = 0
    for index in head.indices {
      let character = head[index]
      if character == "(" { depth += 1 }
      if character == ")" {
        depth -= 1
        if depth == 0, let missing = Self.endWithoutDash(after: index, in: head) {
          range = missing..<missing
          return
        }
      }
      if depth < 0 { return nil }
      guard depth == 0 else { continue }
      if let dash = Self.dash(at: index, in: head) {
        range = dash
        return
      }
      if Self.endsSearch(at: index, in: head) { return nil }
    }
    return nil
  }

  private static func dash(at index: Int, in head: [Character]) -> Range<Int>? {
    let next = index + 1 < head.count ? head[index + 1] : " "
    switch head[index] {
    case "—", "–", "―", "‒", "−": return index..<(index + 1)
    case "-" where next == "-":
      let third = index + 2 < head.count && head[index + 2] == "-"
      return index..<(index + (third ? 3 : 2))
    case "-" where index > 0 && head[index - 1] == ")": return index..<(index + 1)
    case "-" where next.isWhitespace && index > 0: return index..<(index + 1)
    default: return nil
    }
  }

  private static func endsSearch(at index: Int, in head: [Character]) -> Bool {
    switch head[index] {
    case ".", "!", "?":
      // "CAMBRIDGE, Mass. –": a stop may end an abbreviation, nothing longer.
      if let next = head[(index + 1)...].first(where: { !$0.isWhitespace }), "—–―-".contains(next) {
        return false
      }
      let letters = head[..<index].reversed().prefix { $0.isLetter }.count
      return letters > 5 || letters == 0
    case "“", "”", "\"", ":", ";": return true
    default: return false
    }
  }

  /// "PARIS (Reuters) The …": nothing but a space between the source and a large letter, or the end.
  private static func endWithoutDash(after index: Int, in head: [Character]) -> Int? {
    let rest = head[(index + 1)...]
    if rest.first == ".", rest.dropFirst().first?.isWhitespace == true { return index + 2 }
    let text = rest.drop { $0.isWhitespace }
    guard let first = text.first else { return head.count < 180 ? index + 1 : nil }
    // "London (CNN)The …": some pages lose the space.
    return first.isUppercase ? index + 1 : nil
  }
}

/// News agencies and papers that datelines of Armenian news name.
enum Agencies {
  /// Whether a source names one of them.
  static func contains(_ source: String) -> Bool {
    let lowered = source.lowercased()
    // "CNN Business" too.
    let first = source.prefix { !$0.isWhitespace }
    return names.contains { lowered.contains($0) } || short.contains(source)
      || short.contains(String(first)) && source.allSatisfy { $0.isLetter || $0 == " " }
  }

  private static let short: Set<String> = ["AP", "AFP", "BBC", "CNN", "TASS", "DPA", "EFE", "UPI"]
  private static let names = [
    "combined sources", "rfe/rl", "armenpress", "reuters", "azatutyun", "public radio",
    "panarmenian",
    "news.am", "panorama", "guardian", "interfax", "sputnik", "bloomberg", "al jazeera", "jam-news",
    "jamnews", "oc media", "eurasianet", "civilnet", "hetq", "asbarez", "agos", "arminfo",
    "artsakhpress",
    "new york times", "washington post", "associated press", "mirror-spectator", "arka",
    "ria novosti",
    "anadolu", "deutsche welle", "aravot", "massis", "armenian weekly",
  ]
}

/// Countries and states as they stand after a city in a dateline.
enum Regions {
  /// Whether a text is one of them.
  static func contains(_ text: String) -> Bool { names.contains(text) }

  private static let names: Set<String> = [
    "Armenia", "Artsakh", "Karabakh", "Nagorno-Karabakh", "Georgia", "Azerbaijan", "Turkey",
    "Russia",
    "Lebanon", "Syria", "Iran", "Iraq", "Israel", "Egypt", "Cyprus", "Greece", "France", "Italy",
    "Germany", "Austria", "Belgium", "Switzerland", "Spain", "Holland", "Netherlands", "England",
    "UK",
    "Scotland", "Canada", "Australia", "Argentina", "Brazil", "Uruguay", "Jordan", "Ethiopia",
    "India",
    "China", "Ukraine", "United States", "United Kingdom", "Poland", "Hungary", "Mass.", "Calif.",
    "Conn.", "N.J.", "N.Y.", "N.H.",
    "R.I.",
    "Mich.", "Pa.", "Ill.", "Fla.", "Va.", "Md.", "D.C.", "Wis.", "Ohio", "Texas", "Nev.", "Wash.",
    "MA", "CA", "CT", "NJ", "NY", "NH", "RI", "MI", "PA", "IL", "FL", "VA", "MD", "DC", "WI", "OH",
    "TX",
  ]
}
