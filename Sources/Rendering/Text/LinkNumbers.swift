// The numbers of links in the plain text.

/// Addresses in order of appearance, each once.
struct LinkNumbers {
  /// The addresses; the first has number 1.
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of an address, from 1.
  mutating func number(of address: String) -> Int {
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }
}
