// `copydesk sources`: what each source gives now.

import ArgumentParser
import Articles
import Diagnostics
import Publication

/// Asks the sources of a publication.
struct SourcesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Show what each source of the publication gives for an issue.",
    discussion: """
      Prints a table: the source, its articles in the issue's days, how many answers were new, what was left out and \
      why. Then a line for each article: its date, its headline and its address.
      """)

  @Argument(help: "Addresses of feeds, sites and pages; without any, the sources of copydesk.yaml.")
  var inputs: [String] = []
  @OptionGroup var publicationFile: PublicationFile
  @Option(help: ArgumentHelp("The date of the issue, such as 2020-11-06.", valueName: "date"))
  var date: String?
  @Option(
    help: ArgumentHelp(
      "The folder of issues, whose records tell what came late.", valueName: "folder"))
  var out = "out"
  @OptionGroup var sourceOptions: SourceOptions

  func validate() throws {
    if let date, CalendarDate(iso8601: date) == nil {
      throw ValidationError("‘\(date)’ is not a date such as 2020-11-06")
    }
  }

  func run() async throws {
    let messages = Messages()
    try await messages.reportingFailure {
      let inputs = inputs.map(WebInput.local)
      let found = try publicationFile.found(
        for: inputs.filter { !WebInput.isAddress($0) }, messages)
      let gathered = try GatheredArticles(
        inputs, of: found, sourceOptions, date: date.flatMap { CalendarDate(iso8601: $0) },
        out: out,
        messages)
      messages.report(gathered.files.diagnostics)
      if let table = gathered.table { try StandardOutput.print(table) }
      for article in gathered.files.articles {
        let line = [
          article.metadata.date?.description ?? "no date", article.metadata.title ?? article.id,
          article.metadata.url ?? gathered.files.paths[article.id] ?? "",
        ]
        try StandardOutput.print(line.joined(separator: "  "))
      }
      if gathered.hasDeadSource { throw ExitCode(75) }
    }
  }
}
