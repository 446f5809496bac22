// `copydesk build`: articles in, an issue out.

import ArgumentParser
import Articles
import Diagnostics
import Digest
import Foundation
import JSONText
import Publication
import Summarizer

/// Builds an issue.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build an issue of the digest from articles.",
    discussion: """
      Writes digest.md, email.html, web.html, digest.txt, digest.json and articles/ into out/ISSUE. A digest.md that \
      somebody has edited is never overwritten.
      """)

  @Argument(help: "Text files, folders, patterns, or - for standard input.")
  var inputs: [String]
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
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false
  @Flag(help: "Print what was built as JSON.")
  var json = false

  func validate() throws {
    if let date, CalendarDate(iso8601: date) == nil {
      throw ValidationError("‘\(date)’ is not a date such as 2020-11-06")
    }
  }

  func run() async throws {
    let messages = Messages(isQuiet: quiet || json)
    let publication = try publicationFile.found(for: inputs, messages).publication
    let given = date.flatMap { CalendarDate(iso8601: $0) }
    let files = ArticleFiles(reading: inputs, with: TextReader(latest: given)) { done, total in
      messages.progress("Reading", done, of: total)
    }
    messages.report(files.diagnostics)
    let excluded = Set(exclude.map(Self.articleID))
    let articles = files.articles.filter { !excluded.contains($0.id) }
    for name in excluded.subtracting(files.articles.map(\.id)).sorted() {
      messages.note("copydesk: warning: no article is named ‘\(name)’, so none is left out")
    }
    guard !articles.isEmpty else {
      messages.error("No article could be read", hint: "give text files, or a folder that has some")
      throw ExitCode.failure
    }
    let leadID = try lead.map { try self.leadID($0, among: articles, messages) }
    let date = issueDate(given, articles, publication, messages)
    let week = await analyzed(articles, for: publication, messages)
    let build = DigestBuild(of: week, for: publication, date: date, lead: leadID)
    do {
      let written = try write(build, publication, messages)
      report(build, written, messages)
    } catch let failure as OutputFolder.Failure {
      messages.report([Diagnostic(.error, at: Place(failure.path), failure.reason)])
      throw ExitCode.failure
    }
    if files.diagnostics.hasErrors { throw ExitCode.failure }
  }

  private func leadID(_ name: String, among articles: [Article], _ messages: Messages) throws
    -> String
  {
    let id = Self.articleID(name)
    if articles.contains(where: { $0.id == id }) { return id }
    let near = nearestName(to: id, among: articles.map(\.id))
    messages.error("No article is named ‘\(name)’", hint: near.map { "did you mean ‘\($0)’?" })
    throw ExitCode.failure
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
    messages.note(
      "copydesk: warning: no article has a date, so the issue is dated by today; --date sets it")
    return publication.issue.issueDate(carrying: today)
  }

  private func write(_ build: DigestBuild, _ publication: Publication, _ messages: Messages) throws
    -> [String]
  {
    let folder = try OutputFolder(creating: out + (out.hasSuffix("/") ? "" : "/") + build.issue.id)
    let text = try build.issue.markdown(for: publication)
    if let present = folder.text(of: "digest.md"), present != text {
      let built = folder.text(of: "digest.json").flatMap { IssueRecord.builtDigest(in: $0) }
      if present != built {
        messages.report([
          Diagnostic(
            .error, at: Place(folder.path(of: "digest.md")),
            "The digest has been edited since it was built",
            hint: "it is left as it is; render it, move it away, or build with another --out")
        ])
        throw ExitCode.failure
      }
    }
    let pages = try Pages(of: build.issue, for: publication, messages)
    let inner = try OutputFolder(creating: folder.path(of: "articles"))
    for article in build.articles { try inner.write(article.text, to: article.id + ".txt") }
    folder.removeFiles(in: "articles", keeping: Set(build.articles.map { $0.id + ".txt" }))
    try folder.write(text, to: "digest.md")
    try pages.write(to: folder)
    try folder.write(IssueRecord.json(of: build, digest: text), to: "digest.json")
    return (["digest.md"] + Pages.names + ["digest.json"]).map { folder.path(of: $0) }
  }

  private func report(_ build: DigestBuild, _ paths: [String], _ messages: Messages) {
    for note in build.notes { messages.note("copydesk: note: \(note)") }
    if json {
      print(
        JSONValue.object([
          ("id", .string(build.issue.id)), ("articles", .integer(build.articles.count)),
          ("files", .array(paths.map { .string($0) })),
        ]).text)
      return
    }
    for path in paths { print(path) }
    if let web = paths.first(where: { $0.hasSuffix("web.html") }), let digest = paths.first {
      messages.note(
        "Look at it: open \(web) in a browser. Edit \(digest), then: copydesk render \(digest)")
    }
  }

  /// The id of an article as a person may name it: the id, or the file's path.
  private static func articleID(_ name: String) -> String {
    let stem = URL(filePath: name).deletingPathExtension().lastPathComponent
    return stem.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
