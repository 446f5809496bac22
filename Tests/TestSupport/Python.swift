// Python beside the tests, as another reader of what was written.

public import Foundation

/// Programs of Python, without packages.
public enum Python {
  /// What a program writes to standard output when it is given an input.
  ///
  /// - Throws: an error where it cannot be run.
  public static func answer(_ program: String, input: [UInt8]) throws -> Data {
    let process = Process()
    let (source, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    process.standardInput = source
    process.standardOutput = output
    try process.run()
    try source.fileHandleForWriting.write(contentsOf: Data(input))
    try source.fileHandleForWriting.close()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return answer
  }
}
