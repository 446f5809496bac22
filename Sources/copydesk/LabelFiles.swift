// Files of labelled sentences, with the articles that they name.

import Articles
import Crypto
import Diagnostics
import Foundation
import Publication
import Summarizer

/// Labelled sentences from files of JSON lines, and every mistake in them with its place.
struct LabelFiles {
  /// The sentences; those of a named article with all that stand around them.
  private(set) var examples: [TopicExample] = []
  /// Where each sentence was labelled; nil for one that is only context.
  private(set) var places: [Place?] = []
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []

  private let publication: Publication
  private let texts: [String]
  /// The labels of sentences in named articles, by file, in the order of coming.
  private var named: [(file: String, labels: [(line: LabelLine, place: Place)])] = []

  /// Reads files.
  ///
  /// - Parameters:
  ///   - texts: the folders of the articles that lines name; the first that has one counts.
  ///   - areTopicsKnown: whether a topic that the publication lacks is a mistake.
  /// - Throws: where a file cannot be read.
  init(
    _ paths: [String], texts: [String], for publication: Publication, areTopicsKnown: Bool
  ) throws(FileFailure) {
    self.publication = publication
    self.texts = texts
    for path in paths {
      var reader = try LineReader(path: path)
      var number = 0
      while true {
        let lines = try reader.next(bytes: 1 << 16)
        if lines.isEmpty { break }
        for line in lines {
          number += 1
          if line.allSatisfy({ $0 == 0x20 || (9...13).contains($0) }) { continue }
          add(line, at: Place(path, line: number), areTopicsKnown)
        }
      }
    }
    for (file, labels) in named { add(file, labels) }
  }

  private mutating func add(_ line: [UInt8], at place: Place, _ areTopicsKnown: Bool) {
    do throws(LabelLine.Failure) {
      let label = try LabelLine(parsing: line)
      let known = publication.topics.map(\.id)
      if areTopicsKnown, let topic = label.topic, !known.contains(topic) {
        let near = nearestName(to: topic, among: known)
        throw LabelLine.Failure(
          reason: "Unknown topic ‘\(topic)’",
          hint: near.map { "did you mean ‘\($0)’?" } ?? "topics: \(known.joined(separator: ", "))")
      }
      if label.text != nil {
        append(label, at: place)
      } else if let file = label.file {
        let index = named.firstIndex { $0.file == file } ?? named.count
        if index == named.count { named.append((file, [])) }
        named[index].labels.append((label, place))
      }
    } catch {
      diagnostics.append(Diagnostic(.error, at: place, error.reason, hint: error.hint))
    }
  }

  private mutating func append(_ label: LabelLine, at place: Place) {
    examples.append(
      TopicExample(
        Article.folded((label.text ?? "").unicodeScalars), label: label.example,
        document: label.document, paragraph: label.paragraph, subhead: label.subhead))
    places.append(place)
  }
}

extension LabelFiles {
  /// Adds the sentences of an article, those with a label and those around them.
  private mutating func add(_ file: String, _ labels: [(line: LabelLine, place: Place)]) {
    guard let first = labels.first else { return }
    guard !texts.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .error, at: first.place, "The line has no text, and the folder of ‘\(file)’ is not known",
          hint: "--texts FOLDER names it"))
      return
    }
    let paths = texts.map { FilePath.joined($0, file) }
    let path = paths.first { FileManager.default.fileExists(atPath: $0) } ?? paths[0]
    let files = ArticleFiles(reading: [path], with: TextReader())
    guard let article = files.articles.first else {
      diagnostics += files.diagnostics
      return
    }
    let bytes = Array(article.text.utf8)
    var byRange: [Range<Int>: (line: LabelLine, place: Place)] = [:]
    for (line, place) in labels {
      guard let range = line.range else { continue }
      if let reason = Self.change(line, range, bytes) {
        diagnostics.append(Diagnostic(.error, at: place, "The text of ‘\(file)’ \(reason)"))
      } else {
        byRange[range] = (line, place)
      }
    }
    let analyzed = Analyzer(for: publication).analyzed(article)
    for number in 0..<analyzed.sentenceCount {
      let unit = analyzed.unit(ofSentence: number)
      let label = byRange.removeValue(forKey: unit.range)
      examples.append(
        TopicExample(
          unit.text, label: label?.line.example, document: file, paragraph: unit.paragraph,
          subhead: unit.sentence?.subhead))
      places.append(label?.place)
    }
    // What is split otherwise than it was labelled stands alone.
    for (line, place) in labels {
      guard let range = line.range, byRange[range] != nil else { continue }
      var alone = line
      alone.text = String(decoding: bytes[range], as: UTF8.self)
      alone.document = nil
      append(alone, at: place)
    }
  }

  /// What is wrong with a range, nil where its bytes are those that were labelled, as far as the label says.
  private static func change(_ line: LabelLine, _ range: Range<Int>, _ bytes: [UInt8]) -> String? {
    guard range.upperBound <= bytes.count else { return "ends before the range does" }
    guard let sha256 = line.sha256 else { return nil }
    let hash = SHA256.hash(data: bytes[range]).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
    return !sha256.isEmpty && hash.hasPrefix(sha256) ? nil : "has changed since it was labelled"
  }
}

extension LabelLine {
  /// The label as an example has it.
  fileprivate var example: TopicExample.Label { topic.map { .topic($0) } ?? .noTopic }
}
