// The built program, run as a person runs it.

import Foundation
import Testing

/// What a command left behind.
struct CommandResult: Equatable {
  var status: Int32
  var output: Data
  var errors: Data

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  var messages: String { String(decoding: errors, as: UTF8.self) }
}

/// `copydesk` in a temporary folder of its own, which is removed at the end.
final class Program {
  /// The program cannot be run.
  struct NotBuilt: Error { var path: String }

  /// The folder that commands run in.
  let folder: URL
  private let streams: URL
  private let binaries: String

  init() throws {
    // The program is built beside the bundle of the tests.
    let bundle = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    binaries = bundle.deletingLastPathComponent().path
    guard FileManager.default.isExecutableFile(atPath: binaries + "/copydesk") else {
      throw NotBuilt(path: binaries + "/copydesk")
    }
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "copydesk-tests-" + UUID().uuidString)
    folder = temporary.appending(path: "work")
    streams = temporary.appending(path: "streams")
    for url in [folder, streams] {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  /// Runs a line of shell in the folder, with no environment but PATH and HOME; the program is on the PATH.
  func run(_ command: String) async throws -> CommandResult {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": binaries + ":/usr/local/bin:/usr/bin:/bin", "HOME": folder.path]
    let urls = ["out", "err"].map { streams.appending(path: $0) }
    for url in urls { try Data().write(to: url) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: urls[0])
    process.standardError = try FileHandle(forWritingTo: urls[1])
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    return CommandResult(
      status: process.terminationStatus, output: try Data(contentsOf: urls[0]),
      errors: try Data(contentsOf: urls[1]))
  }

  /// Writes a file into the folder.
  func write(_ text: String, to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The bytes of a file in the folder.
  func bytes(of path: String) throws -> Data { try Data(contentsOf: folder.appending(path: path)) }
}
