// What the index and the feed of the web archive say of an issue.

public import Publication

/// An issue in the web archive.
public struct PublishedIssue: Sendable, Equatable {
  /// Its id.
  public var id: String
  /// The running number.
  public var number: Int?
  /// Its date.
  public var date: CalendarDate
  /// What it is called: the subject of its mail, or the lead's headline that this was cut from.
  public var subject: String
  /// The text under its title.
  public var standfirst: String
  /// The file of its page, from the folder of the index.
  public var path: String
  /// Its content as HTML, for the feed; nil where the feed has newer issues enough.
  public var content: String?

  /// An issue in the archive.
  public init(
    id: String, number: Int? = nil, date: CalendarDate, subject: String, standfirst: String,
    path: String, content: String? = nil
  ) {
    self.id = id
    self.number = number
    self.date = date
    self.subject = subject
    self.standfirst = standfirst
    self.path = path
    self.content = content
  }

  /// Issues as the index and the feed have them: the newest first, each id once.
  ///
  /// Only the newest keep their content, so that what is remembered does not grow with the years.
  public static func ordered(_ issues: [PublishedIssue]) -> [PublishedIssue] {
    issues.sorted { ($0.date, $0.id) > ($1.date, $1.id) }.enumerated().map { index, issue in
      var issue = issue
      if index >= feedLength { issue.content = nil }
      return issue
    }
  }

  /// How many issues a feed has.
  public static let feedLength = 20
}
