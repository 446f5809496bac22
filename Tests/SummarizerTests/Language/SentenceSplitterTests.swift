// Sentences as newspapers write them.

import Testing

@testable import Summarizer

/// The sentences of a whole text.
func sentences(_ text: String) -> [String] {
  let bytes = [UInt8](text.utf8)
  return SentenceSplitter().sentences(in: bytes, range: 0..<bytes.count).map {
    String(decoding: bytes[$0], as: UTF8.self)
  }
}

@Suite struct SentenceSplitterTests {
  /// Each case has a line break where a sentence ends.
  @Test(
    "a full stop ends a sentence only where it is no part of a word",
    arguments: [
      "The bridge opened on Monday.\nTraffic was light.",
      "Dr. Ruth Olsen met Lt.-Gen. Paul Roy and Sen. Kim at 1:30 p.m. in Salem, Mass., on Feb. 3.\nThey agreed.",
    ])
  func fullStops(_ marked: String) {
    let expected = marked.split(separator: "\n").map(String.init)
    #expect(sentences(expected.joined(separator: " ")) == expected)
  }
}
