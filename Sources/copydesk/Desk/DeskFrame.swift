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
    var bytes = Array(page.utf8)
    if !hasStyle { bytes = Self.withoutStyle(bytes) }
    // The media feature follows the person's system; here it follows the switch.
    for (media, value) in [("dark", scheme == .dark), ("light", scheme != .dark)] {
      for space in [" ", ""] {
        bytes = bytes.replacing(
          Array("(prefers-color-scheme:\(space)\(media))".utf8),
          by: Array((value ? "(min-width:0)" : "(max-width:0)").utf8))
      }
    }
    let head = bytes.place(of: Array("</head>".utf8)) ?? bytes.startIndex
    bytes.insert(contentsOf: Array("<style>\(added)</style>".utf8), at: head)
    return DeskAnswer(
      type: "text/html; charset=utf-8", body: bytes,
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

  private static func withoutStyle(_ page: [UInt8]) -> [UInt8] {
    let (opening, closing) = (Array("<style".utf8), Array("</style>".utf8))
    var kept: [UInt8] = []
    var at = 0
    while let start = page.place(of: opening, from: at),
      let end = page.place(of: closing, from: start)
    {
      kept += page[at..<start]
      at = end + closing.count
    }
    return kept + page[at...]
  }
}

extension [UInt8] {
  /// The first place of other bytes, of which there is one at least.
  fileprivate func place(of wanted: [UInt8], from: Int = 0) -> Int? {
    var at = from
    while let start = self[at...].firstIndex(of: wanted[0]), start + wanted.count <= count {
      if self[start..<(start + wanted.count)].elementsEqual(wanted) { return start }
      at = start + 1
    }
    return nil
  }

  /// The bytes with others in the place of some.
  fileprivate func replacing(_ old: [UInt8], by new: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while let place = place(of: old, from: at) {
      result += self[at..<place]
      result += new
      at = place + old.count
    }
    return at == 0 ? self : result + self[at...]
  }
}
