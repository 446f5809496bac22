// A place where an email breaks a rule.

/// What is wrong at a byte of the source; without one it is the email as a whole.
struct Mistake: Equatable {
  /// The byte of the source.
  let offset: Int?
  /// One line in headline style, without a full stop.
  let summary: String

  /// A mistake.
  init(at offset: Int? = nil, _ summary: String) {
    self.offset = offset
    self.summary = summary
  }
}
