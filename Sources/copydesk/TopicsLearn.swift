// `copydesk topics learn`: cues for a publication's own topics, from labelled sentences.

import ArgumentParser
import Diagnostics
import Publication
import Summarizer

/// Learns topics.
struct TopicsLearn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract:
      "Learn cues and their weights from labelled sentences, and print them for copydesk.yaml.",
    discussion: """
      Standard output gets the ‘topics:’ of a copydesk.yaml; standard error says how well they did on documents that they \
      were not learned from. With --publication, its topics and cues are where learning starts: their weights change \
      only where the sentences ask for it.
      """)

  @Argument(help: "Files of labelled sentences, or - for standard input.")
  var labelled: [String]
  @Option(
    help: ArgumentHelp("The copydesk.yaml whose topics and cues to start from.", valueName: "file"))
  var publication: String?
  @Option(
    help: ArgumentHelp(
      "A folder of the articles that lines without a text name; may be repeated.",
      valueName: "folder"))
  var texts: [String] = []
  @Option(help: ArgumentHelp("The most new cues of a topic.", valueName: "n"))
  var cues = 60
  @Option(
    help: ArgumentHelp(
      "The language of the sentences, an ISO 639 code; else the publication's.", valueName: "code"))
  var language: String?

  /// With fewer sentences a topic is hardly learned.
  private static let fewest = 10

  func validate() throws {
    if cues < 1 { throw ValidationError("--cues must be at least 1") }
  }

  func run() async throws {
    let messages = Messages()
    try await messages.reportingFailure {
      var start = Publication(name: "")
      if let publication {
        start = try PublicationFile.read(publication, messages)
      }
      if let language { start.language = language }
      if labelled.contains("-") { messages.noteIfWaiting(for: "labelled sentences") }
      let files = try LabelFiles(
        labelled, texts: texts, for: start, areTopicsKnown: publication != nil)
      messages.report(files.diagnostics)
      if files.diagnostics.hasErrors { throw ExitCode.failure }
      let topics = publication == nil ? Self.topics(of: files.examples) : start.topics
      if topics.isEmpty {
        messages.error("No sentence is labelled with a topic")
        throw ExitCode.failure
      }
      warn(of: topics, files.examples, messages)
      let learner = TopicLearner(topics: topics, language: start.language, cues: cues)
      let learned = learner.learned(from: files.examples)
      messages.note(Self.verdict(learned, hasPrior: topics.contains { !$0.cues.isEmpty }))
      try StandardOutput.write(Array(TopicsYAML.text(of: learned.topics).utf8))
    }
  }

  /// The topics that sentences are labelled with, in the order of coming.
  private static func topics(of examples: [TopicExample]) -> [Topic] {
    var topics: [Topic] = []
    for id in examples.compactMap({ $0.label?.name }) where !topics.contains(where: { $0.id == id })
    {
      topics.append(Topic(id: id, title: id.prefix(1).uppercased() + id.dropFirst(), cues: []))
    }
    return topics
  }

  private func warn(of topics: [Topic], _ examples: [TopicExample], _ messages: Messages) {
    let names = examples.compactMap(\.label).map(\.name)
    for topic in topics {
      let count = names.filter { $0 == topic.id }.count
      if count < Self.fewest {
        let others = topics.map(\.id).filter { $0 != topic.id }
        messages.warning(
          "The topic ‘\(topic.id)’ has \(count) labelled sentence\(count == 1 ? "" : "s")",
          nearestName(to: topic.id, among: others).map { "did you mean ‘\($0)’?" }
            ?? "label at least \(Self.fewest), better some hundred")
      }
    }
    if !names.contains(nil) {
      messages.warning(
        "No sentence is labelled null", "sentences on no topic teach what is not on one")
    }
  }

  /// What cross-validation said, in words for the editor.
  private static func verdict(_ learned: TopicLearner.Learned, hasPrior: Bool) -> String {
    guard learned.parts > 1 else {
      return "copydesk: one document only: how well the cues do elsewhere is not known"
    }
    var lines = [
      "copydesk: on documents not learned from (\(learned.parts) parts): "
        + TopicReport.summary(learned.figures)
    ]
    if hasPrior {
      lines.append("copydesk: with the cues as they were: " + TopicReport.summary(learned.before))
      let gain = learned.figures.accuracy - learned.before.accuracy
      if gain <= 0 {
        lines.append("copydesk: learning does not help here: keep the cues as they were")
      }
    }
    return lines.joined(separator: "\n")
  }
}
