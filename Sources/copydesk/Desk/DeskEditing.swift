// An edit of the page as an edit of the text.

import Articles
import Digest
import Publication
import Summarizer

/// Does what the page wants to a text.
struct DeskEditing {
  /// Why an edit cannot be done.
  struct Refusal: Error, Equatable { var summary: String }

  private let edit: DeskEdit
  private let sources: DigestSources

  init(_ edit: DeskEdit, _ sources: DigestSources) {
    self.edit = edit
    self.sources = sources
  }

  /// The text after the edit.
  func edited(_ text: String, for publication: Publication) throws -> String {
    if edit.kind == .text { return try given() }
    var editor = try DigestEditor(text, for: publication)
    switch edit.kind {
    case .swap: try swap(&editor)
    case .add: try add(&editor)
    case .newItem: try newItem(&editor)
    case .drop: try naming(&editor) { try $0.dropSentence(at: line()) }
    case .dropItem: try editor.dropItem(at: line())
    case .move:
      guard let section = edit.section else { throw Refusal(summary: "No section is named") }
      try editor.moveItem(at: line(), toSectionAt: section, before: edit.before)
    case .moveSection: try editor.moveSection(at: line(), before: edit.before)
    case .lengthen: try lengthen(&editor)
    case .shorten: try shorten(&editor)
    case .heading: try editor.replaceHeading(at: line(), with: given(isEmptyAllowed: false))
    case .sentence: try editor.replaceSentence(at: line(), with: given(isEmptyAllowed: false))
    case .field:
      guard let key = edit.key, ["subject", "preheader"].contains(key) else {
        throw Refusal(summary: "Only subject and preheader are fields")
      }
      try editor.replaceField(key, with: given())
    case .block: try editor.replaceLines(line()...max(line(), edit.to ?? line()), with: given())
    case .text, .undo, .redo: break
    }
    return editor.text
  }

  private func swap(_ editor: inout DigestEditor) throws {
    let texts = try chosen()
    try naming(&editor) { editor in
      try editor.replaceSentence(at: line(), with: texts[0])
      for (offset, text) in texts.dropFirst().enumerated() {
        try editor.insertSentence(text, at: line() + offset)
      }
    }
  }

  /// Adds sentences to an item: beside their neighbour where it is there, else as a passage of their own.
  private func add(_ editor: inout DigestEditor) throws {
    guard let id = edit.article, let article = index(of: id), let numbers = edit.sentences else {
      throw Refusal(summary: "No sentence is named")
    }
    try naming(&editor) { editor in
      for number in numbers {
        let text = try self.text(article, number)
        let sentences = try item(in: editor).sentences
        func place(_ number: Int) -> DigestOutline.Sentence? {
          sentences.first {
            sources.place(of: $0.text, near: article)
              == DigestSources.Place(article: article, sentence: number)
          }
        }
        if let before = place(number - 1) {
          try editor.insertSentence(text, at: before.line)
        } else if let after = place(number + 1) {
          try editor.insertSentence(text, at: after.line, isBefore: true)
        } else if let last = sentences.last {
          if try item(in: editor).blocks.contains(where: { $0.kind == .entry }) {
            try editor.insertSentence(text, at: last.line)
          } else {
            try editor.insertPassage(text, afterBlockAt: last.line)
          }
        }
      }
    }
  }

  /// Makes an item of a sentence of an article, in a section that is there or in a new one.
  private func newItem(_ editor: inout DigestEditor) throws {
    guard let id = edit.article, let article = index(of: id), let number = edit.sentences?.first,
      (0..<sources.articles[article].sentenceCount).contains(number)
    else { throw Refusal(summary: "No sentence is named") }
    let place = DigestSources.Place(article: article, sentence: number)
    if let section = edit.section {
      try editor.insertItem(place, of: sources, inSectionAt: section)
    } else if let topic = edit.topic {
      try editor.insertItem(place, of: sources, inNewSectionOf: topic)
    } else {
      throw Refusal(summary: "No section is named")
    }
  }

