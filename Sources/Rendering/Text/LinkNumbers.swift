// The numbers of links in the plain text.

/// Addresses in order of appearance, each once.
struct LinkNumbers {
  /// The addresses; the first has number 1.
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of an address, from 1; a space in it is written `%20`, as in the HTML, or a line would end there.
  mutating func number(of address: String) -> Int {
    let address = Self.unbroken(address)
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }

  /// The address with white space and control characters percent-encoded (RFC 3986, section 2.1).
  private static func unbroken(_ address: String) -> String {
    var result = ""
    for scalar in address.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          result += "%" + (digits.count == 1 ? "0" : "") + digits
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
