// How the cost of work grows, on a machine as slow and as busy as it likes.

import Foundation

/// The processor time that work on four times as much takes, as a multiple of the time for once as much: about 4
/// where cost follows the size, 16 where it follows its square.
///
/// Only the calling thread's time counts, so that what else runs changes little.
public func growth(from size: Int, _ work: (Int) -> Void) -> Double {
  // What is made at the first use is no growth.
  work(size)
  // Work that is too short to be measured counts as five milliseconds.
  return processorSeconds { work(size * 4) } / max(processorSeconds { work(size) }, 0.005)
}

private func processorSeconds(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  work()
  return now() - start
}
