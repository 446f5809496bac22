// The articles of all inputs: files, folders, feeds, sites, pages.

import ArgumentParser
import Articles
import Diagnostics
import Publication

/// Reads what a command is given, or the sources of the publication where it is given nothing.
struct GatheredArticles {
  /// The articles, each once, with all findings.
  let files: ArticleFiles
  /// What the sources gave.
  let readings: [SourceReading]
  /// The issue's date where sources of the web were asked for its days; nil for files alone.
  let date: CalendarDate?
  /// What was asked and seen, for the record of the build; nil for files alone.
  let seen: LateArticles.Build?
  /// Whether a source did not answer.
  var hasDeadSource: Bool { readings.contains(where: \.isDead) }

  /// Gathers.
  ///
  /// - Parameters:
  ///   - inputs: files, folders and addresses as a person gave them.
  ///   - found: the publication.
  ///   - options: which days, and how to ask.
  ///   - given: the issue's date, where it is given.
  ///   - out: the folder of issues, whose records tell what came late.
  /// - Throws: `ExitCode` where there is nothing to read from, or with `--strict` where a source is dead.
  init(
    _ inputs: [String], of found: PublicationFile.Found, _ options: SourceOptions,
    date given: CalendarDate?, out: String, _ messages: Messages
  ) throws {
    let publication = found.publication
    guard !inputs.isEmpty || !publication.sources.isEmpty else {
      messages.error(
        "There is nothing to build from",
        hint: "give files, folders or addresses, or name ‘sources’ in copydesk.yaml")
      throw ExitCode(64)
    }
    let addresses = inputs.filter(WebInput.isAddress)
    let sources = inputs.isEmpty ? publication.sources : []
    let isWeb = !addresses.isEmpty || !sources.isEmpty
    let day =
      given
      ?? (isWeb
        ? publication.issue.issueDate(carrying: Clock.today(in: publication.timezone)) : nil)
    var readings: [SourceReading] = []
    var others: [(article: Article, path: String)] = []
    if isWeb, let day {
      let period = options.period(of: day, publication.issue)
      // Who names days means these.
      let earlier =
        options.namesDays
        ? []
        : SeenArticles.builds(in: out, of: publication, before: period.lowerBound, date: day)
      let reader = SourceReader(
        options.fetcher(messages), period: period, latest: day, timezone: publication.timezone,
        late: LateArticles(before: period.lowerBound, after: earlier))
      let count = addresses.count + sources.count
      for address in addresses {
        readings.append(reader.reading(address))
        others += readings[readings.count - 1].articles.map { ($0, address) }
        messages.status("", isLast: false)
        messages.progress("Fetching", readings.count, of: count)
      }
      for source in sources {
        let (reading, articles) = Self.reading(source, reader, period, found, day)
        readings.append(reading)
        others += articles
        messages.status("", isLast: false)
        messages.progress("Fetching", readings.count, of: count)
      }
    }
    files = ArticleFiles(
      reading: inputs.filter { !WebInput.isAddress($0) }, with: TextReader(latest: given),
      adding: others
    ) { messages.progress("Reading", $0, of: $1) }
    self.readings = readings
    date = day
    seen =
      readings.isEmpty
      ? nil
      : day.map { day in
        LateArticles.Build(
          period: options.period(of: day, publication.issue),
          sources: Set(readings.map(\.address)),
          keys: readings.reduce(into: []) { $0.formUnion($1.keys) })
      }
    let findings = readings.flatMap { reading in
      reading.diagnostics.map { finding in
        var finding = finding
        if options.strict, reading.isDead { finding.severity = .error }
        return finding
      }
    }
    messages.report(findings.sortedByPlace())
    for reading in readings where !reading.late.isEmpty {
      messages.note(
        "copydesk: note: \(reading.name): came late, after the issue of its days was built: "
          + reading.late.joined(separator: ", "))
    }
    if options.strict, hasDeadSource { throw ExitCode(75) }
  }

  /// What may help where no article could be read.
  var emptinessHint: String {
    readings.isEmpty
      ? "give text files, or a folder that has some"
      : "the table says what each source gave; --since and --days ask for other days"
  }

  /// What each source gave, for a person; nil where there is none.
  var table: String? {
    readings.isEmpty
      ? nil : SourceTable(of: readings.map { ($0, files.copies[$0.address] ?? 0) }).text
  }

  private static func reading(
    _ source: Source, _ reader: SourceReader, _ period: Range<CalendarDate>,
    _ found: PublicationFile.Found, _ day: CalendarDate
  ) -> (SourceReading, [(article: Article, path: String)]) {
    guard case .folder(let folder) = source.location else {
      let reading = reader.reading(source)
      return (reading, reading.articles.map { ($0, source.address) })
    }
    let base = found.path.map(FilePath.folder(of:)) ?? "."
    let path = folder.hasPrefix("/") ? folder : FilePath.joined(base, folder)
    let files = ArticleFiles(reading: [path], with: TextReader(latest: day))
    let reading = reader.reading(files, of: source, named: folder, at: path)
    return (reading, reading.articles.map { ($0, files.paths[$0.id] ?? path) })
  }
}

extension Source {
  /// The address or the folder.
  var address: String {
    switch location {
    case .feed(let address), .site(let address), .folder(let address): address
    }
  }
}
