// Lines on standard output, in large pieces.

import Foundation

/// Collects lines and writes them out a block at a time.
struct LineOutput {
  private var buffer: [UInt8] = []

  /// Adds a line.
  mutating func write(_ line: String) {
    buffer.append(contentsOf: line.utf8)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count > 1 << 16 { flush() }
  }

  /// Writes out what is collected.
  mutating func flush() {
    guard !buffer.isEmpty else { return }
    FileHandle.standardOutput.write(Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
