// `copydesk analyze`: every unit of every article as a line of JSON.

import ArgumentParser
import Articles
import Diagnostics
import Digest
import JSONText
import Publication
import Summarizer

/// Analyzes articles.
struct Analyze: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Show every sentence's topics, gain, rank and reasons, as JSON lines.")

  @Argument(help: "Text files, folders, patterns, or - for standard input.")
  var inputs: [String] = ["-"]
  @OptionGroup var publicationFile: PublicationFile
  @Flag(
    help: "The input is document sets, one a line, as ‘summarize’ reads them; each text is a body.")
  var jsonl = false
  @Flag(
    help:
      "Add to each sentence why: concepts and cues with weights, what it leans on, what pushed it out."
  )
  var explain = false

  func run() async throws {
    let messages = Messages()
    try await messages.reportingFailure {
      let publication = try publicationFile.found(for: inputs, messages).publication
      if inputs.contains("-") {
        messages.noteIfWaiting(for: jsonl ? "document sets" : "an article")
      }
      let isBad =
        try await jsonl
        ? analyzeSets(publication, messages) : analyzeArticles(publication, messages)
      if isBad { throw ExitCode.failure }
    }
  }

  private func analyzeArticles(_ publication: Publication, _ messages: Messages) async throws
    -> Bool
  {
    let files = ArticleFiles(reading: inputs, with: TextReader())
    messages.report(files.diagnostics)
    let explained = explain ? publication : nil
    _ = try await inOrder(ArticleSource(files.articles), Printing(messages)) {
      let analyzed = ArticleAnalysis.analyzing(for: publication)
      return {
        PrintedLines(bytes: Self.lines(of: analyzed($0), explainedFor: explained).flatMap(\.line))
      }
    }
    return files.diagnostics.hasErrors
  }

  private func analyzeSets(_ publication: Publication, _ messages: Messages) async throws -> Bool {
    let explained = explain ? publication : nil
    return try await DocumentSets.answered(inputs, messages) {
      let analyzed = ArticleAnalysis.analyzing(for: publication)
      return { set in
        set.documents.enumerated().flatMap { index, document in
          let body = String(decoding: document.text, as: UTF8.self)
          let article = TextReader().article(body: body, id: set.id)
          let members: [(String, JSONValue)] = [
            ("id", .string(set.id)), ("document", .integer(index)),
          ]
          return Self.lines(of: analyzed(article), before: members, explainedFor: explained)
        }
      }
    }
  }

  /// The units of an article as lines of JSON; with a publication each has the member `explain` too, null where
  /// the unit is no sentence.
  static func lines(
    of article: AnalyzedArticle, before members: [(String, JSONValue)] = [],
    explainedFor publication: Publication? = nil
  ) -> [JSONValue] {
    let explanations = publication.map { ArticleExplanations(of: article, for: $0).explanations }
    var number = 0
    return article.units.enumerated().map { index, unit in
      let sentence = unit.sentence
      var extra: [(key: String, value: JSONValue)] = []
      if let explanations {
        extra = [("explain", unit.kind == .sentence ? explanations[number].json : .null)]
        if unit.kind == .sentence { number += 1 }
      }
      return JSONValue.object(
        members.map { (key: $0.0, value: $0.1) } + [
          ("article", .string(article.article.id)), ("index", .integer(index)),
          ("paragraph", .integer(unit.paragraph)), ("kind", .string(unit.kind.rawValue)),
          ("text", .string(unit.text)),
          ("range", JSONValue(unit.range)), ("topics", sentence?.topics.json ?? .null),
          ("gain", sentence.map { .number($0.gain) } ?? .null), ("rank", JSONValue(sentence?.rank)),
          ("standalone", sentence.map { .bool($0.isStandalone) } ?? .null),
          ("attribution", (sentence?.attribution).json),
          ("reasons", .array((sentence?.reasons ?? []).map { .string($0) })),
        ] + extra)
    }
  }
}
