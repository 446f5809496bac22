// Results on standard output.

/// Standard output, whose failure is a failure of the command.
enum StandardOutput {
  /// Writes bytes at once.
  static func write(_ bytes: [UInt8]) throws(FileFailure) {
    try OpenFile.standardOutput.write(bytes)
  }

  /// Writes a line.
  static func print(_ line: String) throws(FileFailure) { try write(Array((line + "\n").utf8)) }
}
