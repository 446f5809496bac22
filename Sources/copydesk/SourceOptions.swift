// How sources on the web are asked, and for which days.

import ArgumentParser
import Articles
import Foundation
import Publication
import Transfer

/// The options of commands that fetch.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The first day of feeds and sites.", valueName: "date"))
  var since: String?
  @Option(help: ArgumentHelp("The day before which feeds and sites end.", valueName: "date"))
  var until: String?
  @Option(help: ArgumentHelp("How many days of feeds and sites.", valueName: "n"))
  var days: Int?
  @Flag(help: "Ask nobody: use what earlier runs have fetched.")
  var offline = false
  @Flag(help: "Fail where a source gives nothing.")
  var strict = false
  @Flag(help: "Ask private addresses and this machine too.")
  var allowPrivate = false
  @Option(
    help: ArgumentHelp(
      "Where fetched answers are kept.", discussion: "Else copydesk in the user's cache folder.",
      valueName: "folder"))
  var cache: String?

  func validate() throws {
    for (name, text) in [("--since", since), ("--until", until)] {
      if let text, CalendarDate(iso8601: text) == nil {
        throw ValidationError("\(name): ‘\(text)’ is not a date such as 2020-11-06")
      }
    }
    if let days, days < 1 { throw ValidationError("--days must be at least 1") }
    if days != nil, since != nil, until != nil {
      throw ValidationError("--since, --until and --days are one too many")
    }
    if let since, let until, until <= since {
      throw ValidationError("--until must be after --since")
    }
    if cache?.isEmpty == true { throw ValidationError("--cache needs the name of a folder") }
  }

  /// Whether a person has chosen the days.
  var namesDays: Bool { since != nil || until != nil || days != nil }

  /// The days of an issue: closed on the left, open on the right.
  func period(of date: CalendarDate, _ schedule: Schedule) -> Range<CalendarDate> {
    let first = since.flatMap { CalendarDate(iso8601: $0) }
    let end =
      until.flatMap { CalendarDate(iso8601: $0) } ?? first.flatMap { first in
        days.map { first.adding(days: $0) }
      } ?? date
    let start = first ?? end.adding(days: -(days ?? schedule.days))
    // Without --until a later --since reaches its own day.
    return start < end ? start..<end : start..<start.adding(days: 1)
  }

  /// What asks the servers.
  ///
  /// - Parameter messages: shows on a terminal what is being asked.
  func fetcher(_ messages: Messages) -> Fetcher {
    var limits = HTTPClient.Limits()
    limits.parallel = 1
    var settings = Fetcher.Settings()
    settings.isOffline = offline
    settings.cache = WebCache(folder: cacheFolder)
    settings.now = { Clock.now }
    settings.progress = { messages.status("Fetching \($0.prefix(100))") }
    let client = HTTPClient(
      agent: "copydesk/\(Copydesk.number) (newsletter digest; reads feeds and pages)",
      limits: limits, allowsPrivate: allowPrivate)
    return Fetcher(client, settings) { Thread.sleep(forTimeInterval: $0) }
  }

  private var cacheFolder: String {
    if let cache { return cache }
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
      return FilePath.joined(folder, "copydesk")
    }
    return FilePath.joined(FilePath.joined(environment["HOME"] ?? ".", ".cache"), "copydesk")
  }
}
