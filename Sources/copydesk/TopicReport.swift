// The figures of topics and the surest errors, for people and for programs.

import Diagnostics
import Foundation
import JSONText
import Summarizer

/// What `copydesk topics test` prints.
struct TopicReport {
  private let test: TopicTest
  private let files: LabelFiles

  init(_ test: TopicTest, _ files: LabelFiles) {
    self.test = test
    self.files = files
  }

  /// Tables and the surest errors.
  func text(errors: Int) -> String {
    let figures = test.figures
    var text = Self.summary(figures) + "\n\n" + table(figures) + "\n" + confusion(figures)
    let wrong = test.confidentErrors
    if !wrong.isEmpty, errors > 0 {
      text += "\nThe surest errors\(wrong.count > errors ? ", \(errors) of \(wrong.count)" : ""):\n"
      for outcome in wrong.prefix(errors) { text += self.text(of: outcome) }
    }
    return text
  }

  /// Accuracy and macro-F1 in one line.
  static func summary(_ figures: TopicFigures) -> String {
    "\(figures.sentences) sentence\(figures.sentences == 1 ? "" : "s"): accuracy \(percent(figures.accuracy)) %, "
      + "macro-F1 \(percent(figures.macroF1)) %"
  }

  private func table(_ figures: TopicFigures) -> String {
    let rows = figures.rows.map { row in
      [
        row.topic ?? "none", String(row.labelled), Self.percent(row.precision),
        Self.percent(row.recall), Self.percent(row.f1),
      ]
    }
    return Self.aligned([["topic", "sentences", "precision", "recall", "F1"]] + rows)
  }

  private func confusion(_ figures: TopicFigures) -> String {
    let names = figures.topics + ["none"]
    let rows = zip(names, figures.counts).map { name, counts in [name] + counts.map(String.init) }
    return Self.aligned([["labelled \\ found"] + names] + rows)
  }

  private func text(of outcome: TopicTest.Outcome) -> String {
    let found = outcome.found.first.map { "\($0.id) \(String(format: "%.2f", $0.weight))" }
    let place = files.places[outcome.example]?.description ?? ""
    return """
      \(place): labelled \(outcome.label.name ?? "none"), found \(found ?? "none")
        \(files.examples[outcome.example].text)
        \(outcome.reasons.isEmpty ? "no cue" : outcome.reasons.joined(separator: ", "))

      """
  }

  /// The same for programs; shares from 0 to 1, rounded to four places. `found` has the first topic of each labelled
  /// sentence, in the order of the documents.
  var json: JSONValue {
    let figures = test.figures
    return .object([
      ("sentences", .integer(figures.sentences)), ("accuracy", Self.share(figures.accuracy)),
      ("macro_f1", Self.share(figures.macroF1)),
      (
        "topics",
        .array(
          zip(figures.rows, figures.counts).map { row, counts in
            .object([
              ("id", JSONValue(row.topic)), ("sentences", .integer(row.labelled)),
              ("precision", Self.share(row.precision)), ("recall", Self.share(row.recall)),
              ("f1", Self.share(row.f1)), ("found_as", .array(counts.map { .integer($0) })),
            ])
          })
      ), ("found", .array(test.outcomes.map(found(of:)))),
      ("errors", .array(test.confidentErrors.map(json(of:)))),
    ])
  }

  private func found(of outcome: TopicTest.Outcome) -> JSONValue {
    let place = files.places[outcome.example]
    return .object([
      ("file", JSONValue(place?.path)), ("line", JSONValue(place?.line)),
      ("topic", JSONValue(outcome.found.first?.id)),
    ])
  }

  private func json(of outcome: TopicTest.Outcome) -> JSONValue {
    let place = files.places[outcome.example]
    return .object([
      ("file", JSONValue(place?.path)), ("line", JSONValue(place?.line)),
      ("text", .string(files.examples[outcome.example].text)),
      ("label", JSONValue(outcome.label.name)), ("found", JSONValue(outcome.found.first?.id)),
      ("weight", Self.share(outcome.found.first?.weight ?? 0)),
      ("reasons", .array(outcome.reasons.map { .string($0) })),
    ])
  }

  private static func percent(_ share: Double) -> String { String(format: "%.1f", share * 100) }

  private static func share(_ value: Double) -> JSONValue {
    .number((value * 10_000).rounded() / 10_000)
  }

  /// Columns: the first to the left, the others to the right.
  private static func aligned(_ rows: [[String]]) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : "  " + space + row[column]
      }.joined() + "\n"
    }.joined()
  }
}

extension TopicExample.Label {
  /// The topic's id, nil for none.
  var name: String? { if case .topic(let id) = self { id } else { nil } }
}
