// Sets of documents, a line each, worked on by every core and answered in order.

import Diagnostics
import Foundation
import JSONText

/// A set of documents as `summarize` and `analyze --jsonl` read it.
struct DocumentSet: Decodable, Sendable {
  struct Document: Decodable, Sendable {
    var title: String?
    var text: String
  }

  var id: String
  var documents: [Document]
}

/// The lines of some inputs.
struct DocumentSets {
  /// Files, or `-` for standard input.
  let inputs: [String]

  /// How many lines are in work at once; a bound on memory, not on speed.
  private static let batch = 64

  /// Answers each line with lines, in order, on every core; says whether any line was bad.
  ///
  /// `worker` is called once for each core and each batch, so that what it makes need not be shared.
  func mapped(
    _ messages: Messages, worker: @escaping @Sendable () -> (DocumentSet) -> [String]
  ) async throws -> Bool {
    var output = LineOutput()
    var isBad = false
    for input in inputs {
      guard let reader = LineReader(path: input) else {
        messages.report([Diagnostic(.error, at: Place(input), "The file cannot be read")])
        isBad = true
        continue
      }
      while true {
        let lines = reader.next(Self.batch)
        if lines.isEmpty { break }
        for answer in await Self.answers(to: lines, worker: worker) {
          for line in answer.lines { output.write(line) }
          isBad = isBad || answer.isBad
        }
        output.flush()
      }
    }
    return isBad
  }

  private struct Answer: Sendable {
    var lines: [String]
    var isBad: Bool
  }

  private static func answers(
    to lines: [[UInt8]], worker: @escaping @Sendable () -> (DocumentSet) -> [String]
  ) async -> [Answer] {
    let workers = max(1, min(lines.count, ProcessInfo.processInfo.activeProcessorCount))
    return await withTaskGroup(of: [(Int, Answer)].self) { group in
      for number in 0..<workers {
        group.addTask {
          let work = worker()
          return stride(from: number, to: lines.count, by: workers).map {
            ($0, answer(to: lines[$0], work))
          }
        }
      }
      var answers = [Answer?](repeating: nil, count: lines.count)
      for await part in group { for (index, answer) in part { answers[index] = answer } }
      return answers.compactMap { $0 }
    }
  }

  private static func answer(to line: [UInt8], _ work: (DocumentSet) -> [String]) -> Answer {
    if line.allSatisfy({ $0 == 0x20 || (9...13).contains($0) }) {
      return Answer(lines: [], isBad: false)
    }
    do {
      return Answer(
        lines: work(try JSONDecoder().decode(DocumentSet.self, from: Data(line))), isBad: false)
    } catch {
      struct Identity: Decodable { var id: String }
      let id = try? JSONDecoder().decode(Identity.self, from: Data(line)).id
      let value = JSONValue.object([("id", JSONValue(id)), ("error", .string(reason(error)))])
      return Answer(lines: [value.text], isBad: true)
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "the line is not JSON" }
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
    }
    switch error {
    case .keyNotFound(let key, let context):
      return "‘\(path(context)).\(key.stringValue)’ is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "‘\(path(context))’ has the wrong type"
    case .dataCorrupted: return "the line is not JSON"
    @unknown default: return "the line cannot be read"
    }
  }
}

/// Reads lines of bytes from a file or standard input.
final class LineReader {
  private let handle: FileHandle
  private var rest: [UInt8] = []
  private var isAtEnd = false

  init?(path: String) {
    guard let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path) else {
      return nil
    }
    self.handle = handle
  }

  /// Up to so many lines, fewer only at the end.
  func next(_ count: Int) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var searched = 0
    while lines.count < count {
      if let end = rest[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        lines.append(Array(rest[..<end]))
        rest.removeSubrange(...end)
        searched = 0
        continue
      }
      searched = rest.count
      if isAtEnd {
        if !rest.isEmpty { lines.append(rest) }
        rest = []
        break
      }
      let data = (try? handle.read(upToCount: 1 << 20)) ?? nil
      if let data, !data.isEmpty { rest.append(contentsOf: data) } else { isAtEnd = true }
    }
    return lines
  }
}
