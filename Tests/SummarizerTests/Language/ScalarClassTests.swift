// The fast classes of scalars against Unicode's properties.

import Testing

@testable import Summarizer

struct ScalarClassTests {
  @Test("In ASCII and beyond the classes are Unicode's")
  func classes() {
    for value in 0..<UInt32(0x3100) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      #expect(scalar.isWhiteSpace == properties.isWhitespace)
      #expect(scalar.isAlphabetic == properties.isAlphabetic)
      #expect(scalar.isUppercase == properties.isUppercase)
      #expect(scalar.isLowercase == properties.isLowercase)
      #expect(scalar.isDecimalDigit == (properties.numericType == .decimal))
    }
  }
}