  /// Adds the sentence that follows in the article, or the article's best one that is not in the issue.
  private func lengthen(_ editor: inout DigestEditor) throws {
    let item = try item(in: editor)
    let used = Set(editor.outline.sections.flatMap(\.items).flatMap(\.sentences).map(\.text))
    guard let last = item.sentences.last(where: { sources.place(of: $0.text) != nil }),
      let place = sources.place(of: last.text)
    else { throw Refusal(summary: "No sentence of the item stands in an article") }
    let article = sources.articles[place.article]
    if place.sentence + 1 < article.sentenceCount {
      let next = DigestSources.Place(article: place.article, sentence: place.sentence + 1)
      let (a, b) = (
        article.unit(ofSentence: place.sentence), article.unit(ofSentence: next.sentence)
      )
      if a.paragraph == b.paragraph, !used.contains(b.text) {
        return try naming(&editor) { try $0.insertSentence(b.text, at: last.line) }
      }
    }
    let best = (0..<article.sentenceCount).filter {
      article.sentence($0).isStandalone && !used.contains(article.unit(ofSentence: $0).text)
    }.max {
      let (a, b) = (article.sentence($0).gain, article.sentence($1).gain)
      return a != b ? a < b : $0 > $1
    }
    guard let best else {
      throw Refusal(summary: "The article has no other sentence that can stand alone")
    }
    let text = article.unit(ofSentence: best).text
    try naming(&editor) { editor in
      if item.blocks.contains(where: { $0.kind == .entry }) {
        try editor.insertSentence(text, at: last.line)
      } else {
        try editor.insertPassage(text, afterBlockAt: last.line)
      }
    }
  }

  /// Takes out the sentence of least gain, the last of equal ones.
  private func shorten(_ editor: inout DigestEditor) throws {
    let sentences = try item(in: editor).sentences
    guard sentences.count > 1 else {
      throw Refusal(summary: "One sentence is left: drop the item instead")
    }
    func gain(_ sentence: DigestOutline.Sentence) -> Double {
      sources.place(of: sentence.text).map {
        sources.articles[$0.article].sentence($0.sentence).gain
      } ?? 0
    }
    let least = sentences.enumerated().min {
      let (a, b) = (gain($0.element), gain($1.element))
      return a != b ? a < b : $0.offset > $1.offset
    }
    guard let least else { return }
    try naming(&editor) { try $0.dropSentence(at: least.element.line) }
  }

  // MARK: parts

  /// Does an edit of an item, and has it name its articles where they are others afterwards.
  private func naming(
    _ editor: inout DigestEditor, _ edit: (inout DigestEditor) throws -> Void
  ) throws {
    let line = try line()
    let item = try item(in: editor)
    let before = editor.articles(ofItemAt: line, in: sources)
    try edit(&editor)
    try editor.nameSources(ofItemAt: item.lines.lowerBound, before: before, in: sources)
  }

  private func item(in editor: DigestEditor) throws -> DigestOutline.Item {
    let line = try line()
    guard
      let item = editor.outline.sections.flatMap(\.items).first(where: { $0.lines.contains(line) })
    else { throw DigestEditError.noItem(line: line) }
    return item
  }

  private func line() throws -> Int {
    guard let line = edit.line, line > 0 else { throw Refusal(summary: "No line is named") }
    return line
  }

  private func given(isEmptyAllowed: Bool = true) throws -> String {
    guard let text = edit.text else { throw Refusal(summary: "Nothing is written") }
    let isEmpty = text.allSatisfy(\.isWhitespace)
    if isEmpty, !isEmptyAllowed { throw Refusal(summary: "It cannot be empty") }
    return text
  }

  private func chosen() throws -> [String] {
    guard let id = edit.article, let article = index(of: id), let numbers = edit.sentences,
      !numbers.isEmpty
    else { throw Refusal(summary: "No sentence is named") }
    return try numbers.map { try text(article, $0) }
  }

  private func index(of id: String) -> Int? {
    sources.articles.firstIndex { $0.article.id == id }
  }

  private func text(_ article: Int, _ number: Int) throws -> String {
    guard (0..<sources.articles[article].sentenceCount).contains(number) else {
      throw Refusal(summary: "The article has no such sentence")
    }
    return sources.text(DigestSources.Place(article: article, sentence: number))
  }
}
