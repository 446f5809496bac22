// Lines of JSON as Foundation reads them.

import Foundation
import Testing

/// The objects of lines of JSON.
func objects(in text: String) throws -> [[String: Any]] {
  try text.split(separator: "\n").map { line in
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
}

/// A half-open range that JSON has as two numbers.
func range(_ value: Any?) throws -> Range<Int> {
  let numbers = try #require(value as? [Int])
  try #require(numbers.count == 2 && numbers[0] <= numbers[1])
  return numbers[0]..<numbers[1]
}

/// Bytes as text on one line: runs of white space are a space.
func onOneLine(_ bytes: some Sequence<UInt8>) -> String {
  String(decoding: Array(bytes), as: UTF8.self).split {
    $0.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
  .joined(separator: " ")
}
