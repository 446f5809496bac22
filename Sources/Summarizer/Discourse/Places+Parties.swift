// Which country a people, a capital or a government belongs to, as reports name them.

extension Places {
  /// The country that a word stands for, in lower case: "Yerevan", "Armenian" and "Armenia" give the same.
  ///
  /// Peoples are found by their first letters, which they share with their country; those that do not are listed.
  public static func party(of word: String) -> String? {
    let lowered = word.lowercased()
    if let alias = aliases[lowered] { return alias }
    if let country = country(of: lowered) { return country }
    guard isDemonym(lowered), !regions.contains(lowered) else { return nil }
    let singular = lowered.hasSuffix("s") ? String(lowered.dropLast()) : lowered
    if let alias = aliases[singular] { return alias }
    return named.filter { $0.prefix(4) == singular.prefix(4) }.max { a, b in
      let (x, y) = (a.commonPrefix(with: singular).count, b.commonPrefix(with: singular).count)
      return x != y ? x < y : a > b
    }
  }

  /// Peoples and places whose country is written otherwise.
  private static let aliases: [String: String] = [
    "north-korea": "north-korea", "north-korean": "north-korea", "south-korea": "south-korea",
    "south-korean": "south-korea", "south-sudan": "south-sudan", "south-sudanese": "south-sudan",
    "pyongyang": "north-korea", "seoul": "south-korea", "juba": "south-sudan",
    "artsakh": "karabakh", "nagorno-karabakh": "karabakh", "karabakhi": "karabakh",
    "azeri": "azerbaijan",
    "azeris": "azerbaijan", "french": "france", "dutch": "netherlands", "british": "britain",
    "uk": "britain",
    "u.k.": "britain", "kingdom": "britain", "english": "britain", "spanish": "spain",
    "danish": "denmark",
    "swiss": "switzerland", "polish": "poland", "irish": "ireland", "burmese": "myanmar",
    "thai": "thailand",
    "filipino": "philippines", "american": "states", "america": "states", "u.s.": "states",
    "us": "states",
    "u.s": "states", "türkiye": "turkey", "congolese": "congo", "saudi": "arabia",
    "swedish": "sweden",
    "finnish": "finland", "norwegian": "norway", "greek": "greece", "greeks": "greece",
    "turk": "turkey",
    "turks": "turkey", "lao": "laos", "czech": "czechia", "serb": "serbia", "welsh": "wales",
  ]
  /// Peoples of more than one country.
  private static let regions: Set<String> = [
    "western", "european", "europeans", "asian", "asians", "african", "africans", "arab", "arabs",
    "ottoman",
  ]
  private static let named = Set(countryNames).sorted()
}

extension String {
  /// The characters at the beginning that both have.
  fileprivate func commonPrefix(with other: String) -> Substring {
    prefix(zip(self, other).prefix(while: { $0 == $1 }).count)
  }
}
