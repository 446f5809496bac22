// A swap for another article's sentence: the item names where it comes from.

import Articles
import Digest
import Publication
import Summarizer
import Testing

@Suite struct DigestSourcesTests {
  private func week() throws -> (editor: DigestEditor, sources: DigestSources) {
    let publication = try Samples.publication()
    let articles = ArticleFiles(reading: [Samples.week], with: TextReader()).articles
    let analyzer = Analyzer(for: publication)
    let sources = DigestSources(articles.map { analyzer.analyzed($0) }, for: publication)
    let text = try Samples.build([Samples.week], for: publication).issue.markdown(
      for: publication)
    return (try DigestEditor(text, for: publication), sources)
  }

  @Test("An item whose only sentence is swapped for another article's has that one's headline")
  func renames() throws {
    var (editor, sources) = try week()
    let item = try #require(
      editor.outline.sections.flatMap(\.items).first {
        $0.sentences.count == 1 && $0.source != nil && $0.heading != nil
      })
    let line = item.sentences[0].line
    let before = editor.articles(ofItemAt: line, in: sources)
    let other = try #require(sources.articles.indices.first { !before.contains($0) })
    let text = sources.text(DigestSources.Place(article: other, sentence: 0))
    try editor.replaceSentence(at: line, with: text)
    try editor.nameSources(ofItemAt: line, before: before, in: sources)
    let changed = try #require(
      editor.outline.sections.flatMap(\.items).first { $0.sentences.map(\.text) == [text] })
    #expect(changed.heading?.text == sources.headline(of: other))
    #expect(changed.source != nil && changed.source?.text != item.source?.text)
  }

  @Test("A sentence that says “here” brings its place along")
  func place() throws {
    let texts = [
      "The ferry Aurora returned to Norvik on Tuesday with 412 passengers of Malta.",
      "The council of Norvik met here on Tuesday to vote for a dock of the ferry.",
    ]
    let publication = TestPost.publication
    let article = try Samples.article(
      "2020-11-03-ferry",
      "Ferry Returns\n\nNORVIK — \(texts.reversed().joined(separator: "\n\n"))\n")
    let sources = DigestSources(
      [Analyzer(for: publication).analyzed(article)], for: publication)
    var editor = try DigestEditor(
      """
      ---
      id: a-2020-11-06
      date: 2020-11-06
      subject: "Ferry Returns"
      ---

      # The Week in Brief

      ## Harbor

      ### Ferry Returns

      \(texts[0])

      *Ferry Returns · Nov. 3*
      """, for: publication)
    let line = try #require(
      editor.outline.sections.flatMap(\.items).flatMap(\.sentences).first?.line)
    try editor.replaceSentence(at: line, with: texts[1])
    try editor.nameSources(ofItemAt: line, before: [0], in: sources)
    #expect(editor.text.contains("*Norvik · Nov."), "\(editor.text)")
    let told = editor.text
    try editor.nameSources(ofItemAt: line, before: [0], in: sources)
    #expect(editor.text == told)
    // What somebody has written stays.
    let own = told.replacing("*Norvik ·", with: "*From our own reporter ·")
    var edited = try DigestEditor(own, for: publication)
    try edited.nameSources(ofItemAt: line, before: [0], in: sources)
    #expect(edited.text == own)
  }

  @Test("So has an element of a list, whose source line stays in the list")
  func renamesInList() throws {
    var (editor, sources) = try week()
    let list = try #require(editor.outline.sections.first { $0.role == .numbers })
    let line = list.items[0].sentences[0].line
    let before = editor.articles(ofItemAt: line, in: sources)
    let other = try #require(sources.articles.indices.first { !before.contains($0) })
    let text = sources.text(DigestSources.Place(article: other, sentence: 0))
    try editor.replaceSentence(at: line, with: text)
    try editor.nameSources(ofItemAt: line, before: before, in: sources)
    let now = try #require(editor.outline.sections.first { $0.role == .numbers })
    #expect(now.items.count == list.items.count)
    #expect(now.items[0].sentences.map(\.text) == [text])
    #expect(now.items[0].source?.text.hasPrefix(sources.headline(of: other)) == true)
    #expect(now.items.dropFirst().map(\.source?.text) == list.items.dropFirst().map(\.source?.text))
    // With its only sentence the whole element goes.
    try editor.dropSentence(at: line)
    let less = try #require(editor.outline.sections.first { $0.role == .numbers })
    #expect(less.items.count == list.items.count - 1)
    #expect(!less.items.contains { $0.sentences.map(\.text) == [text] })
  }

  @Test("A swap within an article leaves headline and source line as they are")
  func keeps() throws {
    var (editor, sources) = try week()
    let item = try #require(
      editor.outline.sections.flatMap(\.items).first { $0.source != nil && $0.heading != nil })
    let line = item.sentences[0].line
    let before = editor.articles(ofItemAt: line, in: sources)
    let text = sources.text(DigestSources.Place(article: before[0], sentence: 3))
    let old = editor.text
    try editor.replaceSentence(at: line, with: text)
    try editor.nameSources(ofItemAt: line, before: before, in: sources)
    let (a, b) = (old.split(separator: "\n"), editor.text.split(separator: "\n"))
    #expect(a.count == b.count && zip(a, b).count { $0 != $1 } == 1)
  }
}
