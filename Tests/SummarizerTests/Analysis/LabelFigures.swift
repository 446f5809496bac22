// How far the analysis agrees with the labels.

import Articles
import Foundation
import Publication

@testable import Summarizer

/// Counts of agreement over labelled sentences.
struct LabelFigures: CustomStringConvertible {
  private(set) var sentences = 0
  private(set) var changed: [String] = []
  private(set) var misses: [String] = []
  private var topics: [Pair: Int] = [:]
  private var standalone: [Pair: Int] = [:]
  private var speakers: [Pair: Int] = [:]

  private struct Pair: Hashable {
    var label: String
    var found: String
  }

  /// Adds the figures of an article that was analyzed.
  mutating func add(_ article: AnalyzedArticle, labels: [LabelledSentence], bytes: [UInt8]) {
    var numbers: [Int: Int] = [:]
    for number in 0..<article.sentenceCount {
      numbers[article.unit(ofSentence: number).range.lowerBound] = number
    }
    for label in labels {
      guard label.range[1] <= bytes.count,
        SHA256.hexadecimal(of: bytes[label.range[0]..<label.range[1]]).hasPrefix(label.sha256),
        let number = numbers[label.range[0]],
        article.unit(ofSentence: number).range.upperBound == label.range[1]
      else {
        changed.append("\(label.file) \(label.range)")
        continue
      }
      sentences += 1
      count(article.sentence(number), label, place: "\(label.file) \(number)")
    }
  }

  private mutating func count(_ sentence: Sentence, _ label: LabelledSentence, place: String) {
    let topic = Pair(label: label.topic ?? "none", found: sentence.topics.first?.id ?? "none")
    topics[topic, default: 0] += 1
    if topic.label != topic.found {
      misses.append("\(place): topic \(topic.label), found \(topic.found)")
    }
    let alone = Pair(label: "\(label.standalone)", found: "\(sentence.isStandalone)")
    standalone[alone, default: 0] += 1
    if alone.label != alone.found {
      misses.append("\(place): standalone \(alone.label), found \(sentence.needs.map(\.reason))")
    }
    guard let names = label.speakers else { return }
    let found = sentence.attribution.map { Self.plain($0.speaker) }
    let isRight = found.map { names.map(Self.plain).contains($0) } ?? names.isEmpty
    speakers[
      Pair(label: names.isEmpty ? "nobody" : "somebody", found: isRight ? "right" : "wrong"),
      default: 0] += 1
    if !isRight { misses.append("\(place): speaker \(names), found \(found ?? "nobody")") }
  }

  private static func plain(_ name: String) -> String {
    let words = name.lowercased().replacing("’", with: "'").split(separator: " ")
    return words.drop { ["the", "a", "an"].contains($0) }.joined(separator: " ")
  }

  /// The share of sentences whose first topic is the label's.
  var topicAccuracy: Double {
    Self.share(topics.filter { $0.key.label == $0.key.found }, of: topics)
  }

  /// The mean of the topics' F1, with none as a topic.
  var topicF1: Double {
    let names = Set(topics.keys.map(\.label))
    let values = names.map { Self.f1(topics, of: $0) }
    return values.sorted().reduce(0, +) / Double(max(1, values.count))
  }

  /// The share of sentences on which label and analysis agree whether they stand alone.
  var standaloneAgreement: Double {
    Self.share(standalone.filter { $0.key.label == $0.key.found }, of: standalone)
  }
  /// Of those found standing alone, the share that do.
  var standalonePrecision: Double {
    Self.share(
      standalone.filter { $0.key == Pair(label: "true", found: "true") },
      of: standalone.filter { $0.key.found == "true" })
  }
  /// Of those that stand alone, the share that were found.
  var standaloneRecall: Double {
    Self.share(
      standalone.filter { $0.key == Pair(label: "true", found: "true") },
      of: standalone.filter { $0.key.label == "true" })
  }
  /// The share of sentences whose speaker, or want of one, is right.
  var speakerAccuracy: Double {
    Self.share(speakers.filter { $0.key.found == "right" }, of: speakers)
  }

  private static func share(_ part: [Pair: Int], of whole: [Pair: Int]) -> Double {
    Double(part.values.reduce(0, +)) / Double(max(1, whole.values.reduce(0, +)))
  }

  private static func f1(_ counts: [Pair: Int], of name: String) -> Double {
    let both = counts[Pair(label: name, found: name)] ?? 0
    let labels = counts.filter { $0.key.label == name }.values.reduce(0, +)
    let founds = counts.filter { $0.key.found == name }.values.reduce(0, +)
    return labels + founds == 0 ? 1 : 2 * Double(both) / Double(labels + founds)
  }

  var description: String {
    func percent(_ value: Double) -> String { String(format: "%.1f", value * 100) }
    return """
      \(sentences) sentences: topic \(percent(topicAccuracy)) macro-F1 \(percent(topicF1)), \
      standalone agreement \(percent(standaloneAgreement)) precision \(percent(standalonePrecision)) \
      recall \(percent(standaloneRecall)), speaker \(percent(speakerAccuracy))
      """
  }
}
