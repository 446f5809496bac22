// A real web server beside the tests.

import Foundation

/// `server.py` on a port of its own, ended with its owner.
public final class WebServer {
  /// `http://127.0.0.1:PORT`.
  public let address: String
  private let process = Process()
  private let input = Pipe()

  /// Starts the server and waits until it listens.
  public init() throws {
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "server.py")
    process.arguments = ["python3", script.path()]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A {
      line.append(byte)
    }
    address = "http://127.0.0.1:\(String(decoding: line, as: UTF8.self))"
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
