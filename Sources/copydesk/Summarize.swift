// `copydesk summarize`: document sets in, summaries out, a line each.

public import ArgumentParser
import JSONText
public import Summarizer

extension SummaryMethod: ExpressibleByArgument {}

/// Summarizes sets of documents.
struct Summarize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
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
  @Option(help: ArgumentHelp("The language of the texts, an ISO 639 code.", valueName: "code"))
  var language = "en"

  func validate() throws {
    if words < 1 { throw ValidationError("--words must be at least 1") }
  }

  func run() async throws {
    let (words, method, fill, language) = (words, method, fill, language)
    let messages = Messages()
    try await messages.reportingFailure {
      if inputs.contains("-") { messages.noteIfWaiting(for: "document sets") }
      let isBad = try await DocumentSets.answered(inputs, messages) {
        let summarizer = ExtractiveSummarizer(language: language)
        return { set in
          let documents = set.documents.map { SourceDocument(title: $0.title ?? "", text: $0.text) }
          let sentences = summarizer.summary(
            of: documents, words: words, fill: fill, method: method)
          return [Self.line(set.id, sentences, documents)]
        }
      }
      if isBad { throw ExitCode.failure }
    }
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
