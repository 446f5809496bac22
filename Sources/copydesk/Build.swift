// `copydesk build`: articles in, an issue out.

import Archive
import ArgumentParser
import Articles
import Diagnostics
import Digest
import JSONText
import Publication
import Summarizer

/// Builds an issue.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build an issue of the digest from articles.",
    discussion: """
      Writes digest.md, email.html, web.html, digest.txt, digest.json and articles/ into out/ISSUE. A digest.md that \
      somebody has edited is never overwritten.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders, patterns, addresses of feeds, sites and pages, or - for standard input.",
      discussion: "Without any, the sources that copydesk.yaml names."))
  var inputs: [String] = []
  @OptionGroup var publicationFile: PublicationFile
  @Option(help: ArgumentHelp("The folder that issues are written to.", valueName: "folder"))
  var out = "out"
  @Option(help: ArgumentHelp("The date of the issue, such as 2020-11-06.", valueName: "date"))
  var date: String?
  @Option(
    help: ArgumentHelp("The article that leads, by its id or file name.", valueName: "article"))
  var lead: String?
  @Option(
    help: ArgumentHelp(
      "An article to leave out, by its id or file name; may be repeated.", valueName: "article"))
  var exclude: [String] = []
  @OptionGroup var sourceOptions: SourceOptions
  @Flag(
    help: ArgumentHelp(
      "Fetch the picture that the issue shows, and check it.",
      discussion:
        "Type, dimensions, at most 200 KB; without it pictures are shown as their source names them."
    ))
  var images = false
  @OptionGroup var archiveOption: ArchiveOption
  @Flag(help: "Tell again what sent issues have told.")
  var noArchive = false
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false
  @Flag(help: "Print what was built as JSON.")
  var json = false

  func validate() throws {
    if let date, CalendarDate(iso8601: date) == nil {
      throw ValidationError("‘\(date)’ is not a date such as 2020-11-06")
    }
    if noArchive, archiveOption.archive != nil {
      throw ValidationError("--archive and --no-archive exclude each other")
    }
    if out.isEmpty { throw ValidationError("--out needs the name of a folder") }
  }

  func run() async throws {
    let messages = Messages(isQuiet: quiet || json)
    try await messages.reportingFailure { try await build(messages) }
  }

  private func build(_ messages: Messages) async throws {
    let inputs = inputs.map(WebInput.local)
    let found = try publicationFile.found(for: inputs, messages)
    if inputs.contains("-") { messages.noteIfWaiting(for: "an article") }
    let given = date.flatMap { CalendarDate(iso8601: $0) }
    let gathered = try GatheredArticles(
      inputs, of: found, sourceOptions, date: given, out: out, messages)
    let files = gathered.files
    messages.report(files.diagnostics)
    gathered.table.map { messages.note($0) }
    guard !files.articles.isEmpty else {
      messages.error("No article could be read", hint: gathered.emptinessHint)
      throw gathered.hasDeadSource ? ExitCode(75) : ExitCode.failure
    }
    let names = ArticleNames(of: files.articles)
    let excluded = try excludedIDs(among: names, messages)
    let articles = files.articles.filter { !excluded.contains($0.id) }
    guard !articles.isEmpty else {
      messages.error("Every article is left out by --exclude")
      throw ExitCode.failure
    }
    let leadID = try lead.map { try self.leadID($0, among: names, excluded, messages) }
    let date = issueDate(given ?? gathered.date, articles, found.publication, messages)
    let sent = try await sentIssues(of: found, messages)
    let week = try await ArticleAnalysis.analyzed(articles, for: found.publication, messages)
    let (build, pictures) = composed(of: week, messages) { week in
      DigestBuild(of: week, for: found.publication, date: date, lead: leadID, sent: sent)
    }
    messages.report(pictures)
    if let lead, let leadID, build.lead != leadID {
      messages.warning(
        "The article ‘\(lead)’ does not lead", "none of its passages can stand as the lead")
    }
    guard build.issue.sections.contains(where: { $0.role != .articles }) else {
      messages.error(
        "No sentence of the articles can stand in a digest",
        hint: "‘copydesk analyze’ shows what each sentence leans on")
      throw ExitCode.failure
    }
    let writing = IssueWriting(
      build: build, sources: files.paths, seen: gathered.seen, found: found, out: out)
    let (paths, findings) = try writing.written(messages)
    messages.report(findings)
    try report(build, paths, files.diagnostics + pictures, findings, messages)
    if (files.diagnostics + findings).hasErrors { throw ExitCode.failure }
  }

  /// The issue, with its picture checked where that is asked for.
  private func composed(
    of week: [AnalyzedArticle], _ messages: Messages,
    composing: ([AnalyzedArticle]) -> DigestBuild
  ) -> (DigestBuild, [Diagnostic]) {
    guard images else { return (composing(week), []) }
    let checked = CheckedPictures(
      of: week, with: PictureCheck(sourceOptions.fetcher(messages)), composing: composing)
    messages.status("", isLast: false)
    return (checked.build, checked.findings)
  }

  /// What the archive remembers; nothing before the first issue.
  private func sentIssues(
    of found: PublicationFile.Found, _ messages: Messages
  ) async throws -> [SentIssue] {
    if noArchive { return [] }
    let archive = archiveOption.archive(of: found)
    if let issues = try await archive.issues() { return issues }
    if archiveOption.archive != nil {
      messages.note("copydesk: note: there is no archive yet at \(archive.path)")
    }
    return []
  }

  /// The articles that `--exclude` names. A name that is none's would publish what the editor wants left out.
  private func excludedIDs(among names: ArticleNames, _ messages: Messages) throws -> Set<String> {
    let unknown = exclude.filter { names.id(named: $0) == nil }
    for name in unknown {
      messages.error(
        "No article is named ‘\(name)’, so it cannot be left out", hint: names.hint(for: name))
    }
    if !unknown.isEmpty { throw ExitCode.failure }
    return Set(exclude.compactMap { names.id(named: $0) })
  }

  private func leadID(
    _ name: String, among names: ArticleNames, _ excluded: Set<String>, _ messages: Messages
  ) throws -> String {
    guard let id = names.id(named: name) else {
      messages.error("No article is named ‘\(name)’", hint: names.hint(for: name))
      throw ExitCode.failure
    }
    guard !excluded.contains(id) else {
      messages.error("The article ‘\(name)’ cannot lead: --exclude leaves it out")
      throw ExitCode.failure
    }
    return id
  }

  /// The issue day that carries the newest article; the clock only where no article is dated.
  private func issueDate(
    _ given: CalendarDate?, _ articles: [Article], _ publication: Publication, _ messages: Messages
  ) -> CalendarDate {
    if let given { return given }
    if let newest = articles.compactMap(\.metadata.date).max() {
      return publication.issue.issueDate(carrying: newest)
    }
    let today = Clock.today(in: publication.timezone)
    messages.warning(
      "No article has a date, so the issue is dated by today", "--date sets it")
    return publication.issue.issueDate(carrying: today)
  }

  private func report(
    _ build: DigestBuild, _ paths: [String], _ diagnostics: [Diagnostic],
    _ findings: [Diagnostic], _ messages: Messages
  ) throws {
    for note in build.notes { messages.note("copydesk: note: \(note)") }
    if case .array(let told) = build.told, !told.isEmpty {
      messages.note(
        "copydesk: note: sentences left out because sent issues told them: \(told.count) (‘told’ in digest.json "
          + "says which; --no-archive takes them)")
    }
    let balance = build.balance.map { finding in
      Diagnostic(.warning, at: Place(paths.first ?? ""), finding.summary, hint: finding.hint)
    }
    messages.report(balance)
    if json {
      return try StandardOutput.write(
        BuildReport(of: build, paths: paths, warnings: diagnostics + findings + balance).json.line)
    }
    for path in paths { try StandardOutput.print(path) }
    if let web = paths.first(where: { $0.hasSuffix("web.html") }), let digest = paths.first {
      messages.note(
        "Look at it: open \(web) in a browser. Edit \(digest), then: copydesk render \(digest)")
    }
  }
}
