// How far a sending is, with its rate and the time left.

/// A line on the terminal that is written anew some times a second.
final class SendProgress {
  private let total: Int
  private let messages: Messages
  private let start = Clock.seconds
  private var shown = 0.0
  private var done = 0
  private var isEnded = false

  init(total: Int, _ messages: Messages) {
    self.total = total
    self.messages = messages
  }

  /// Shows that so many are done.
  func show(_ done: Int) {
    self.done = done
    let now = Clock.seconds
    guard now - shown >= 0.2 else { return }
    shown = now
    messages.status(line(at: now))
  }

  /// Shows the last state and leaves the line.
  func end() {
    guard !isEnded, done > 0 else { return }
    isEnded = true
    messages.status(line(at: Clock.seconds), isLast: true)
  }

  private func line(at now: Double) -> String {
    let width = 24
    let filled = min(width, width * done / max(1, total))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let rate = Double(done) / max(0.001, now - start)
    let left = rate > 0 ? Int(Double(max(0, total - done)) / rate) : 0
    let speed = rate >= 10 ? "\(Int(rate))/s" : "\(Int(rate * 60))/min"
    let time = left >= 60 ? "\(left / 60) min \(left % 60) s" : "\(left) s"
    return "Sending \(bar) \(done)/\(total) \(speed), \(time) left"
  }
}
