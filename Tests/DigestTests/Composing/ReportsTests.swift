// The digest of real articles: what a reader must never suffer.

import Articles
import Foundation
import JSONText
import Publication
import Summarizer
import Testing

@testable import Digest

/// Folders of articles that a digest is made of here.
enum Input: String, CaseIterable, CustomTestStringConvertible {
  case sampleWeek, reports
  var testDescription: String { rawValue }
  var folder: String { self == .sampleWeek ? Samples.week : Samples.reports }
  /// The reports stand beside the project, not in it; without them their cases are left out.
  static var present: [Input] { allCases.filter { $0 == .sampleWeek || Samples.hasReports } }
}

@Suite("The digest of real articles")
struct ReportsTests {
  private func markdown(_ input: Input) throws -> String {
    let publication = try Samples.publication()
    return try Samples.build([input.folder], for: publication).issue.markdown(for: publication)
  }

  /// The texts of a folder as they are on disk, white space folded.
  private func sources(_ input: Input) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: input.folder).filter {
      $0.hasSuffix(".txt")
    }
    return try names.sorted().map { name in
      let text = try String(contentsOfFile: input.folder + "/" + name, encoding: .utf8)
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test(
    "The two reports are read whole",
    .enabled(if: Samples.hasReports, "../shared/seeds is absent: its cases are left out"))
  func reportsAreRead() {
    let files = ArticleFiles(reading: [Samples.reports], with: TextReader())
    #expect(files.diagnostics.isEmpty)
    #expect(files.articles.count == 2)
    for article in files.articles {
      #expect(article.metadata.title != nil && article.metadata.date != nil)
      #expect(article.blocks.count(where: \.isProse) >= 10)
    }
  }

  @Test("Every sentence stands in a source, letter for letter", arguments: Input.present)
  func verbatim(input: Input) throws {
    let lines = DigestLines(try markdown(input))
    let sources = try sources(input)
    #expect(lines.sentences.count >= 12)
    for sentence in lines.sentences where !sources.contains(where: { $0.contains(sentence.text) }) {
      Testing.Issue.record("not in a source: \(sentence.text)")
    }
  }

  @Test("Every topic of the publication has news", arguments: Input.present)
  func topics(input: Input) throws {
    let sections = DigestLines(try markdown(input)).sections
    for topic in try Samples.publication().topics { #expect(sections.contains(topic.title)) }
  }

  @Test("No sentence is told twice", arguments: Input.present)
  func noRepetition(input: Input) throws {
    let texts = DigestLines(try markdown(input)).sentences.map(\.text)
    #expect(Set(texts).count == texts.count)
  }

  @Test(
    "No caption, credit, dateline, headline or call to subscribe is an item",
    arguments: Input.present)
  func proseOnly(input: Input) throws {
    let texts = DigestLines(try markdown(input)).sentences.map(\.text)
    let articles = ArticleFiles(reading: [input.folder], with: TextReader()).articles
    let others = articles.flatMap { article in
      article.blocks.filter { !$0.isProse && $0.kind != .frontMatter }.map {
        article.foldedText(of: $0.range)
      }
    }
    // Every kind of line is there to be left out, and every sentence comes from a paragraph.
    try #require(others.count > 3 * articles.count)
    for text in texts {
      #expect(!others.contains { $0.contains(text) || text.hasPrefix($0) }, "\(text)")
      #expect(
        articles.contains { article in
          article.blocks.contains {
            $0.isProse && article.foldedText(of: $0.range).contains(text)
          }
        }, "\(text)")
    }
  }

  @Test("No count of the dead stands without a source", arguments: Input.present)
  func casualties(input: Input) throws {
    let publication = try Samples.publication()
    let analyzer = Analyzer(for: publication)
    let articles = ArticleFiles(reading: [input.folder], with: TextReader()).articles.map {
      analyzer.analyzed($0)
    }
    let unsourced = articles.flatMap { article in
      (0..<article.sentenceCount).filter {
        let sentence = article.sentence($0)
        return sentence.traits.contains(.casualtyFigure) && !sentence.isAttributed
      }.map { article.unit(ofSentence: $0).text }
    }
    // What is to be kept out is there: in the reports such counts stand without a source.
    if input == .reports { try #require(!unsourced.isEmpty) }
    let texts = DigestLines(try markdown(input)).sentences.map(\.text)
    #expect(texts.allSatisfy { !unsourced.contains($0) })
    let counts = texts.filter { $0.contains(/\b(killed|dead|died|wounded)\b/) && $0.contains(/\d/) }
    try #require(!counts.isEmpty)
    for count in counts {
      #expect(
        count.contains(/\b(said|says|told|according|released|counted|reported)\b/.ignoresCase()),
        "\(count)")
    }
  }

  @Test("The length is what the limits ask for", arguments: Input.present)
  func length(input: Input) throws {
    let limits = try Samples.publication().limits
    let words = DigestLines(try markdown(input)).sentences.reduce(0) {
      $0 + $1.text.split(separator: " ").count
    }
    #expect((400...(limits.words + 80)).contains(words))
  }

  @Test("Twice the same bytes", arguments: Input.present)
  func deterministic(input: Input) throws {
    let publication = try Samples.publication()
    let builds = try (0..<2).map { _ in try Samples.build([input.folder], for: publication) }
    #expect(builds[0].issue == builds[1].issue)
    #expect(builds[0].choices.text == builds[1].choices.text)
  }

  @Test("The order of the input files does not matter", arguments: Input.present)
  func order(input: Input) throws {
    let publication = try Samples.publication()
    let names = try FileManager.default.contentsOfDirectory(atPath: input.folder).filter {
      $0.hasSuffix(".txt")
    }
    let paths = names.sorted().map { input.folder + "/" + $0 }
    let forwards = try Samples.build(paths, for: publication)
    let backwards = try Samples.build(paths.reversed(), for: publication)
    #expect(forwards.issue == backwards.issue)
  }

  @Test("A denial follows the charge that it answers, and stands once", arguments: Input.present)
  func denials(input: Input) throws {
    let lines = DigestLines(try markdown(input)).sentences.filter { $0.section == "Mercenaries" }
    let denials = lines.indices.filter { lines[$0].text.contains(/\bden(y|ies|ied)\b/) }
    let first = try #require(denials.first)
    #expect(first > 0)
    #expect(denials == Array(first..<(first + denials.count)))
  }
}
