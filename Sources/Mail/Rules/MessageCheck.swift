// Whether a message keeps the rules.

import Diagnostics

/// Looks a message through by `MessageRule.all`; what its HTML says is not looked at.
public struct MessageCheck {
  private let bytes: [UInt8]
  private let message: ReceivedMessage
  private let path: String

  /// Prepares a message that was read from some bytes.
  public init(_ message: ReceivedMessage, bytes: [UInt8], path: String) {
    self.message = message
    self.bytes = bytes
    self.path = path
  }

  /// The findings in the order of the rules, those of one rule by line.
  public var findings: [MessageFinding] {
    lines + header + subject + body + list
  }

  private func finding(_ id: String, _ summary: String, line: Int? = nil) -> MessageFinding {
    let rule = MessageRule.named(id)
    return MessageFinding(
      rule: rule,
      diagnostic: Diagnostic(
        rule.severity, at: Place(path, line: line), summary, hint: rule.help))
  }

  private var lines: [MessageFinding] {
    var found: [MessageFinding] = []
    var isHeader = true
    var bare: Int?
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let content = line.last == 0x0D ? line.dropLast() : line
      let isLast = line.endIndex == bytes.endIndex
      if line.last != 0x0D, !(isLast && line.isEmpty), bare == nil { bare = index + 1 }
      if content.count > 998 {
        found.append(
          finding("message-lines", "The line has \(content.count) octets", line: index + 1))
      }
      if content.isEmpty { isHeader = false }
      if isHeader, content.contains(where: { $0 >= 0x80 }) {
        found.append(
          finding(
            "message-header-ascii", "The header has bytes that are not ASCII", line: index + 1))
      }
    }
    if let bare {
      found.insert(finding("message-lines", "The line does not end in CRLF", line: bare), at: 0)
    }
    return found
  }

  private var header: [MessageFinding] {
    var found: [MessageFinding] = []
    for (name, id) in [
      ("From", "message-from"), ("To", "message-to"), ("Date", "message-date"),
      ("Message-ID", "message-id"),
    ] {
      let fields = message.fields(name)
      if fields.count != 1 {
        found.append(
          finding(
            id, fields.isEmpty ? "There is no \(name)" : "There are \(fields.count) \(name) fields",
            line: fields.dropFirst().first?.line))
        continue
      }
      guard let field = fields.first else { continue }
      if id == "message-from" || id == "message-to", Self.addresses(field.value).count != 1 {
        found.append(finding(id, "\(name) has not one address", line: field.line))
      }
      if id == "message-id",
        let sender = message.fields("From").first.flatMap({ Self.addresses($0.value).first }),
        !Self.isOfDomain(field.value, sender)
      {
        found.append(finding(id, "The Message-ID is not at the sender's domain", line: field.line))
      }
    }
    return found
  }

  private var subject: [MessageFinding] {
    let fields = message.fields("Subject")
    if fields.count == 1, fields[0].value.contains(where: { $0.isLetter || $0.isNumber }) {
      return []
    }
    let summary =
      switch fields.count {
      case 0: "There is no Subject"
      case 1: "The Subject says nothing"
      case let count: "There are \(count) Subject fields"
      }
    return [finding("message-subject", summary, line: fields.first?.line)]
  }

  private var body: [MessageFinding] {
    var found: [MessageFinding] = []
    if message.type != "multipart/alternative"
      || message.parts.map(\.type) != ["text/plain", "text/html"]
    {
      let parts = message.parts.map(\.type)
      let body =
        parts == [message.type]
        ? "\(message.type) alone" : "\(message.type) of \(parts.joined(separator: ", "))"
      found.append(
        finding("message-alternative", "The body is \(body), not text and HTML as alternatives"))
    }
    for part in message.parts where part.type.hasPrefix("text/") {
      let isASCII = part.charset == "us-ascii" && part.text.utf8.allSatisfy { $0 < 0x80 }
      if part.charset != "utf-8", !isASCII {
        found.append(
          finding(
            "message-charset", "The part \(part.type) is \(part.charset ?? "of no character set")"))
      }
    }
    return found
  }

  private var list: [MessageFinding] {
    let addresses = message.fields("List-Unsubscribe").flatMap { Self.bracketed($0.value) }
    var found: [MessageFinding] = []
    let web = addresses.first { $0.lowercased().hasPrefix("https:") }
    if web == nil || !addresses.contains(where: { $0.lowercased().hasPrefix("mailto:") }) {
      let field = message.fields("List-Unsubscribe").first
      let summary =
        field == nil
        ? "There is no List-Unsubscribe"
        : "List-Unsubscribe has no \(web == nil ? "https" : "mailto") address"
      found.append(finding("message-unsubscribe", summary, line: field?.line))
    }
    let posts = message.fields("List-Unsubscribe-Post")
    if posts.map(\.value) != ["List-Unsubscribe=One-Click"] {
      let summary =
        posts.isEmpty
        ? "There is no List-Unsubscribe-Post"
        : "List-Unsubscribe-Post is not List-Unsubscribe=One-Click"
      found.append(finding("message-one-click", summary, line: posts.first?.line))
    }
    if message.fields("List-Id").isEmpty {
      found.append(finding("message-list-id", "There is no List-Id"))
    }
    for part in message.parts where ["text/plain", "text/html"].contains(part.type) {
      let text = part.text.replacing("&amp;", with: "&")
      if !addresses.contains(where: { text.contains($0) }),
        !text.lowercased().contains("unsubscribe")
      {
        found.append(
          finding(
            "message-visible-unsubscribe", "The part \(part.type) shows no link to unsubscribe"))
      }
    }
    return found
  }

  /// The addresses of a field with names, commas inside quotation marks and comments left aside.
  static func addresses(_ value: String) -> [String] {
    var isQuoted = false
    var isEscaped = false
    var parts = [""]
    for character in value {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
    }
    return parts.map { part in
      bracketed(part).last ?? part.split(whereSeparator: \.isWhitespace).joined()
    }.filter { $0.contains("@") }
  }

  /// What stands in angle brackets.
  private static func bracketed(_ value: String) -> [String] {
    value.split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: ">").map { String(part[..<$0]) }
    }
  }

  /// Whether an identifier is at the domain of an address, or at one below it.
  private static func isOfDomain(_ id: String, _ address: String) -> Bool {
    func domain(_ text: String) -> String {
      text.split(separator: "@").last.map {
        $0.lowercased().filter { $0 != ">" && !$0.isWhitespace }
      } ?? ""
    }
    let (own, sender) = (domain(id), domain(address))
    return own == sender || own.hasSuffix("." + sender) || sender.hasSuffix("." + own)
  }
}
