// A publication: everything that copydesk.yaml says.

/// The masthead, topics, limits, sources and delivery of one publication.
public struct Publication: Sendable, Equatable {
  /// The masthead.
  public var name: String
  /// The line under the masthead.
  public var tagline: String?
  /// The language of its articles, a BCP 47 tag.
  public var language: String
  /// The theme that renders its digest.
  public var theme: String
  /// An IANA time zone name, as written.
  public var timezone: String
  /// When issues come out.
  public var issue: Schedule
  /// The address of its site.
  public var site: String?
  /// The address of an issue's web page; `{id}` stands for the issue's id.
  public var archive: String?
  /// The postal address of the publisher (CAN-SPAM, 15 U.S.C. 7704 (a)(5)).
  public var address: String?
  /// Why a reader gets the mail.
  public var why: String?
  /// How long things may be.
  public var limits: Limits
  /// The words that the digest itself says.
  public var labels: Labels
  /// The tags that may stand in digest.md as raw HTML, without attributes; all others are shown as text.
  public var html: Set<String> = []
  /// Its topics, in the order of their sections.
  public var topics: [Topic]
  /// What stands in every issue besides its articles.
  public var blocks: [StandingBlock]
  /// Where its articles come from.
  public var sources: [Source]
  /// How its digest leaves.
  public var delivery: Delivery

  /// A publication with nothing but a name.
  public init(name: String) {
    self.name = name
    language = "en"
    theme = "mirror-spectator"
    timezone = "UTC"
    issue = Schedule()
    limits = Limits()
    labels = Labels()
    topics = []
    blocks = []
    sources = []
    delivery = Delivery()
  }

  /// `ltr`, or `rtl` where the language is written from right to left.
  public var direction: String {
    let base = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
    return ["ar", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi", "dv", "ckb"].contains(base)
      ? "rtl" : "ltr"
  }

  /// The id of the issue of a date: it names the folder, the ledger's and the archive's entry.
  public func issueID(on date: CalendarDate) -> String { "\(slug)-\(date)" }

  /// The address of an issue's web page, if the publication has one.
  public func archiveAddress(of id: String) -> String? {
    archive?.replacing("{id}", with: id)
  }
}
