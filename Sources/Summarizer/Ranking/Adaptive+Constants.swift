// The constants of the choice by name, for the script that measures them.

extension Adaptive {
  /// The names that `set` knows, as the script writes them.
  public static let constantNames = places.map(\.name)

  /// The value of a constant, or nil where there is none of that name.
  public func constant(named name: String) -> Double? {
    Self.places.first { $0.name == name }?.value(self)
  }

  /// Changes a constant; whole numbers are cut from the value. False where there is none of that name.
  public mutating func set(_ name: String, to value: Double) -> Bool {
    guard let place = Self.places.first(where: { $0.name == name }) else { return false }
    place.set(&self, value)
    return true
  }

  private static let places =
    choices + centroid("brief", \.brief) + centroid("single", \.single)
    + coverage("several", \.several) + coverage("updates", \.updates)

  private static let choices = [
    Place("fewWords", \.self, \.fewWords),
    Place("strangerLikeness", \.self, \.strangerLikeness),
    Place("strangerShare", \.self, \.strangerShare),
    Place("updateWords", \.self, \.updateWords),
    Place("leastUpdates", \.self, \.leastUpdates),
    Place("fusionSmoothing", \.self, \.fusionSmoothing),
  ]

  private static func centroid(
    _ name: String, _ part: any WritableKeyPath<Adaptive, Centroid> & Sendable
  ) -> [Place] {
    [
      Place(name + ".positionWeight", part, \.positionWeight),
      Place(name + ".positionExponent", part, \.positionExponent),
      Place(name + ".firstSentenceWeight", part, \.firstSentenceWeight),
      Place(name + ".conceptWeight", part, \.conceptWeight),
      Place(name + ".redundancy", part, \.redundancy),
    ]
  }

  private static func coverage(
    _ name: String, _ part: any WritableKeyPath<Adaptive, Coverage> & Sendable
  ) -> [Place] {
    [
      Place(name + ".frequencyExponent", part, \.frequencyExponent),
      Place(name + ".wordWeight", part, \.wordWeight),
      Place(name + ".leastFrequency", part, \.leastFrequency),
      Place(name + ".lengthExponent", part, \.lengthExponent),
      Place(name + ".bigramExponent", part, \.bigramExponent),
      Place(name + ".centralityExponent", part, \.centralityExponent),
      Place(name + ".positionDecay", part, \.positionDecay),
      Place(name + ".redundancy", part, \.redundancy),
    ]
  }
}

/// Where a constant is kept.
private struct Place: Sendable {
  let name: String
  let value: @Sendable (Adaptive) -> Double
  let set: @Sendable (inout Adaptive, Double) -> Void

  init<Part>(
    _ name: String, _ part: any WritableKeyPath<Adaptive, Part> & Sendable,
    _ constant: any WritableKeyPath<Part, Double> & Sendable
  ) {
    self.name = name
    value = { $0[keyPath: part][keyPath: constant] }
    set = { $0[keyPath: part][keyPath: constant] = $1 }
  }

  init<Part>(
    _ name: String, _ part: any WritableKeyPath<Adaptive, Part> & Sendable,
    _ constant: any WritableKeyPath<Part, Int> & Sendable
  ) {
    self.name = name
    value = { Double($0[keyPath: part][keyPath: constant]) }
    set = { $0[keyPath: part][keyPath: constant] = Int(exactly: $1.rounded()) ?? 0 }
  }
}
