// The classes of scalars that segmentation asks for, at the cost of a comparison in ASCII.

extension Unicode.Scalar {
  /// Whether this has the property White_Space.
  var isWhiteSpace: Bool {
    value < 0x80 ? value == 0x20 || value &- 0x09 < 5 : properties.isWhitespace
  }

  /// Whether this has the property Alphabetic.
  var isAlphabetic: Bool {
    value < 0x80 ? (value | 0x20) &- 0x61 < 26 : properties.isAlphabetic
  }

  /// Whether this has the property Uppercase.
  var isUppercase: Bool { value < 0x80 ? value &- 0x41 < 26 : properties.isUppercase }

  /// Whether this has the property Lowercase.
  var isLowercase: Bool { value < 0x80 ? value &- 0x61 < 26 : properties.isLowercase }

  /// Whether this has the numeric type Decimal.
  var isDecimalDigit: Bool {
    value < 0x80 ? value &- 0x30 < 10 : properties.numericType == .decimal
  }
}
