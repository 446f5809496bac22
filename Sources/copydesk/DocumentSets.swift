// Sets of documents, a line each, worked on by every core and answered in order.

import Foundation
import JSONText

/// The lines of some inputs, as many at once as are worth handing to a core.
struct DocumentSets: WorkSource {
  /// Lines, or an input that could not be read to its end.
  enum Piece: Sendable {
    case lines([[UInt8]])
    case failure(FileFailure)
  }

  /// Lines are handed out until they have so many bytes together; a bound on memory, not on speed.
  private static let batch = 1 << 17

  private let input: Input

  /// Files, or `-` for standard input.
  init(inputs: [String]) { input = Input(paths: inputs) }

  mutating func next() -> Piece? { input.next() }

  /// What is left to read, which cannot be copied.
  private final class Input {
    private var paths: ArraySlice<String>
    private var reader: LineReader?

    init(paths: [String]) { self.paths = paths[...] }

    func next() -> Piece? {
      while true {
        do throws(FileFailure) {
          if reader == nil {
            guard let path = paths.popFirst() else { return nil }
            reader = try LineReader(path: path)
          }
          let lines = try reader?.next(bytes: DocumentSets.batch) ?? []
          if !lines.isEmpty { return .lines(lines) }
          reader = nil
        } catch {
          reader = nil
          return .failure(error)
        }
      }
    }
  }

  /// Answers each set with lines of JSON on standard output, in order, on every core.
  ///
  /// `worker` is called once for each core, so that what it makes need not be shared.
  ///
  /// - Returns: whether any line or input was bad.
  /// - Throws: `FileFailure` where standard output cannot be written.
  static func answered(
    _ inputs: [String], _ messages: Messages,
    by worker: @escaping @Sendable () -> (DocumentSet) -> [JSONValue]
  ) async throws -> Bool {
    try await inOrder(DocumentSets(inputs: inputs), Printing(messages)) {
      let work = worker()
      return { element in
        switch element {
        case .failure(let failure):
          return PrintedLines(diagnostics: [failure.diagnostic], isBad: true)
        case .lines(let lines):
          var answer = PrintedLines()
          for line in lines { Self.answer(line, work, &answer) }
          return answer
        }
      }
    }
  }

  private static func answer(
    _ line: [UInt8], _ work: (DocumentSet) -> [JSONValue], _ answer: inout PrintedLines
  ) {
    if line.allSatisfy({ $0 == 0x20 || (9...13).contains($0) }) { return }
    do {
      for value in work(try DocumentSet(parsing: line)) { answer.bytes += value.line }
    } catch {
      answer.isBad = true
      answer.bytes +=
        JSONValue.object([("id", JSONValue(error.id)), ("error", .string(error.reason))]).line
    }
  }
}
