// What a source of the web gave.

public import Diagnostics

/// The articles of one source, and what became of the others.
public struct SourceReading: Sendable {
  /// What the source is called in reports: its name or its address.
  public var name: String
  /// Its address or folder, as a person gave it.
  public var address: String
  /// The articles that are wanted.
  public var articles: [Article] = []
  /// How many entries were looked at.
  public var seen = 0
  /// How many of the answers were new; the others came from the cache.
  public var fetched = 0
  /// Why articles were left out, with how many, in the order of the reasons' names.
  public var skipped: [String: Int] = [:]
  /// The keys of the articles, those included that turned out to have no text: what this build has seen.
  public var keys: Set<String> = []
  /// The titles of the articles that came after the issue of their days, with these days.
  public var late: [String] = []
  /// The titles of the articles that are left out because nobody says when they were published.
  public var undated: [String] = []
  /// What is wrong with the source.
  public var diagnostics: [Diagnostic] = []
  /// Whether nothing came because the source did not answer.
  public var isDead = false

  /// Nothing yet.
  public init(name: String, address: String) {
    self.name = name
    self.address = address
  }

  mutating func skip(_ reason: String) { skipped[reason, default: 0] += 1 }
}
