// `copydesk topics test`: how well a publication's topics agree with labelled sentences.

import ArgumentParser
import Diagnostics
import JSONText
import Publication
import Summarizer

/// Tests topics.
struct TopicsTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Say how well the topics agree with labelled sentences, and where they do not.")

  @Argument(help: "Files of labelled sentences, or - for standard input.")
  var labelled: [String]
  @OptionGroup var publicationFile: PublicationFile
  @Option(
    help: ArgumentHelp(
      "A folder of the articles that lines without a text name; may be repeated.",
      valueName: "folder"))
  var texts: [String] = []
  @Option(help: ArgumentHelp("How many of the surest errors are shown.", valueName: "n"))
  var errors = 10
  @Flag(help: "Print the figures and every error as JSON.")
  var json = false

  func validate() throws {
    if errors < 0 { throw ValidationError("--errors must be at least 0") }
  }

  func run() async throws {
    let messages = Messages()
    try await messages.reportingFailure {
      let publication = try publicationFile.found(for: labelled, messages).publication
      if labelled.contains("-") { messages.noteIfWaiting(for: "labelled sentences") }
      let files = try LabelFiles(
        labelled, texts: texts, for: publication, areTopicsKnown: true)
      messages.report(files.diagnostics)
      let test = TopicTest(
        publication.topics, on: files.examples, language: publication.language)
      if test.outcomes.isEmpty, !files.diagnostics.hasErrors {
        messages.error("There is no labelled sentence")
      }
      if !test.outcomes.isEmpty {
        let report = TopicReport(test, files)
        try StandardOutput.write(
          Array((json ? report.json.prettyText : report.text(errors: errors)).utf8))
      }
      if files.diagnostics.hasErrors || test.outcomes.isEmpty { throw ExitCode.failure }
    }
  }
}
