// Nouns by which reports call the same thing.

/// A few pairs of a word and what a headline calls the same: "the gymnasium" under "School Gym".
enum SameThing {
  /// The other words for what a noun in the singular calls.
  static func words(for noun: String) -> [String] {
    groups.filter { $0.contains(noun) }.flatMap { group in group.filter { $0 != noun } }
  }

  private static let groups: [[String]] = [
    ["gym", "gymnasium"], ["lab", "laboratory"], ["film", "movie", "sequel"],
    ["plane", "airplane", "aircraft", "jet", "airliner"], ["car", "vehicle"], ["fire", "blaze"],
    ["quake", "earthquake", "tremor"], ["storm", "hurricane", "typhoon", "cyclone", "tornado"],
    ["photo", "photograph", "picture"], ["ad", "advertisement", "commercial"],
    ["exam", "examination"], ["bike", "bicycle"], ["carrier", "airline"], ["show", "series"],
    ["killing", "murder", "slaying"], ["ship", "boat", "vessel"], ["vote", "election", "poll"],
    ["suit", "lawsuit"], ["company", "firm"], ["law", "legislation"], ["phone", "telephone"],
  ]
}
