// Surnames that newspapers print without a first name, as they print "NATO" without a word of explanation.

/// Heads of state and of history whose surname alone says who is meant, to any reader of news.
enum KnownNames {
  /// Whether a surname alone is enough.
  static func contains(_ surname: String) -> Bool { surnames.contains(surname.lowercased()) }

  private static let surnames = ReportWords.words(
    """
    obama trump biden clinton bush reagan nixon kennedy roosevelt lincoln putin gorbachev stalin lenin hitler mussolini \
    churchill thatcher napoleon ataturk atatürk mao gandhi mandela shakespeare mozart beethoven bach darwin einstein \
    newton picasso freud marx columbus jesus muhammad
    """)
}
