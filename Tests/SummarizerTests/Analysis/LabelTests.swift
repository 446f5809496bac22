// The analysis against labels that a careful reader gave before it was tuned.

import Articles
import Foundation
import Publication
import Testing

@testable import Summarizer

struct LabelTests {
  private static func figures(of articles: [String]) throws -> LabelFigures {
    let settings = LabelledSentence.root.appending(path: "seeds/copydesk.yaml")
    let reading = Publication.reading(
      try String(contentsOf: settings, encoding: .utf8), path: "copydesk.yaml")
    let analyzer = Analyzer(for: reading.publication)
    var figures = LabelFigures()
    for name in articles {
      guard let file = LabelledSentence.file(of: name) else { continue }
      let read = ArticleFiles(reading: [file.path(percentEncoded: false)], with: TextReader())
      let article = try #require(read.articles.first)
      let labels = try LabelledSentence.all(of: name)
      figures.add(
        analyzer.analyzed(article), labels: labels, bytes: Array(try Data(contentsOf: file)))
    }
    return figures
  }

  @Test("Hashes of labels are SHA-256")
  func hashes() {
    #expect(
      SHA256.hexadecimal(of: "abc".utf8)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("Every label finds its sentence", arguments: LabelledSentence.articles)
  func places(_ article: String) throws {
    let figures = try Self.figures(of: [article])
    #expect(figures.changed.isEmpty)
    print(article, figures)
    if ProcessInfo.processInfo.environment["LABEL_MISSES"] != nil {
      for miss in figures.misses { print("  ", miss) }
    }
  }

  @Test("Analysis and labels agree, as two readers nearly do")
  func agreement() throws {
    let figures = try Self.figures(of: LabelledSentence.articles)
    print("all", figures)
    // Floors for the sample week alone, where the two reports are absent, and for all of it.
    #expect(figures.topicAccuracy > 0.86)
    #expect(figures.topicF1 > 0.86)
    #expect(figures.standaloneAgreement > 0.9)
    #expect(figures.standalonePrecision > 0.8)
    #expect(figures.standaloneRecall > 0.87)
    #expect(figures.speakerAccuracy > 0.94)
  }
}
