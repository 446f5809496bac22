// Lines of bytes from a file or standard input.

/// Reads lines as they come; only the lines that are asked for are kept.
struct LineReader: ~Copyable {
  private let file: OpenFile
  private var bytes: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  init(path: String) throws(FileFailure) { file = try OpenFile(reading: path) }

  /// The next complete lines, without waiting for more than one, of at most so many bytes unless the first alone
  /// has more; none at the end. The last line may lack its line feed.
  mutating func next(bytes limit: Int) throws(FileFailure) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var size = 0
    while true {
      while size < limit, let end = lineEnd() {
        lines.append(Array(bytes[start..<end]))
        size += end - start
        start = end + 1
        searched = start
      }
      if !lines.isEmpty { return lines }
      if isAtEnd {
        defer {
          bytes = []
          start = 0
          searched = 0
        }
        return start < bytes.count ? [Array(bytes[start...])] : []
      }
      bytes.removeSubrange(..<start)
      searched -= start
      start = 0
      isAtEnd = !(try file.read(upTo: 1 << 20, appendingTo: &bytes))
    }
  }

  private mutating func lineEnd() -> Int? {
    let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n"))
    searched = end ?? bytes.count
    return end
  }
}
