// The states of an issue's readers in words.

import Archive

/// Counts of states.
enum SendCounts {
  /// `1 reader`, `2 readers`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `412 accepted, 3 refused for good`.
  static func words(_ counts: [DeliveryState: Int]) -> String {
    let order: [DeliveryState] = [
      .accepted, .planned, .attempting, .refusedForNow, .refusedForGood, .uncertain, .suppressed,
    ]
    let parts = order.compactMap { state in
      counts[state].flatMap { $0 > 0 ? "\($0) \(state.words)" : nil }
    }
    return parts.isEmpty ? "no readers" : parts.joined(separator: ", ")
  }
}
