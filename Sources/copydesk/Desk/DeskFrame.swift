// A page as a mail program shows it that changes colors, drops the style block, or loads no pictures.

import Preview

/// How a page is looked at.
struct DeskFrame {
  /// What a mail program does with colors.
  enum Scheme: String {
    case light
    /// It tells the page that dark is wanted.
    case dark
    /// It turns light into dark by itself, whatever the page says.
    case inverted
  }

  private let scheme: Scheme
  private let hasStyle: Bool
  private let hasPictures: Bool

  /// By the query of the frame's address.
  init(query: [String: String]) {
    scheme = query["scheme"].flatMap { Scheme(rawValue: $0) } ?? .light
    hasStyle = query["style"] != "off"
    hasPictures = query["pictures"] == "on"
  }

  /// The page so shown.
  func answer(_ page: String) -> DeskAnswer {
    var page = page
    if !hasStyle { page = Self.withoutStyle(page) }
    // The media feature follows the person's system; here it follows the switch.
    for (media, value) in [("dark", scheme == .dark), ("light", scheme != .dark)] {
      for space in [" ", ""] {
        page = page.replacing(
          "(prefers-color-scheme:\(space)\(media))", with: value ? "(min-width:0)" : "(max-width:0)"
        )
      }
    }
    let head = page.range(of: "</head>")?.lowerBound ?? page.startIndex
    page.insert(contentsOf: "<style>\(added)</style>", at: head)
    return DeskAnswer(
      type: "text/html; charset=utf-8", body: Array(page.utf8),
      framePictures: hasPictures ? "'self' data: http: https:" : "'none'")
  }

  /// What the desk adds: colors of the mode, and how sentences are marked.
  private var added: String {
    let colors: String =
      switch scheme {
      case .light: ":root{color-scheme:only light}"
      case .dark: ":root{color-scheme:only dark}"
      case .inverted:
        ":root{color-scheme:only light;background:#fff;filter:invert(1) hue-rotate(180deg)}"
          + "img{filter:invert(1) hue-rotate(180deg)}"
      }
    return colors + "html{overflow-x:hidden}::highlight(desk-hover){background:#ffe9a8;color:#000}"
      + "::highlight(desk-chosen){background:#ffd24d;color:#000}"
  }

  private static func withoutStyle(_ page: String) -> String {
    var rest = page[...]
    var kept = ""
    while let start = rest.range(of: "<style"),
      let end = rest[start.lowerBound...].range(of: "</style>")
    {
      kept += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }
}

extension StringProtocol {
  /// The first place of a text.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
