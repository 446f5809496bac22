// A record of a list of readers, before anybody looks at what it says.

/// A record and the line that it begins on, from 1.
struct ReaderRecord: Equatable {
  /// What the record is written as.
  enum Content: Equatable {
    /// The fields of a record of CSV.
    case fields([[UInt8]])
    /// A line of NDJSON.
    case object([UInt8])
    /// A record of CSV whose quotation mark is never closed, or is followed by text.
    case malformed
  }

  var content: Content
  var line: Int
}
