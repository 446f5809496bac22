// SIGINT and SIGTERM wait for a moment at which nothing is half-done.

import Glibc
import Synchronization

/// Interruptions that wait from when it is made until it goes away; one at a time.
struct Interruption: ~Copyable {
  /// The signal that came, 0 for none; all that a signal handler touches.
  private static let pending = Atomic<Int32>(0)

  private static let numbers = [SIGINT, SIGTERM]

  /// The signals that are not ignored: whoever starts a job in the background may have them ignored. With each, what
  /// was done on it before.
  private var waiting: [(number: Int32, former: __sighandler_t?)] = []

  init() {
    // Made now, for a handler must not be the first to use it.
    Self.pending.store(0, ordering: .relaxed)
    for number in Self.numbers {
      let former = signal(number) { Interruption.pending.store($0, ordering: .relaxed) }
      if unsafe unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        _ = signal(number, SIG_IGN)
      } else {
        waiting.append((number, former))
      }
    }
  }

  /// Whether a signal waits.
  var isPending: Bool { Self.isPending }

  /// Whether a signal waits, for those who cannot hold the interruption.
  static var isPending: Bool { pending.load(ordering: .relaxed) != 0 }

  /// Signals do what they did, and one that waits does it now: it ends the process.
  deinit {
    for (number, former) in waiting { _ = signal(number, former) }
    let number = Self.pending.load(ordering: .relaxed)
    guard number != 0 else { return }
    // The threads that tasks run on have signals blocked.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
  }
}
