// Work on every core whose results do not depend on the number of cores.

import Foundation

/// Pieces of work one after the other.
protocol WorkSource: SendableMetatype {
  associatedtype Piece: Sendable

  /// The next piece, or nil after the last; it may wait for one.
  mutating func next() -> Piece?
}

/// What becomes of the answers, in the order of the pieces.
protocol WorkResult: SendableMetatype {
  associatedtype Answer: Sendable
  associatedtype Outcome: Sendable

  /// What has come out so far; at the end, of all pieces.
  var outcome: Outcome { get }
  /// Takes the answer to the piece whose turn it is.
  mutating func take(_ answer: Answer) throws
}

/// Does work on every core; the results are as on one.
///
/// `worker` is called once for each core, so that what it makes need not be shared.
///
/// - Throws: what `take` throws; no more pieces are then begun.
func inOrder<Source: WorkSource, Result: WorkResult>(
  _ source: sending Source, _ result: sending Result,
  by worker: @escaping @Sendable () -> (Source.Piece) -> Result.Answer
) async throws -> Result.Outcome {
  let workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
  // Two actors: an answer is taken while the source waits for more.
  let pieces = Pieces(source)
  let answers = Answers(result, ahead: 8 * workers)
  try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 0..<workers {
      group.addTask {
        let answer = worker()
        while await answers.hasRoom(), let (number, piece) = await pieces.next() {
          try await answers.finish(number, answer(piece))
        }
      }
    }
    try await group.waitForAll()
  }
  return await answers.outcome
}

/// Hands out pieces with their numbers.
private actor Pieces<Source: WorkSource> {
  private var source: Source
  private var number = -1

  init(_ source: sending Source) { self.source = source }

  func next() -> (Int, Source.Piece)? {
    guard let piece = source.next() else { return nil }
    number += 1
    return (number, piece)
  }
}

/// Puts answers in order; at most `ahead` pieces are begun and not taken, which bounds memory.
private actor Answers<Result: WorkResult> {
  private var result: Result
  private let ahead: Int
  private var begun = 0
  private var taken = 0
  private var early: [Int: Result.Answer] = [:]
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var isStopped = false

  init(_ result: sending Result, ahead: Int) {
    self.result = result
    self.ahead = ahead
  }

  var outcome: Result.Outcome { result.outcome }

  /// Waits until another piece may be begun; false where none may be any more.
  ///
  /// The worker whose answer is due never waits here, so that the others are always woken.
  func hasRoom() async -> Bool {
    while begun - taken >= ahead, !isStopped {
      await withCheckedContinuation { waiting.append($0) }
    }
    begun += 1
    return !isStopped
  }

  func finish(_ number: Int, _ answer: Result.Answer) throws {
    early[number] = answer
    defer {
      for continuation in waiting { continuation.resume() }
      waiting = []
    }
    do {
      while !isStopped, let answer = early.removeValue(forKey: taken) {
        try result.take(answer)
        taken += 1
      }
    } catch {
      isStopped = true
      throw error
    }
  }
}
