// The command line: arguments, wiring, exit codes.

import ArgumentParser

/// `copydesk`.
///
/// Each command names itself: a name derived from its type costs a search of all conformances, at every start.
struct Copydesk: AsyncParsableCommand {
  /// The version, as semver.org numbers it.
  static let number = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "copydesk",
    abstract: "Turns a week of a newspaper's articles into its digest email.",
    discussion: """
      Exit status: 0 done, 1 failed or an error found, 64 wrong usage. Results go to standard output, messages to \
      standard error as path:line:column: error: what is wrong.
      """,
    version: number,
    subcommands: [
      Init.self, Build.self, Render.self, Check.self, Publish.self, PreviewCommand.self,
      Analyze.self, Summarize.self,
      Topics.self,
      SourcesCommand.self, ArchiveCommand.self, Send.self, Status.self, Suppress.self, Forget.self,
    ])
}
