// Work on every core whose results do not depend on the number of cores.

import Foundation

/// Pieces of work one after the other, and what becomes of the answers, in the order of the pieces.
protocol OrderedWork: SendableMetatype {
  associatedtype Piece: Sendable
  associatedtype Answer: Sendable
  associatedtype Outcome: Sendable

  /// What has come out so far; at the end, of all pieces.
  var outcome: Outcome { get }
  /// The next piece, or nil after the last.
  mutating func next() -> Piece?
  /// Takes the answer to the piece whose turn it is.
  mutating func take(_ answer: Answer) throws
}

extension OrderedWork {
  /// Does the work on every core.
  ///
  /// `worker` is called once for each core, so that what it makes need not be shared.
  ///
  /// - Throws: what `take` throws; no more pieces are then begun.
  static func done(
    _ work: sending Self, by worker: @escaping @Sendable () -> (Piece) -> Answer
  ) async throws -> Outcome {
    let workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let queue = WorkQueue(work, ahead: 8 * workers)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<workers {
        group.addTask {
          let answer = worker()
          while let (number, piece) = await queue.next() {
            try await queue.finish(number, answer(piece))
          }
        }
      }
      try await group.waitForAll()
    }
    return await queue.outcome
  }
}

/// Hands out pieces and puts the answers in order; at most `ahead` pieces are begun and not taken, which bounds memory.
private actor WorkQueue<Work: OrderedWork> {
  private var work: Work
  private let ahead: Int
  private var begun = 0
  private var taken = 0
  private var early: [Int: Work.Answer] = [:]
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var isStopped = false

  init(_ work: sending Work, ahead: Int) {
    self.work = work
    self.ahead = ahead
  }

  var outcome: Work.Outcome { work.outcome }

  func next() async -> (Int, Work.Piece)? {
    // The worker whose answer is due never waits here, so that the others are always woken.
    while begun - taken >= ahead, !isStopped {
      await withCheckedContinuation { waiting.append($0) }
    }
    guard !isStopped, let piece = work.next() else { return nil }
    begun += 1
    return (begun - 1, piece)
  }

  func finish(_ number: Int, _ answer: Work.Answer) throws {
    early[number] = answer
    defer {
      for continuation in waiting { continuation.resume() }
      waiting = []
    }
    do {
      while !isStopped, let answer = early.removeValue(forKey: taken) {
        try work.take(answer)
        taken += 1
      }
    } catch {
      isStopped = true
      throw error
    }
  }
}
