// The words of a sentence that name its speaker.

/// A speaker's words in a sentence and the verb that goes with them.
struct SpeakerPhrase: Equatable {
  /// The tokens that name the speaker.
  var tokens: Range<Int>
  /// The position of the verb, or of "according".
  var verb: Int
  /// Whether the phrase is "according to" or "in her view".
  var isAccordingTo = false
}
