// `copydesk summarize`: document sets in, summaries out, a line each.

public import ArgumentParser
import Foundation
import JSONText
public import Summarizer

extension SummaryMethod: ExpressibleByArgument {}

/// Summarizes sets of documents.
struct Summarize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarize",
    abstract: "Summarize sets of documents, one a line, as JSON lines.",
    discussion: """
      In: {"id":"…","documents":[{"title":"…","text":"…"}]} a line. Out, in the same order: \
      {"id":"…","summary":"…","sentences":[{"document":0,"range":[a,b],"text":"…"}]}. A bad line is answered with \
      {"id":…,"error":"…"} in its place, and the exit status is 1.
      """)

  @Argument(help: "Files of JSON lines, or - for standard input.")
  var inputs: [String] = ["-"]
  @Option(help: ArgumentHelp("The most words of a summary.", valueName: "n"))
  var words = 250
  @Option(help: "The ranking method.")
  var method: SummaryMethod = .auto
  @Flag(help: "Add the sentence that crosses the limit, for measures that cut at it.")
  var fill = false
  @Option(
    help: ArgumentHelp(
      "Constants of --method auto by name, a JSON object; for Benchmarks/quality/constants.py.",
      valueName: "json", visibility: .hidden))
  var constants: String?
  @Flag(help: ArgumentHelp("Print the constants and their values.", visibility: .hidden))
  var listConstants = false
  @Option(help: ArgumentHelp("The language of the texts, an ISO 639 code.", valueName: "code"))
  var language = "en"

  func validate() throws {
    if words < 1 { throw ValidationError("--words must be at least 1") }
    _ = try ranker()
  }

  func run() async throws {
    let (budget, language) = (Budget(words: words, isFilled: fill), language)
    let ranker = try ranker()
    let messages = Messages()
    try await messages.reportingFailure {
      if listConstants { return try StandardOutput.write(Self.constantsLine) }
      if inputs.contains("-") { messages.noteIfWaiting(for: "document sets") }
      let isBad = try await DocumentSets.answered(inputs, messages) {
        let summarizer = ExtractiveSummarizer(language: language)
        return { set in
          let documents = set.documents.map { SourceDocument(title: $0.title ?? "", text: $0.text) }
          let sentences = summarizer.summary(of: documents, within: budget, by: ranker)
          return [Self.line(set.id, sentences, documents)]
        }
      }
      if isBad { throw ExitCode.failure }
    }
  }

  private static var constantsLine: [UInt8] {
    let values = Adaptive()
    let members = Adaptive.constantNames.map { name in
      (key: name, value: values.constant(named: name).map { JSONValue.number($0) } ?? .null)
    }
    return JSONValue.object(members).line
  }

  /// The method, with other constants where they are given.
  private func ranker() throws -> any Ranker {
    guard let constants else { return method.ranker }
    guard method == .auto,
      let values = try? JSONDecoder().decode([String: Double].self, from: Data(constants.utf8))
    else { throw ValidationError("--constants is a JSON object of numbers, for --method auto") }
    var ranker = Adaptive()
    for name in values.keys.sorted() {
      if let value = values[name], !ranker.set(name, to: value) {
        throw ValidationError("--constants has no ‘\(name)’")
      }
    }
    return ranker
  }

  private static func line(
    _ id: String, _ sentences: [SummarySentence], _ documents: [SourceDocument]
  ) -> JSONValue {
    let texts = sentences.map { foldedText(documents[$0.document].text[$0.range]) }
    let list = zip(sentences, texts).map { sentence, text in
      JSONValue.object([
        ("document", .integer(sentence.document)), ("range", JSONValue(sentence.range)),
        ("text", .string(text)),
      ])
    }
    return JSONValue.object([
      ("id", .string(id)), ("summary", .string(texts.joined(separator: " "))),
      ("sentences", .array(list)),
    ])
  }
}
