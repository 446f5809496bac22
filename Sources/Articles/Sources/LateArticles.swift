// Articles that came after the issue of their days had been built.

public import Publication

/// Tells an article that came late from one that an earlier issue had its chance to take.
///
/// Late is what is dated in the two weeks before an issue's days and what no earlier build has seen, though one of them
/// asked that source for that day. A source that is new to the publication has nothing late: its old articles are old.
public struct LateArticles: Sendable, Equatable {
  /// What a build asked for, and what it saw.
  public struct Build: Sendable, Equatable {
    /// The days that it asked for, closed on the left.
    public var period: Range<CalendarDate>
    /// The addresses and folders that it asked, as copydesk.yaml or the command line has them.
    public var sources: Set<String>
    /// The keys of all articles that it saw, those that are in no section of it included.
    public var keys: Set<String>

    /// A build.
    ///
    /// - Parameters:
    ///   - period: the days that it asked for, closed on the left.
    ///   - sources: what it asked.
    ///   - keys: the articles that it saw.
    public init(period: Range<CalendarDate>, sources: Set<String>, keys: Set<String>) {
      self.period = period
      self.sources = sources
      self.keys = keys
    }
  }

  /// How many days before an issue's own an article may be dated.
  public static let days = 14

  private let builds: [Build]
  private let window: Range<CalendarDate>
  private let keys: Set<String>
  private let taken: Set<String>

  /// What may come late to an issue.
  ///
  /// - Parameters:
  ///   - start: the first of the issue's own days.
  ///   - builds: those of earlier issues.
  public init(before start: CalendarDate, after builds: [Build]) {
    self.builds = builds
    window = start.adding(days: -Self.days)..<start
    keys = builds.reduce(into: []) { $0.formUnion($1.keys) }
    taken = builds.reduce(into: []) { all, build in
      if build.period.upperBound <= start { all.formUnion(build.keys) }
    }
  }

  /// The first day that a late article of a source can have; nil where none can be late.
  ///
  /// - Parameter source: what is asked, as copydesk.yaml or the command line has it.
  /// - Returns: the day.
  public func firstDay(of source: String) -> CalendarDate? {
    builds.filter { $0.sources.contains(source) && $0.period.overlaps(window) }.map {
      max($0.period.lowerBound, window.lowerBound)
    }.min()
  }

  /// Whether an article is late.
  ///
  /// - Parameters:
  ///   - date: its day.
  ///   - key: see `key(url:id:source:)`.
  ///   - source: what was asked for it.
  /// - Returns: true where it is to be taken although it is older than the issue's own days.
  public func contains(_ date: CalendarDate, key: String, source: String) -> Bool {
    window.contains(date) && !keys.contains(key)
      && builds.contains { $0.sources.contains(source) && $0.period.contains(date) }
  }

  /// Whether an issue of other days had an article already, which has come under a new date since. A build that shares days
  /// with the issue, as one that was tried before, takes nothing from it.
  ///
  /// - Parameter key: see `key(url:id:source:)`; of an article with an address.
  /// - Returns: true where it would be told again.
  public func isTaken(_ key: String) -> Bool { taken.contains(key) }

  /// What tells an article from all others in every build: its address without what differs from link to link; its id
  /// within its source where it has none.
  ///
  /// - Parameters:
  ///   - url: its address.
  ///   - id: its id, or the words of it.
  ///   - source: what was asked for it.
  /// - Returns: the key.
  public static func key(url: String?, id: String, source: String) -> String {
    url.flatMap { WebAddress($0)?.key } ?? "\(source) \(articleID(of: id))"
  }
}
