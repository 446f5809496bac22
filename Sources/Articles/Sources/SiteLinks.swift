// Where a site's page says that its articles can be had by programs.

import Markup

/// The links of a page to its feed, and to the interface of WordPress.
struct SiteLinks {
  /// A way to a site's articles.
  struct Link: Equatable {
    /// The address: of a feed, or of the interface, which ends in a slash.
    var address: String
    /// Whether it is the interface of WordPress.
    var isPosts: Bool
    /// What the site calls itself.
    var siteName: String?
  }

  /// The best way; nil where there is none, or where the page is an article's.
  private(set) var best: Link?

  init(of answer: Fetcher.Answer) {
    let document = HTMLDocument(page: SourceText.text(of: answer))
    let base = WebAddress(answer.address)
    var feed: String?
    var posts: String?
    var siteName: String?
    var isArticle = false
    for (_, element) in document.elements {
      if element.name == "meta" {
        if element["property"] == "og:site_name" { siteName = element["content"] }
        if element["property"] == "og:type", element["content"] == "article" { isArticle = true }
      }
      guard element.name == "link", let rel = element["rel"]?.lowercased(),
        let address = element["href"].flatMap({ base?.resolved($0) })
      else { continue }
      if rel == "https://api.w.org/" { posts = posts ?? address }
      let type = element["type"]?.lowercased() ?? ""
      let isFeed = ["application/rss+xml", "application/atom+xml", "application/feed+json"]
        .contains(type)
      if rel == "alternate", isFeed, !address.contains("/comments/") { feed = feed ?? address }
    }
    if isArticle { return }
    if let posts {
      best = Link(
        address: posts.hasSuffix("/") ? posts : posts + "/", isPosts: true, siteName: siteName)
    } else if let feed {
      best = Link(address: feed, isPosts: false, siteName: siteName)
    }
  }
}
