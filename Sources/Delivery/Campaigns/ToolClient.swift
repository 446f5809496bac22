// Requests to a mailing tool.

import Foundation
import JSONText
import Transfer

/// Asks the HTTP interface of a tool.
struct ToolClient: Sendable {
  /// The address that paths are added to, without a slash at its end.
  let base: String
  /// Fields of each request, credentials among them.
  let header: [HTTPField]

  private let client: HTTPClient

  init(base: String, header: [HTTPField]) {
    self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
    self.header = header
    var limits = HTTPClient.Limits()
    limits.seconds = 120
    // A redirect would take the credentials elsewhere.
    limits.redirects = 0
    client = HTTPClient(agent: "copydesk", limits: limits, allowsPrivate: true)
  }

  /// Asks with JSON, and takes JSON.
  ///
  /// - Returns: the answer's value, an empty object where it has no content.
  /// - Throws: `ToolError`.
  @discardableResult
  func ask(
    _ method: HTTPRequest.Method, _ path: String, _ value: JSONValue? = nil,
    header more: [HTTPField] = []
  ) throws -> ToolAnswer {
    let fields = value == nil ? [] : [HTTPField("Content-Type", "application/json")]
    return try ask(
      HTTPRequest(
        method, base + path, header: header + more + fields,
        content: value.map { Array($0.text.utf8) } ?? []))
  }

  /// Asks with the fields of a form.
  ///
  /// - Throws: `ToolError`.
  @discardableResult
  func ask(
    _ method: HTTPRequest.Method, _ path: String, form: [(name: String, value: String)]
  ) throws -> ToolAnswer {
    let content = form.map { "\($0.name)=\(Self.escaped($0.value))" }.joined(separator: "&")
    let fields = [HTTPField("Content-Type", "application/x-www-form-urlencoded")]
    return try ask(
      HTTPRequest(method, base + path, header: header + fields, content: Array(content.utf8)))
  }

  /// A text as a part of an address (RFC 3986, section 2.3).
  static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let sign = Character(Unicode.Scalar(byte))
      if sign.isASCII, sign.isLetter || sign.isNumber || "-._~".contains(sign) {
        return String(sign)
      }
      return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private func ask(_ request: HTTPRequest) throws -> ToolAnswer {
    switch client.answers(to: [request]).first {
    case .success(let response):
      let value =
        (try? JSONSerialization.jsonObject(
          with: Data(response.content), options: [.fragmentsAllowed])) ?? [String: Any]()
      let answer = ToolAnswer(value)
      guard (200..<300).contains(response.status) else {
        let text = answer.words ?? String(decoding: response.content.prefix(200), as: UTF8.self)
        throw ToolError.refused(
          status: response.status,
          words: text.split(whereSeparator: \.isNewline).joined(separator: " "))
      }
      return answer
    case .failure(let error): throw ToolError.unreached(error)
    case nil: throw ToolError.unreached(.unusable)
    }
  }
}
