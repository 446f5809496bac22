// Search for bytes in bytes; the standard library's search of strings is many times slower.

extension Collection where Element == UInt8, Index == Int {
  /// Where some bytes, one at least, stand first.
  func firstIndex(ofBytes wanted: [UInt8]) -> Int? {
    guard let first = wanted.first, count >= wanted.count else { return nil }
    var index = startIndex
    let last = endIndex - wanted.count
    while index <= last {
      if self[index] == first,
        wanted.indices.allSatisfy({ self[index + $0] == wanted[$0] })
      {
        return index
      }
      index += 1
    }
    return nil
  }
}

extension String {
  /// Whether one of some texts stands in it, byte for byte.
  func containsAny(of texts: [String]) -> Bool {
    let bytes = Array(utf8)
    return texts.contains { bytes.firstIndex(ofBytes: Array($0.utf8)) != nil }
  }

  /// Whether one of the texts stands in it where a word begins; what has no spaces between words, anywhere.
  func hasWord(beginningLike texts: [String]) -> Bool {
    let bytes = Array(utf8)
    return texts.contains { text in
      let sought = Array(text.utf8)
      let hasSpaces = text.unicodeScalars.allSatisfy { $0.value < 0x0E00 }
      var start = 0
      while let found = bytes[start...].firstIndex(ofBytes: sought) {
        let before = bytes[..<found]
        let last = String(decoding: before.suffix(4), as: UTF8.self).last
        if !hasSpaces || last.map({ !$0.isLetter }) ?? true { return true }
        start = found + 1
      }
      return false
    }
  }
}
