// The state of the desk as the page reads it.

import Articles
import Diagnostics
import Digest
import JSONText
import Publication
import Rendering
import Summarizer

/// Everything that the page shows of an issue, but for articles and findings, which it asks for.
struct DeskView {
  let text: DeskText
  let material: DeskMaterial
  let accepted: AcceptedSentences
  let pins: PinnedSentences
  let answer: (String) -> VerbatimCheck.Answer
  let test: TestMail
  let version: Int
  let look: Int
  let canUndo: Bool
  let canRedo: Bool

  /// The state.
  var json: JSONValue {
    let publication = material.found.publication
    let issue = text.issue
    return .object([
      ("hash", .string(text.hash)), ("version", .integer(version)), ("look", .integer(look)),
      ("id", JSONValue(issue?.id)),
      ("language", .string(publication.language)), ("direction", .string(publication.direction)),
      ("publication", .string(publication.name)),
      ("sender", .string(publication.delivery.from ?? publication.name)),
      ("subject", .string(issue?.subject ?? "")), ("preheader", .string(issue?.preheader ?? "")),
      ("broken", .bool(issue == nil || material.renderer == nil)),
      ("diagnostics", .array((text.diagnostics + material.diagnostics).map(Self.json))),
      ("opening", .array(text.outline.opening.map(block))),
      ("sections", .array(text.outline.sections.map(section))),
      ("topics", .array(topics)), ("articles", .array(articles)),
      ("words", .integer(issue?.wordCount ?? 0)),
      ("undo", .bool(canUndo)), ("redo", .bool(canRedo)), ("test", testing),
    ])
  }

  private var testing: JSONValue {
    .object([
      ("addresses", .array(test.addresses.map { .string($0) })), ("reason", JSONValue(test.reason)),
    ])
  }

  private var topics: [JSONValue] {
    material.found.publication.topics.map {
      .object([("id", .string($0.id)), ("title", .string($0.title))])
    }
  }

  private var articles: [JSONValue] {
    material.sources.articles.map { analyzed in
      let record = material.listed[analyzed.article.id]
      return .object(record?.members ?? [("id", .string(analyzed.article.id)), ("title", .null)])
    }
  }

  private func section(_ section: DigestOutline.Section) -> JSONValue {
    .object([
      ("key", .string(section.key)), ("title", .string(section.title)),
      ("line", .integer(section.heading.lowerBound)), ("to", .integer(section.lines.upperBound)),
      ("items", .array(section.items.map { item($0, section) })),
    ])
  }

  private func item(_ item: DigestOutline.Item, _ section: DigestOutline.Section) -> JSONValue {
    .object([
      ("line", .integer(item.lines.lowerBound)), ("to", .integer(item.lines.upperBound)),
      (
        "pinned",
        .bool(!item.sentences.isEmpty && item.sentences.allSatisfy { pins.contains($0.text) })
      ),
      ("blocks", .array(item.blocks.map { block($0, in: section) })),
    ])
  }

  private func block(_ block: DigestOutline.Block) -> JSONValue { self.block(block, in: nil) }

  private func block(
    _ block: DigestOutline.Block, in section: DigestOutline.Section?
  ) -> JSONValue {
    let isChecked = section.map { $0.role != .own && $0.role != .articles } ?? false
    return .object([
      ("kind", .string(block.kind.rawValue)), ("line", .integer(block.lines.lowerBound)),
      ("to", .integer(block.lines.upperBound)), ("text", .string(block.text)),
      ("sentences", .array(block.sentences.map { sentence($0, isChecked) })),
    ])
  }

  private func sentence(_ sentence: DigestOutline.Sentence, _ isChecked: Bool) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("line", .integer(sentence.line)), ("text", .string(sentence.text)),
    ]
    guard isChecked else { return .object(members) }
    if let place = material.sources.place(of: sentence.text) {
      let unit = material.sources.articles[place.article].sentence(place.sentence)
      members += [
        ("status", .string("verbatim")), ("article", .string(id(of: place))),
        ("index", .integer(place.sentence)), ("gain", .number(unit.gain)),
        ("rank", JSONValue(unit.rank)), ("topic", JSONValue(unit.topics.first?.id)),
      ]
    } else {
      members += changed(sentence)
    }
    return .object(members)
  }

  private func changed(_ sentence: DigestOutline.Sentence) -> [(key: String, value: JSONValue)] {
    let status: String
    let source: VerbatimCheck.Source?
    switch answer(sentence.text) {
    case .verbatim: (status, source) = ("verbatim", nil)
    case .shortened(let from): (status, source) = ("shortened", from)
    case .unattributed(let from): (status, source) = ("unattributed", from)
    case .notFound(let nearest): (status, source) = ("changed", nearest)
    }
    var members: [(key: String, value: JSONValue)] = [
      ("status", .string(status)), ("accepted", .bool(accepted.contains(sentence.text))),
    ]
    if let source {
      let difference = WordDifference(from: source.text, to: sentence.text)
      members += [
        ("article", .string(source.article)),
        ("index", JSONValue(material.sources.place(of: source.text)?.sentence)),
        ("difference", .array(difference.parts.map(CheckFinding.json))),
      ]
    }
    return members
  }

  private func id(of place: DigestSources.Place) -> String {
    material.sources.articles[place.article].article.id
  }

  private static func json(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      ("severity", .string(diagnostic.severity.rawValue)),
      ("line", JSONValue(diagnostic.place.line)), ("path", .string(diagnostic.place.path)),
      ("summary", .string(diagnostic.summary)), ("hint", JSONValue(diagnostic.hint)),
    ])
  }
}
