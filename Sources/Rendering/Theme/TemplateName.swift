// The names that templates may use, and what each one stands for.

/// What a name stands for.
indirect enum TemplateName: Sendable {
  /// Text; written `{{name}}`.
  case text
  /// HTML made by libcmark; written `{{{name}}}`.
  case markup
  /// A token of the theme, safe in attributes and in style sheets; written either way.
  case token
  /// Whether something holds; only for `{{#name}}` and `{{^name}}`.
  case flag
  /// Elements in order, each with these names.
  case list([String: TemplateName])
  /// Something that may be missing, with these names.
  case object([String: TemplateName])
}

extension TemplateName {
  /// The names of an issue in a medium, apart from `theme`.
  ///
  /// `text` of running content is plain; in digest.txt it has the numbers of its links, `[1]`.
  static func names(for medium: Medium) -> [String: TemplateName] {
    let content: [String: TemplateName] =
      medium.isHTML ? ["html": .markup, "text": .text] : ["text": .text]
    let lines: [String: TemplateName] = [
      "underline": .text, "doubleUnderline": .text, "capitals": .text,
    ]
    let heading = content.merging(medium.isHTML ? ["url": .text] : lines) { $1 }
    let order: [String: TemplateName] = ["isFirst": .flag, "isLast": .flag]
    let picture: [String: TemplateName] =
      medium.isHTML
      ? [
        "address": .text, "alt": .text, "caption": .text, "credit": .text, "hasWords": .flag,
        "url": .text,
      ]
      : ["text": .text]
    let block = order.merging([
      "passage": .object(content), "quotation": .object(content), "other": .object(content),
      "picture": .object(picture),
    ]) { $1 }
    let item = order.merging([
      "heading": .object(heading), "blocks": .list(block), "source": .object(content),
    ]) { $1 }
    let entry = content.merging(order) { $1 }.merging([
      "sentence": .object(content), "source": .object(content),
    ]) { $1 }
    let section = order.merging([
      "id": .text, "heading": .object(heading), "isLead": .flag, "isTopic": .flag,
      "isGlance": .flag,
      "isNumbers": .flag, "isWords": .flag, "isArticles": .flag, "isOwn": .flag,
      "isBlock": .flag, "label": .text,
      "items": .list(item),
      "list": .list(entry),
      "blocks": .list(block),
    ]) { $1 }
    var issue: [String: TemplateName] = [
      "id": .text, "title": .object(heading), "standfirst": .list(content), "subject": .text,
      "preheader": .text, "number": .text, "date": .text, "isoDate": .text, "url": .text,
    ]
    // What only the head and the foot of a page on the web have a use for.
    if medium == .web {
      for name in [
        "picture", "pictureAlt", "published", "locale", "feed", "index", "headline",
      ] { issue[name] = .text }
      issue["structuredData"] = .markup
    }
    var names: [String: TemplateName] = [
      "language": .text, "direction": .token, "isRightToLeft": .flag, "start": .token,
      "end": .token,
      "publication": .object(
        [
          "name": .text, "tagline": .text, "site": .text, "why": .text, "unsubscribe": .text,
          "address": .list(["line": .text]),
        ].merging(medium.isHTML ? [:] : ["capitals": .text]) { $1 }),
      "labels": .object([
        "archive": .text, "browser": .text, "unsubscribe": .text, "more": .text,
      ]),
      "issue": .object(issue),
      "sections": .list(section),
    ]
    if !medium.isHTML { names["links"] = .list(["number": .text, "url": .text]) }
    return names
  }

  /// The names of the archive's index, apart from `theme`.
  static let indexNames: [String: TemplateName] = [
    "language": .text, "direction": .token, "isRightToLeft": .flag, "start": .token, "end": .token,
    "publication": .object(["name": .text, "tagline": .text, "site": .text]),
    "labels": .object(["archive": .text, "feed": .text]),
    "archive": .object(["url": .text, "feed": .text, "feedFile": .text]),
    "years": .list([
      "year": .text,
      "issues": .list([
        "path": .text, "subject": .text, "standfirst": .text, "number": .text, "date": .text,
        "isoDate": .text,
      ]),
    ]),
  ]

  /// The names in a style of `elements` in theme.yaml, apart from `theme`.
  static let styleNames: [String: TemplateName] = [
    "direction": .token, "isRightToLeft": .flag, "start": .token, "end": .token,
  ]

  /// The functions that may stand around a text.
  static let functions = ["uppercased", "lowercased", "capitalized"]
}
