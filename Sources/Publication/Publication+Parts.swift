// The parts of copydesk.yaml, each read from its mapping.

import Diagnostics
import Yams

extension Schedule {
  init(fields: inout YAMLFields) {
    self.init()
    if let node = fields.node("weekday") {
      if let day = Weekday(rawValue: (node.string ?? "").lowercased()) {
        weekday = day
      } else {
        let days = Weekday.allCases.map(\.rawValue)
        let near = nearestName(to: (node.string ?? "").lowercased(), among: days)
        fields.report(
          node, "issue.weekday must be a day of the week",
          hint: near.map { "did you mean ‘\($0)’?" })
      }
    }
    days = fields.integer("days", in: 1...366) ?? days
    if let node = fields.node("first") {
      first = CalendarDate(iso8601: node.scalar?.string ?? "")
      if first == nil { fields.report(node, "issue.first must be a date such as 2020-01-03") }
    }
    fields.refuseUnknownKeys()
  }
}

extension Limits {
  init(fields: inout YAMLFields) {
    self.init()
    words = fields.integer("words", in: 1...100_000) ?? words
    lead = fields.integer("lead", in: 1...100_000) ?? lead
    sections = fields.integer("sections", in: 1...100_000) ?? sections
    items = fields.integer("items", in: 1...100_000) ?? items
    sentences = fields.integer("sentences", in: 1...100_000) ?? sentences
    emailBytes = fields.integer("email_bytes", in: 10_000...10_000_000) ?? emailBytes
    fields.refuseUnknownKeys()
  }
}

extension Labels {
  init(fields: inout YAMLFields, language: String) {
    self.init(language: language)
    for (key, path) in Labels.keys {
      self[keyPath: path] = fields.string(key) ?? self[keyPath: path]
    }
    fields.refuseUnknownKeys()
  }
}

extension Topic {
  init?(fields: inout YAMLFields, node: Node) {
    let id = fields.string("id")
    let title = fields.string("title")
    var cues: [Cue] = []
    fields.fields("cues") { cues = Self.cues(fields: &$0) }
    fields.refuseUnknownKeys()
    guard let id, !id.isEmpty,
      id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
    else {
      fields.report(node, "A topic needs an id of lower-case letters, digits and hyphens")
      return nil
    }
    self.init(id: id, title: title ?? id, cues: cues)
  }

  /// Cues and their weights, in their order.
  static func cues(fields: inout YAMLFields) -> [Cue] {
    var cues: [Cue] = []
    for (pattern, value) in fields.all {
      if let weight = value.float, weight.isFinite {
        cues.append(Cue(pattern, weight: weight))
      } else {
        fields.report(value, "The weight of the cue ‘\(pattern)’ must be a number")
      }
    }
    return cues
  }
}

extension Source {
  init?(fields: inout YAMLFields, node: Node) {
    let locations: [Location] = [
      fields.address("feed").map { .feed($0) }, fields.address("site").map { .site($0) },
      fields.string("folder").map { .folder($0) },
    ].compactMap { $0 }
    let name = fields.string("name")
    let include = fields.filter("include")
    let exclude = fields.filter("exclude")
    fields.refuseUnknownKeys()
    guard locations.count == 1 else {
      fields.report(node, "A source is one of feed, site and folder")
      return nil
    }
    self.init(locations[0], name: name, include: include, exclude: exclude)
  }
}

extension Delivery {
  init(fields: inout YAMLFields) {
    self.init()
    from = fields.string("from")
    replyTo = fields.string("reply_to")
    unsubscribe = fields.address("unsubscribe")
    via = fields.string("via")
    test = fields.strings("test") ?? []
    for transport in Self.transportNames {
      fields.fields(transport) { inner in
        for (key, value) in inner.all {
          if let text = value.scalar?.string {
            transports[transport, default: [:]][key] = text
          } else {
            inner.report(value, "delivery.\(transport).\(key) must be a text or a number")
          }
        }
      }
    }
    fields.refuseUnknownKeys()
  }

  private static let transportNames = [
    "eml", "maildir", "smtp", "sendmail", "mailman", "listmonk", "mailchimp", "buttondown", "ghost",
    "command",
  ]
}

extension YAMLFields {
  /// A language tag of BCP 47.
  mutating func language(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    // `no`, Norwegian, is no boolean here.
    let text = node.scalar?.string ?? ""
    if LanguageTag.isKnown(text) { return text }
    report(
      node, "\(key) must be a code such as en or hy, not ‘\(text)’",
      hint: LanguageTag.nearest(to: text).map { "did you mean ‘\($0)’?" })
    return nil
  }

  /// A name of the IANA time zone database.
  mutating func timeZone(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    let text = node.scalar?.string ?? ""
    if TimeZoneName.isKnown(text) { return text }
    report(
      node, "\(key) must be a time zone such as America/New_York, not ‘\(text)’",
      hint: TimeZoneName.nearest(to: text).map { "did you mean ‘\($0)’?" })
    return nil
  }

  /// An http, https or mailto address; anything else becomes a link in a mail and is refused.
  mutating func address(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    let text = node.scalar?.string ?? ""
    let lowered = text.lowercased()
    let allowed = ["https://", "http://", "mailto:"].contains { lowered.hasPrefix($0) }
    if allowed, !text.contains(where: { $0.isWhitespace || $0.isNewline }) { return text }
    report(node, "\(key) must be an http, https or mailto address")
    return nil
  }

  /// Field names with the values that they accept or refuse.
  mutating func filter(_ key: String) -> [String: [String]] {
    var filter: [String: [String]] = [:]
    fields(key) { inner in
      for field in ["category", "author", "address"] { filter[field] = inner.strings(field) }
      inner.refuseUnknownKeys()
    }
    return filter
  }
}
