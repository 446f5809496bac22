// What the names of a page's elements say: where the article stands, and what is none of it.

import Markup

/// Signs in tag names, roles, classes and ids, as content systems write them.
enum PageParts {
  /// Whether an element by its tag, role or state holds none of an article.
  static func isAside(_ element: HTMLElement) -> Bool {
    if asides.contains(element.name) || isHidden(element) { return true }
    if let role = element["role"]?.lowercased(), roles.contains(role) { return true }
    if element["aria-hidden"] == "true" { return true }
    return isCaption(element)
      || names(of: element).contains { name in
        asideNames.contains { name.contains($0) }
          || words(of: name).contains { asideWords.contains(String($0)) }
      }
  }

  /// Whether a readers' browser does not show an element.
  private static func isHidden(_ element: HTMLElement) -> Bool {
    if element["hidden"] != nil { return true }
    let style = (element["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// Whether an element within a sentence is none of it: hidden, or shown only under the mouse. A link that
  /// carries a card is a word of the sentence.
  static func isOverlay(_ element: HTMLElement) -> Bool {
    if isHidden(element) || element["role"] == "tooltip" { return true }
    return element.name != "a" && element.classes.contains { overlays.contains($0.lowercased()) }
  }

  private static let overlays: Set<String> = [
    "rollover-block", "rollover-people-block", "tooltip-content", "tooltip-text", "tooltiptext",
    "popover-content", "hovercard", "hover-card",
    "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text",
  ]

  /// Whether a class ends in one of a picture's words, as scripts compose them: `InlineImage-imageEmbedCaption`; not
  /// `Paragraph-withCaption`, which has one beside it.
  private static func isCaption(_ element: HTMLElement) -> Bool {
    element.classes.contains { name in
      guard let sign = pictureWords.first(where: { name.hasSuffix($0) }) else { return false }
      let before = name.dropLast(sign.count)
      return !having.contains { before.hasSuffix($0) }
    }
  }

  private static let pictureWords = ["Captions", "Caption", "Credits", "Credit"]
  private static let having = [
    "with", "With", "has", "Has", "show", "Show", "shows", "Shows", "no", "No", "without",
    "Without",
  ]

  /// How surely an element by its class or id is an article's body: 0 where it does not say.
  static func bodySign(_ element: HTMLElement) -> Int {
    if (element["itemprop"] ?? "").lowercased().split(separator: " ").contains("articlebody") {
      return 3
    }
    let joined = names(of: element).map { name in String(name.filter { $0.isLetter }) }
    return joined.contains { name in bodyNames.contains { name.hasSuffix($0) } } ? 2 : 0
  }

  private static func names(of element: HTMLElement) -> [String] {
    (element.classes.map(String.init)
      + [element["id"], element["data-component"]].compactMap { $0 })
      .map { $0.lowercased() }
  }

  private static func words(of name: String) -> [Substring] {
    name.split { !$0.isLetter }
  }

  private static let asides: Set<String> = [
    "nav", "aside", "footer", "form", "figure", "figcaption", "dialog", "menu", "fieldset",
  ]
  private static let roles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "menu",
    "menubar", "toolbar", "tooltip", "note", "img", "alertdialog",
  ]
  private static let asideWords: Set<String> = [
    "comment", "comments", "share", "sharing", "social", "sidebar", "promo", "newsletter",
    "newsletters", "advert", "advertisement", "ad", "ads", "breadcrumb", "breadcrumbs", "byline",
    "bylines", "author", "authors", "caption", "captions", "credit", "footer", "nav", "navigation",
    "menu", "tags", "taglist", "toolbar", "widget", "cookie", "cookies", "consent", "paywall",
    "subscribe", "subscription", "signup", "popup", "modal", "disqus", "outbrain", "taboola",
    "trending",
    "recirc", "recirculation", "sponsor", "sponsored", "timestamp", "dateline", "datetime",
    "rating", "pagination", "pager", "kicker", "masthead", "gallery", "slideshow", "carousel",
    "tooltip", "print", "hidden", "skip", "copyright", "disclaimer", "bio", "followus", "login",
    "register", "banner", "player", "caas-readmore", "embed", "infobox", "factbox", "photo",
    "photos", "lightbox", "tag", "topics", "metadata", "meta", "published", "sr", "visuallyhidden",
  ]
  private static let asideNames: [String] = [
    "related", "recommend", "read-more", "readmore", "read-next", "readnext", "most-read",
    "mostread", "most-popular", "mostpopular", "also-like", "more-from", "morefrom", "more-stories",
    "newsletter", "share-", "-share", "sharebar", "sharetools", "social-", "-social", "sidebar",
    "comment-", "-comment", "author-bio", "authorbio", "author-info", "about-author", "breadcrumb",
    "post-meta", "entry-meta", "article-meta", "post-tags", "image-caption", "wp-caption",
    "photo-caption", "caption-text", "advert", "teaser", "up-next", "upnext", "next-article",
    "jp-relatedposts", "sharedaddy", "addthis", "trending", "cookie", "promo-", "-promo",
    "screen-reader", "zergnet", "popular", "editors-pick", "footnote-", "signup", "sign-up",
    "latest-news", "latestnews", "inline-video", "video-player", "pullquote", "pull-quote", "toc-",
    "table-of-contents",
  ]
  private static let bodyNames: [String] = [
    "articlebody", "articlecontent", "articletext", "storybody", "storycontent", "storytext",
    "postcontent", "postbody", "entrycontent", "bodycopy", "articlebodycontent", "contentbody",
    "articlemain", "articlebodytext", "storybodytext", "articlecopy", "bodytext", "newscontent",
    "articlewrapper", "bodycontent", "blogcontent", "singlecontent", "tdpostcontent",
    "contentarticlebody", "articledetail",
  ]
}
