// What an issue that was sent told its readers: the archive's entry.

public import Publication

/// An issue with the sentences that it told, as the archive keeps it.
public struct SentIssue: Sendable, Equatable {
  /// A sentence of a sent issue.
  public struct Sentence: Sendable, Equatable {
    /// The sentence as it was printed, without markup.
    public var text: String
    /// Where it stood: a topic's id, `lead`, `glance`, `numbers` or `words`.
    public var section: String
    /// The headline of its article, where the digest says which one it is.
    public var article: String?
    /// The address of its article, where the digest says it.
    public var url: String?
    /// The day of its article, where the digest says it: what "on Tuesday" counts from.
    public var date: CalendarDate?

    /// A sentence.
    public init(
      _ text: String, section: String, article: String? = nil, url: String? = nil,
      date: CalendarDate? = nil
    ) {
      self.text = text
      self.section = section
      self.article = article
      self.url = url
      self.date = date
    }
  }

  /// The issue's id.
  public var id: String
  /// The masthead.
  public var publication: String
  /// The running number.
  public var number: Int?
  /// The date of the issue.
  public var date: CalendarDate
  /// The subject of the mail.
  public var subject: String
  /// Its sentences in order.
  public var sentences: [Sentence]

  /// An issue.
  public init(
    id: String, publication: String, number: Int? = nil, date: CalendarDate, subject: String,
    sentences: [Sentence] = []
  ) {
    self.id = id
    self.publication = publication
    self.number = number
    self.date = date
    self.subject = subject
    self.sentences = sentences
  }
}
