// A case of a command: files, command lines, and what is expected of them, in one text file. Cases/README.md has the format.

import Foundation

/// A case as its file tells it.
struct CommandCase {
  /// A part of the file.
  enum Part: Equatable {
    /// A comment or an empty line.
    case remark(String)
    /// An input file: the line that names it, and its lines.
    case file(name: String, lines: [String])
    /// A command line.
    case command(String)
  }

  /// A line that has no place in a case.
  struct Malformed: Error { var line: String }

  /// The parts in order.
  let parts: [Part]

  init(_ text: String) throws {
    var parts: [Part] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("$ ") {
        parts.append(.command(String(line.dropFirst(2))))
      } else if line.hasPrefix("file ") {
        parts.append(.file(name: String(line.dropFirst(5)), lines: []))
      } else if line.hasPrefix("|"), case .file(let name, let lines)? = parts.last {
        let content = line.hasPrefix("| ") ? line.dropFirst(2) : line.dropFirst(1)
        parts[parts.count - 1] = .file(name: name, lines: lines + [String(content)])
      } else if line.isEmpty || line.hasPrefix("#") {
        parts.append(.remark(String(line)))
      } else if let first = line.first, !">!=".contains(first) {
        throw Malformed(line: String(line))
      }
    }
    if parts.last == .remark("") { parts.removeLast() }
    self.parts = parts
  }

  /// Runs the commands and tells the case again, with what happened.
  ///
  /// - Parameter names: what stands for paths of this machine, such as `{folder}`, and the paths.
  func told(by program: Program, names: [(name: String, path: String)]) async throws -> String {
    var told = ""
    for part in parts {
      switch part {
      case .remark(let line): told += line + "\n"
      case .file(let name, let lines):
        told += "file \(name)\n" + lines.map { ($0.isEmpty ? "|" : "| ") + $0 + "\n" }.joined()
        try program.write(lines.map { $0 + "\n" }.joined(), to: name)
      case .command(let line):
        told += "$ \(line)\n"
        let result = try await program.run(
          names.reduce(line) { $0.replacingOccurrences(of: $1.name, with: $1.path) })
        told += Self.marked(result.output, ">", names) + Self.marked(result.errors, "!", names)
        if result.status != 0 { told += "= \(result.status)\n" }
      }
    }
    return told
  }

  /// What was printed, each line behind a mark.
  private static func marked(_ data: Data, _ mark: String, _ names: [(name: String, path: String)])
    -> String
  {
    if data.isEmpty { return "" }
    let text = names.reduce(String(decoding: data, as: UTF8.self)) {
      $0.replacingOccurrences(of: $1.path, with: $1.name)
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isEnded = lines.last?.isEmpty == true
    if isEnded { lines.removeLast() }
    return lines.map { mark + ($0.isEmpty ? "" : " ") + $0 + "\n" }.joined()
      + (isEnded ? "" : mark + "%\n")
  }
}
