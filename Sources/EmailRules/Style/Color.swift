// A colour of the sRGB space.

import Foundation
internal import Markup

/// A colour without transparency.
struct Color: Sendable, Hashable {
  /// Red, green and blue, each from 0 to 255.
  let red: Double
  let green: Double
  let blue: Double

  static let black = Color(red: 0, green: 0, blue: 0)
  static let white = Color(red: 255, green: 255, blue: 255)

  /// A colour of three numbers.
  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Three or six hexadecimal digits; of four or eight only where the last say that it is opaque.
  init?(hexadecimal digits: some StringProtocol) {
    var digits = Array(digits)
    if digits.count == 3 || digits.count == 4 { digits = digits.flatMap { [$0, $0] } }
    if digits.count == 8, String(digits.suffix(2)).lowercased() == "ff" { digits.removeLast(2) }
    guard digits.count == 6, digits.allSatisfy(\.isHexDigit) else { return nil }
    let values = stride(from: 0, to: 6, by: 2).compactMap {
      Int(String(digits[$0...($0 + 1)]), radix: 16)
    }
    self.init(red: Double(values[0]), green: Double(values[1]), blue: Double(values[2]))
  }

  /// The first colour among the tokens of a value; nil where there is none that can be known.
  init?(in value: [CSSToken]) {
    for (index, token) in value.enumerated() {
      switch token.kind {
      case .hash(let digits):
        guard let color = Color(hexadecimal: digits) else { return nil }
        self = color
        return
      case .ident(let name):
        if let digits = Self.named[name.lowercased()], let color = Color(hexadecimal: digits) {
          self = color
          return
        }
      case .function(let name) where name.lowercased() == "rgb" || name.lowercased() == "rgba":
        let parts: [Double] = value[(index + 1)...].prefix { !$0.is(")") }.compactMap {
          switch $0.kind {
          case .number(let number): number
          case .percentage(let percentage): percentage * 2.55
          default: nil
          }
        }
        guard parts.count == 3 || parts.count == 4 && parts[3] == 1 else { return nil }
        self.init(red: parts[0], green: parts[1], blue: parts[2])
        return
      default: break
      }
    }
    return nil
  }

  /// The value of an old attribute such as `bgcolor`.
  init?(attribute: String) {
    let text = attribute.lowercased().filter { !$0.isWhitespace }
    self.init(hexadecimal: Self.named[text] ?? String(text.drop { $0 == "#" }))
  }

  /// The relative luminance of WCAG 2.2.
  var luminance: Double {
    let parts = [red, green, blue].map { channel in
      let value = min(max(channel, 0), 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  func contrast(to other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Six hexadecimal digits after `#`.
  var hexadecimal: String {
    let digits = [red, green, blue].map { value in
      let text = String(Int(min(max(value, 0), 255).rounded()), radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    return "#" + digits.joined()
  }

  /// The names that email writers use, of those in CSS Color Level 4, section 6.1.
  static let named: [String: String] = [
    "black": "000000", "silver": "c0c0c0", "gray": "808080", "grey": "808080", "white": "ffffff",
    "maroon": "800000", "red": "ff0000", "purple": "800080", "fuchsia": "ff00ff",
    "magenta": "ff00ff", "green": "008000", "lime": "00ff00", "olive": "808000",
    "yellow": "ffff00", "navy": "000080", "blue": "0000ff", "teal": "008080", "aqua": "00ffff",
    "cyan": "00ffff", "orange": "ffa500", "brown": "a52a2a", "crimson": "dc143c",
    "darkblue": "00008b", "darkgray": "a9a9a9", "darkgrey": "a9a9a9", "darkgreen": "006400",
    "darkred": "8b0000", "dimgray": "696969", "dimgrey": "696969", "gainsboro": "dcdcdc",
    "gold": "ffd700", "indigo": "4b0082", "ivory": "fffff0", "lightgray": "d3d3d3",
    "lightgrey": "d3d3d3", "lightblue": "add8e6", "lightyellow": "ffffe0", "linen": "faf0e6",
    "pink": "ffc0cb", "royalblue": "4169e1", "slategray": "708090", "steelblue": "4682b4",
    "tomato": "ff6347", "violet": "ee82ee", "whitesmoke": "f5f5f5", "beige": "f5f5dc",
    "firebrick": "b22222", "midnightblue": "191970", "snow": "fffafa", "tan": "d2b48c",
  ]
}
