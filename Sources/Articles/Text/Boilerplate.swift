// What stands in an article's text and is none of it: calls to subscribe, rules, leftovers of a web page.

/// Tells boilerplate by its form, in English: an order to the reader about the paper's own channels.
enum Boilerplate {
  /// Whether a whole piece is boilerplate; `piece` has its white space folded.
  static func isWhole(_ piece: String) -> Bool {
    guard piece.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      return isRule(piece)
    }
    // No boilerplate is longer than 40 words.
    guard piece.utf8.count <= 300,
      piece.utf8.contains(where: { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) })
    else { return false }
    let text = piece.lowercased()
    let words = text.split { !$0.isLetter && $0 != "’" && $0 != "'" }.map(String.init)
    guard let first = words.first, words.count <= 40 else { return false }
    let bare = words.joined(separator: " ")
    if alone.contains(bare) || text.hasPrefix("©") || text.hasPrefix("copyright ©") { return true }
    if bare.hasPrefix("the post "), bare.contains("appeared first on") { return true }
    if words.count < 16, bare.hasPrefix("this live "), livePages.contains(words[2]),
      bare.contains(" is now closed") || bare.contains(" has ended")
    {
      return true
    }
    if bare.hasPrefix("your email address will not be published") { return true }
    if words.count <= 16, piece.contains(":"), leads.contains(where: { bare.hasPrefix($0) }) {
      return true
    }
    if service.contains(where: { bare.hasPrefix($0) }),
      serviceActs.contains(where: bare.containsWords)
    {
      return true
    }
    return orders.contains(first) && isAddressedToReader(bare, words: words)
  }

  /// A line of signs, or the number that ends a manuscript.
  private static func isRule(_ piece: String) -> Bool {
    let digits = piece.unicodeScalars.filter { $0.properties.numericType != nil }
    if digits.isEmpty { return true }
    return String(String.UnicodeScalarView(digits)) == "30"
      && piece.contains { "-–—".contains($0) }
  }

  /// Whether an order is about the paper's channels and speaks to the reader.
  private static func isAddressedToReader(_ bare: String, words: [String]) -> Bool {
    if words.contains("said") || words.contains("told") { return false }
    if channels.contains(where: bare.containsWords) { return true }
    let speaks = words.contains { ["us", "our", "your", "you"].contains($0) } || words.count <= 6
    return speaks && weakChannels.contains(where: bare.containsWords)
  }

  /// What a paper closes when it has no more to report; not "This live bird market is now closed".
  private static let livePages: Set<String> = [
    "page", "blog", "coverage", "feed", "stream", "ticker", "report", "updates", "broadcast",
  ]
  private static let orders: Set<String> = [
    "get", "sign", "subscribe", "join", "follow", "click", "tap", "support", "donate", "download",
    "read", "watch", "see", "share", "like", "receive", "enter", "become", "help", "please",
    "visit",
    "stay", "never", "don’t", "don't", "find", "listen", "register",
  ]

  private static let channels = [
    "your inbox", "our newsletter", "our mailing list", "our email list",
    "to our e mail list", "sign up", "sign up for", "sign up here", "subscribe to", "subscribe now",
    "subscribe today", "subscribe here", "our facebook", "our channel", "our app", "click here",
    "tap here", "our website", "your email", "read more here", "more here", "our page",
    "donate now",
    "donate today", "donate here", "a subscriber", "a member today", "our podcast", "your support",
    "video below", "photos below", "our work", "our journalism",
  ]

  private static let weakChannels = [
    "on facebook", "on twitter", "on instagram", "on telegram", "on youtube", "newsletter",
    "newsletters", "read more",
    "subscribe", "mailing list", "email list",
  ]

  private static let alone: Set<String> = [
    "advertisement", "advertisements", "ad", "sponsored", "sponsored content", "share", "tweet",
    "email", "print", "share this", "share this article", "share this story", "share this post",
    "read more", "see also", "related", "related articles", "related stories", "related posts",
    "continue reading", "tags", "topics", "comments", "leave a comment", "leave a reply",
    "subscribe",
    "subscribe now", "sign up", "all rights reserved", "story continues below",
    "story continues below advertisement", "article continues below", "skip to main content",
    "more",
    "you may also like", "you might also like", "most read", "email address", "your email",
    "submit",
    "enter your email", "enter your email address", "facebook", "twitter", "facebook twitter",
    "previous article", "next article", "more stories", "read next", "to the editor", "dear editor",
    "sincerely", "respectfully", "sincerely yours", "respectfully yours", "yours truly",
    "yours sincerely",
    "best regards", "end",
  ]

  private static let leads = [
    "related", "read more", "see also", "also read", "read also", "tags", "topics", "categories",
    "filed under", "posted in", "recommended", "more from", "see related",
  ]

  private static let service = [
    "for more information", "for further information", "for more info", "for tickets",
    "to learn more",
    "to subscribe", "to donate", "to register", "to rsvp", "to make a donation", "for reservations",
  ]

  private static let serviceActs = [
    "visit", "go to", "click", "email", "e mail", "call", "contact", "www", "https", "http", "see",
    "write to",
  ]
}

extension String {
  /// Whether words stand in this text as whole words; both in lower case with single spaces.
  fileprivate func containsWords(_ words: String) -> Bool {
    (" " + self + " ").contains(" " + words + " ")
  }
}
