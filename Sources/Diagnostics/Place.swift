// Where in a file a finding is.

/// A file, and where known a line and a column in it.
public struct Place: Sendable, Equatable, Comparable {
  /// The path as the person gave it.
  public var path: String
  /// The line, from 1.
  public var line: Int?
  /// The column in UTF-8 bytes, from 1, as compilers and libcmark count.
  public var column: Int?

  /// A place; without a line it is the whole file.
  public init(_ path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// The place of a byte of a text.
  public init(_ path: String, offset: Int, in text: some Sequence<UInt8>) {
    var line = 1
    var column = 1
    for (index, byte) in text.enumerated() {
      if index == offset { break }
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    self.init(path, line: line, column: column)
  }

  /// By path, line, column.
  public static func < (lhs: Place, rhs: Place) -> Bool {
    (lhs.path, lhs.line ?? 0, lhs.column ?? 0) < (rhs.path, rhs.line ?? 0, rhs.column ?? 0)
  }
}

extension Place: CustomStringConvertible {
  /// `path:line:column`, without what is unknown.
  public var description: String {
    var text = path
    if let line { text += ":\(line)" }
    if line != nil, let column { text += ":\(column)" }
    return text
  }
}
