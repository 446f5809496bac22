// What has to be in an email: its preheader, its size, and what the law asks.

internal import Markup

extension Email {
  /// Gmail shows about 102 KB of an email and hides the rest behind a link.
  static let maximumBytes = 100_000
  /// From here an issue that is a little longer than most is clipped.
  static let largeBytes = 80_000

  var clipped: [Mistake] {
    byteCount > Self.maximumBytes
      ? [Mistake("The email has \(byteCount) bytes, over \(Self.maximumBytes)")] : []
  }

  var large: [Mistake] {
    byteCount > Self.largeBytes && byteCount <= Self.maximumBytes
      ? [Mistake("The email has \(byteCount) bytes, over \(Self.largeBytes)")] : []
  }

  /// The first text of the body, and the element right around it.
  private var firstText: (index: Int, parent: Int)? {
    guard let body = elements(named: "body").first else { return nil }
    for index in body.index..<document.nodes[body.index].end where !isForOutlook[index] {
      let node = document.nodes[index]
      if let text = node.text, !text.allSatisfy(\.isWhitespace), let parent = node.parent {
        return (index, parent)
      }
      // A picture or a table of text before it would be shown first.
      if node.element?.name == "img" { return nil }
    }
    return nil
  }

  /// Whether a node or one around it is out of sight.
  func isHidden(_ index: Int) -> Bool {
    hidden.contains(index) || document.ancestors(of: index).contains { hidden.contains($0) }
  }

  private var preheader: (index: Int, parent: Int)? {
    firstText.flatMap { isHidden($0.parent) ? $0 : nil }
  }

  var missingPreheader: [Mistake] {
    preheader == nil ? [Mistake("The body does not begin with a hidden preheader")] : []
  }

  var preheaderHiding: [Mistake] {
    guard let preheader else { return [] }
    let own = inline[preheader.parent] ?? []
    let isZero: (String) -> Bool = { property in
      own.contains { declaration in
        declaration.property == property
          && declaration.value.allSatisfy {
            switch $0.kind {
            case .number(0), .dimension(0, _): true
            default: false
            }
          }
      }
    }
    let has: (String, String) -> Bool = { property, keyword in
      own.contains { $0.property == property && $0.keywords == [keyword] }
    }
    let missing = [
      ("max-height:0", isZero("max-height")), ("overflow:hidden", has("overflow", "hidden")),
      ("mso-hide:all", has("mso-hide", "all")), ("display:none", has("display", "none")),
    ].filter { !$0.1 }.map(\.0)
    return missing.isEmpty
      ? []
      : [mistake(at: preheader.parent, "The preheader has no \(missing.joined(separator: ", "))")]
  }

  var preheaderLength: [Mistake] {
    guard let preheader else { return [] }
    let count = words(of: preheader.parent).count
    return (40...130).contains(count)
      ? [] : [mistake(at: preheader.parent, "The preheader has \(count) characters")]
  }

  /// A preview shows some 120 characters.
  var preheaderPadding: [Mistake] {
    guard let preheader else { return [] }
    let scalars = document.text(of: preheader.parent).unicodeScalars.count
    return scalars < 120
      ? [mistake(at: preheader.parent, "What follows the preheader shows in the preview")] : []
  }

  private var visibleLinks: [(index: Int, name: String, address: String)] {
    links.filter { !isHidden($0.index) }.map {
      ($0.index, accessibleName(of: $0.index).lowercased(), $0.address.lowercased())
    }
  }

  private static func label(_ text: String?) -> [String] {
    let words = (text ?? "").lowercased().split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? [] : [words.joined(separator: " ")]
  }

  /// The link to the known address; or the last one that says so in a few words and is no headline.
  private var unsubscribeLink: Int? {
    if let known = check.unsubscribeAddress?.lowercased() {
      return visibleLinks.last { $0.address == known }?.index
    }
    let words = Wording.unsubscribe + Self.label(check.unsubscribeLabel)
    return visibleLinks.last { index, name, address in
      if isWithinHeading(index) { return false }
      return
        (name.split(separator: " ").count <= Wording.longestUnsubscribe
        && name.hasWord(beginningLike: words))
        || address.containsAny(of: ["unsub", "optout", "opt-out"])
    }?.index
  }

  private func isWithinHeading(_ index: Int) -> Bool {
    document.ancestors(of: index).contains {
      ["h1", "h2", "h3", "h4", "h5", "h6"].contains(document.nodes[$0].element?.name ?? "")
    }
  }

  var missingUnsubscribe: [Mistake] {
    if unsubscribeLink != nil { return [] }
    return [
      Mistake(
        check.unsubscribeAddress.map { "No visible link leads to \($0), where readers leave" }
          ?? "There is no visible link to unsubscribe")
    ]
  }

  var missingBrowserLink: [Mistake] {
    let words = Wording.browser + Self.label(check.browserLabel)
    return visibleLinks.contains { $0.name.containsAny(of: words) }
      ? [] : [Mistake("There is no link to view the email in a browser")]
  }

  /// The known address; or, near the link to unsubscribe, a number that is no year and some words.
  var missingAddress: [Mistake] {
    guard let body = elements(named: "body").first?.index else { return [] }
    if !check.postalAddress.isEmpty {
      let text = words(of: body).lowercased()
      let missing = check.postalAddress.first { line in
        let folded = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return !text.contains(folded.lowercased())
      }
      return missing.map { [Mistake("The postal address is not shown: “\($0)”")] } ?? []
    }
    let blocks: Set<String> = ["td", "th", "div", "footer", "body"]
    let around = unsubscribeLink.flatMap { link in
      document.ancestors(of: link).first {
        blocks.contains(document.nodes[$0].element?.name ?? "")
      }
    }
    let footer = words(of: around ?? body)
    let hasElement = elements(named: "address").contains { !words(of: $0.index).isEmpty }
    let numbers = footer.split { !$0.isNumber }.filter {
      !($0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")))
    }
    return hasElement || !numbers.isEmpty ? [] : [Mistake("There is no postal address")]
  }
}
