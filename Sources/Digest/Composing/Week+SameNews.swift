// Whether two sentences of a week tell the same news.

import Summarizer

extension Week {
  /// Whether two sentences tell the same news.
  ///
  /// Reports of one event in other words share five stems or more, though less than half of what they say;
  /// short sentences have to share more of it, or names alone would make them the same. So have those of two days: a truce
  /// that was signed on Friday and the convoy that crossed the same bridge on Sunday are two events.
  func tellsSame(_ a: Sentence, _ b: Sentence) -> Bool {
    let shared = a.sharedContent(with: b)
    if shared.count == min(a.content.count, b.content.count), a.content.count == b.content.count {
      return true
    }
    guard shared.count >= 4 else { return false }
    return overlap(a, b) >= (shared.count >= 5 && !areOfTwoDays(a, b) ? 0.38 : 0.6)
  }

  /// Whether both name days of the week, and none that is the same.
  private func areOfTwoDays(_ a: Sentence, _ b: Sentence) -> Bool {
    let (own, other) = (a.content.filter(weekdays.contains), b.content.filter(weekdays.contains))
    return !own.isEmpty && !other.isEmpty && !own.contains(where: other.contains)
  }
}
