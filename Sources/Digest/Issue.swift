// An issue of the digest: what digest.md says, as values.

public import CommonMark
public import Publication

/// An issue, as it is read from digest.md and rendered.
public struct Issue: Sendable, Equatable {
  /// Publication and end of period; names the folder, the ledger's and the archive's entry.
  public var id: String
  /// The masthead.
  public var publication: String
  /// The running number.
  public var number: Int?
  /// The date of the issue.
  public var date: CalendarDate
  /// The days that it covers, the last one left out.
  public var period: Range<CalendarDate>?
  /// The subject of the mail.
  public var subject: String
  /// What mail programs show after the subject.
  public var preheader: String
  /// The title.
  public var title: Inlines
  /// The paragraphs under the title.
  public var standfirst: [Inlines]
  /// The sections in order.
  public var sections: [Section]

  /// An issue without sections.
  public init(
    id: String, publication: String, number: Int? = nil, date: CalendarDate,
    period: Range<CalendarDate>? = nil,
    subject: String, preheader: String, title: Inlines, standfirst: [Inlines] = [],
    sections: [Section] = []
  ) {
    self.id = id
    self.publication = publication
    self.number = number
    self.date = date
    self.period = period
    self.subject = subject
    self.preheader = preheader
    self.title = title
    self.standfirst = standfirst
    self.sections = sections
  }
}
