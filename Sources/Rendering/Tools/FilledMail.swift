// A finished file of a mailing tool as its readers will get it, for whoever checks it.

/// An email in a mailing tool's markup, in which stand-ins have the places of the tags that the tool fills.
///
/// No line moves: what is found in it stands in the same line of the file.
public struct FilledMail: Sendable, Equatable {
  /// The email, UTF-8; a whole page also where the tool gives the page around the file.
  public let html: String
  /// The address that stands for the one by which readers leave; nil where the file has no tag for it.
  public let unsubscribe: String?
  /// The line that stands for the publisher's postal address; empty where the file has no tag for it.
  public let postalAddress: [String]

  private static let unsubscribe = "https://copydesk.invalid/unsubscribe"
  private static let browser = "https://copydesk.invalid/browser"
  private static let address = "1 Copydesk Street"

  /// A finished file with the tags of a tool filled in; other tags of the tool stay.
  ///
  /// - Parameters:
  ///   - file: the text of the file.
  ///   - tool: the tool that it is for.
  public init(_ file: String, for tool: MailingTool) {
    var text = file
    // A comment before the doctype, which the tool takes off.
    let opening = tool.facts.opening.filter { $0 != "\n" }
    if !opening.isEmpty, text.hasPrefix(opening) { text = String(text.dropFirst(opening.count)) }
    var filled: Set<String> = []
    if let signs = tool.tagSigns {
      text = Self.filling(text, signs) { name in
        guard let stand = Self.stand(for: name, tool) else { return nil }
        filled.insert(stand)
        return stand
      }
    }
    html = tool.facts.isFragment ? Self.page(around: text) : text
    unsubscribe = filled.contains(Self.unsubscribe) ? Self.unsubscribe : nil
    postalAddress = filled.contains(Self.address) ? [Self.address] : []
  }

  /// What a tag is filled with, by what stands between its signs; nil for a tag that is left as it is.
  private static func stand(for tag: String, _ tool: MailingTool) -> String? {
    if tool == .listmonk, tag.hasPrefix("Safe `"), tag.hasSuffix("`") {
      return String(tag.dropFirst("Safe `".count).dropLast())
    }
    // A merge tag of Mailchimp may have a default or a text behind a colon.
    func isOne(of names: [String]) -> Bool {
      names.contains { tag == $0 || tool == .mailchimp && tag.hasPrefix($0 + ":") }
    }
    switch tool {
    case .mailchimp where isOne(of: ["UNSUB"]): return unsubscribe
    case .mailchimp where isOne(of: ["ARCHIVE"]): return browser
    case .mailchimp where tag.contains("LIST:ADDRESS") || tag.contains("LIST_ADDRESS"):
      return address
    case .listmonk where isOne(of: ["UnsubscribeURL", "ManageURL"]): return unsubscribe
    case .listmonk where isOne(of: ["MessageURL"]): return browser
    case .buttondown where isOne(of: ["unsubscribe_url", "manage_subscription_url"]):
      return unsubscribe
    case .buttondown where isOne(of: ["email_url"]): return browser
    case .ghost where isOne(of: ["unsubscribe_url"]): return unsubscribe
    default: return nil
    }
  }

  private static func filling(
    _ text: String, _ signs: (opening: String, closing: String), _ stand: (String) -> String?
  ) -> String {
    // By bytes, as the tools do: a combining sign makes no other sign of a brace.
    let (opening, closing) = (Array(signs.opening.utf8), Array(signs.closing.utf8))
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let start = rest.firstRange(of: opening) {
      let body = rest[start.upperBound...]
      // Of Go's raw strings only a backquote is the end.
      let isRaw = body.drop { $0 == UInt8(ascii: " ") }.starts(with: "Safe `".utf8)
      let quote =
        isRaw
        ? body.firstRange(of: Array("`".utf8)).flatMap {
          body[$0.upperBound...].firstRange(of: Array("`".utf8))
        } : nil
      guard let end = body[(quote?.upperBound ?? body.startIndex)...].firstRange(of: closing) else {
        break
      }
      result += rest[..<start.lowerBound]
      let name = String(decoding: body[..<end.lowerBound], as: UTF8.self)
      result +=
        stand(trimmed(name)).map { Array($0.utf8)[...] }
        ?? rest[start.lowerBound..<end.upperBound]
      rest = rest[end.upperBound...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...].drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// A page as the tool makes it: style sheets go to its head, and the language is that of the file's wrapper.
  private static func page(around fragment: String) -> String {
    if fragment.contains("<body") { return fragment }
    var end = fragment.startIndex
    while fragment[end...].drop(while: \.isWhitespace).hasPrefix("<style"),
      let style = fragment[end...].firstRange(of: "</style>")
    {
      end = style.upperBound
    }
    let language = attribute("lang", in: fragment) ?? "en"
    let root = "lang=\"\(language)\" dir=\"\(attribute("dir", in: fragment) ?? "ltr")\""
    return """
      <!DOCTYPE html><html \(root)><head><meta charset="utf-8"><title>Email</title>\
      <meta name="color-scheme" content="light dark">\
      <meta name="supported-color-schemes" content="light dark">\
      \(fragment[..<end])</head><body \(root)>\(fragment[end...])</body></html>
      """
  }

  private static func attribute(_ name: String, in html: String) -> String? {
    guard let start = html.firstRange(of: " \(name)=\"")?.upperBound,
      let end = html[start...].firstIndex(of: "\"")
    else { return nil }
    return String(html[start..<end])
  }
}

extension MailingTool {
  /// What a tag that the tool fills begins and ends with; nil where it fills none.
  fileprivate var tagSigns: (opening: String, closing: String)? {
    switch self {
    case .mailchimp: ("*|", "|*")
    case .listmonk, .buttondown: ("{{", "}}")
    case .ghost: ("%%{", "}%%")
    case .plain: nil
    }
  }
}
