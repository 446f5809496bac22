// JSON text: escapes, numbers, order, and what another reader makes of it.

import Foundation
import JSONText
import TestSupport
import Testing

struct JSONValueTests {
  @Test(
    "A string is written with the escapes of RFC 8259 and with nothing else changed",
    arguments: [
      ("plain", #""plain""#), ("", #""""#), ("a\"b\\c/d", #""a\"b\\c/d""#),
      ("line\nreturn\rtab\t", #""line\nreturn\rtab\t""#),
      (
        "\u{0}\u{1}\u{8}\u{B}\u{C}\u{F}\u{10}\u{1F}\u{7F}",
        "\"\\u0000\\u0001\\u0008\\u000b\\u000c\\u000f\\u0010\\u001f\u{7F}\""
      ),
      ("\u{2028}a\u{2029}", #""\u2028a\u2029""#), ("“quoted” — …", "\"“quoted” — …\""),
      ("“a\u{2028}\"", "\"“a\\u2028\\\"\""),
      ("👩‍👧🏺 Երևան قَ", "\"👩‍👧🏺 Երևան قَ\""), ("\u{301}e", "\"\u{301}e\""),
      ("\u{A8}\u{A9}\u{80A8}", "\"\u{A8}\u{A9}\u{80A8}\""),
    ])
  func stringIsEscaped(_ string: String, _ expected: String) {
    #expect(Array(JSONValue.string(string).text.utf8) == Array(expected.utf8))
  }

  @Test(
    "A number is the shortest text that reads back as the same number; what is not finite is null",
    arguments: [
      (0.1, "0.1"), (1e-7, "1e-07"), (1e300, "1e+300"), (3, "3"), (-2, "-2"), (-0.0, "0"),
      (1.27, "1.27"), (0.1 + 0.2, "0.30000000000000004"), (1e15, "1000000000000000"),
      (9_007_199_254_740_992, "9007199254740992"), (1e16, "1e+16"),
      (999_999_999_999_999, "999999999999999"), (.leastNonzeroMagnitude, "5e-324"), (.nan, "null"),
      (.infinity, "null"), (-.infinity, "null"),
    ])
  func numberIsShort(_ number: Double, _ expected: String) throws {
    let text = JSONValue.number(number).text
    #expect(text == expected)
    if number.isFinite { #expect(Double(text) == number) }
  }

  @Test(
    "Integers have all their digits", arguments: [Int.min, -1, 0, 9_007_199_254_740_993, Int.max])
  func integerIsWhole(_ number: Int) { #expect(JSONValue.integer(number).text == "\(number)") }

  @Test("Members keep their order, and the order matters for equality")
  func membersKeepTheirOrder() {
    let value = JSONValue.object([("z", .integer(1)), ("a", .null), ("m", .bool(true))])
    #expect(value.text == #"{"z":1,"a":null,"m":true}"#)
    #expect(value != .object([("a", .null), ("z", .integer(1)), ("m", .bool(true))]))
    #expect(
      value == .object([("z", .number(1)), ("a", JSONValue(nil as Int?)), ("m", .bool(true))]))
  }

  @Test("A line ends in one line feed and has no other")
  func lineIsOneLine() {
    let line = JSONValue.object([("text", .string("a\n\u{2028}b"))]).line
    #expect(line.last == UInt8(ascii: "\n"))
    #expect(line.dropLast().allSatisfy { $0 >= 0x20 })
  }

  @Test("The form for people has a member a line, and numbers of a range on one line")
  func prettyFormIsIndented() {
    let value = JSONValue.object([
      ("range", JSONValue(3..<8)), ("empty", .array([])), ("none", .object([])),
      ("list", .array([.string("a"), .object([("b", .number(0.5))])])),
    ])
    #expect(
      value.prettyText == """
        {
          "range": [3, 8],
          "empty": [],
          "none": {},
          "list": [
            "a",
            {
              "b": 0.5
            }
          ]
        }

        """)
  }

  @Test("Another reader reads what was written, in both forms", arguments: UInt64(0)..<40)
  func othersReadTheSame(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let value = Self.value(depth: 4, using: &random)
    for text in [value.text, value.prettyText, String(decoding: value.line, as: UTF8.self)] {
      let read = try JSONSerialization.jsonObject(
        with: Data(text.utf8), options: .fragmentsAllowed)
      #expect(Self.isEqual(value, read), "\(text)")
    }
  }

  private static func value(depth: Int, using random: inout Seeded) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2: return .integer(Int(truncatingIfNeeded: random.next() >> 12))
    case 3:
      return .number(
        Double(Int64(bitPattern: random.next())) * pow(10, .random(in: -30...30, using: &random)))
    case 4: return .string(string(using: &random))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          value(depth: depth - 1, using: &random)
        })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &random)).map { number in
          ("\(number)" + string(using: &random), value(depth: depth - 1, using: &random))
        })
    }
  }

  private static func string(using random: inout Seeded) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let limit: UInt32 = [0x80, 0x300, 0x3000, 0x11_0000].randomElement(using: &random) ?? 0x80
      if let scalar = Unicode.Scalar(.random(in: 0..<limit, using: &random)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func isEqual(_ value: JSONValue, _ read: Any) -> Bool {
    switch value {
    case .null: return read is NSNull
    case .bool(let bool): return read as? Bool == bool
    case .integer(let integer): return read as? Int == integer
    case .number(let number):
      // JSONSerialization reads by way of a decimal number, which loses the last digit.
      return (read as? Double).map { abs($0 - number) <= 1e-15 * abs(number) } ?? false
    case .string(let string):
      return (read as? String).map { $0.unicodeScalars.elementsEqual(string.unicodeScalars) }
        ?? false
    case .array(let values):
      guard let read = read as? [Any], read.count == values.count else { return false }
      return zip(values, read).allSatisfy { isEqual($0, $1) }
    case .object(let members):
      guard let read = read as? [String: Any], read.count == members.count else { return false }
      return members.allSatisfy { member in
        read[member.key].map { isEqual(member.value, $0) } ?? false
      }
    }
  }
}
