// What the page asks, answered.

import ArgumentParser
import Articles
import CommonMark
import Diagnostics
import Digest
import Foundation
import JSONText
import Preview
import Rendering
import Summarizer

extension Desk {
  /// Answers a request that has passed the gate.
  func answer(_ request: DeskRequest) async -> DeskAnswer {
    do {
      return try await request.isChange ? changed(request) : shown(request)
    } catch let failure as FileFailure {
      return .error(500, "\(failure.path): \(failure.reason)")
    } catch let error as DigestEditError {
      return .error(400, error.summary)
    } catch let refusal as DeskEditing.Refusal {
      return .error(400, refusal.summary)
    } catch is DecodingError {
      return .error(400, "The request is not what the desk’s page sends")
    } catch is ExitCode {
      return .error(400, "It cannot be done: the terminal says why")
    } catch is CommonMarkError {
      return .error(500, "There is not enough memory")
    } catch {
      return .error(500, "It failed: \(error)")
    }
  }

  private func shown(_ request: DeskRequest) async throws -> DeskAnswer {
    try refresh()
    switch request.path {
    case "api/issue": return .json(state)
    case "api/article": return article(request.query["id"] ?? "")
    case "api/sentence": return sentence(Int(request.query["line"] ?? "") ?? 0)
    case "api/findings": return try await findings()
    case "api/markdown":
      return .json(.object([("text", .string(current.text)), ("hash", .string(current.hash))]))
    case "api/rendered": return try await rendered()
    case "api/text", "api/source", "frame/email", "frame/web":
      // What is not yet rendered is rendered beside the desk: edits go on meanwhile.
      guard let pages else { return .error(409, "What is broken cannot be shown") }
      let publication = material.found.publication
      switch request.path {
      case "api/text": return text(try await pages.mailed().text)
      case "api/source":
        return text(DeskMessage(of: try await pages.mailed(), for: publication).source)
      case "frame/email":
        return DeskFrame(query: request.query).answer(try await pages.mailed().email)
      default: return DeskFrame(query: request.query).answer(try await pages.web())
      }
    default:
      if request.path.hasPrefix("frame/") {
        return DeskPicture(String(request.path.dropFirst(6)), in: folder)?.answer
          ?? .error(404, "There is no such picture")
      }
      return .error(404, "There is nothing")
    }
  }

  private func changed(_ request: DeskRequest) async throws -> DeskAnswer {
    let decoder = JSONDecoder()
    switch request.path {
    case "api/edit": return try await edit(decoder.decode(DeskEdit.self, from: Data(request.body)))
    case "api/accept", "api/pin", "api/unpin", "api/approve", "api/test":
      struct Asked: Decodable {
        var base: String
        var line: Int?
      }
      let asked = try decoder.decode(Asked.self, from: Data(request.body))
      let edit = DeskEdit(kind: .text, base: asked.base, line: asked.line)
      switch request.path {
      case "api/accept": return try await accept(edit)
      case "api/pin": return try await pin(edit, isPinned: true)
      case "api/unpin": return try await pin(edit, isPinned: false)
      case "api/approve": return try await approve(edit)
      default: return try await sendTest(edit)
      }
    default: return .error(404, "There is nothing to change")
    }
  }

  /// What only the rendered email tells: its size, and whether it is what was approved.
  private func rendered() async throws -> DeskAnswer {
    let (text, look) = (current, lookVersion)
    var members: [(key: String, value: JSONValue)] = [
      ("hash", .string(text.hash)), ("look", .integer(look)),
    ]
    let size = try await pages?.size()
    if let size {
      members.append(
        (
          "size",
          .object([
            ("bytes", .integer(size.bytes)), ("limit", .integer(size.limit)),
            ("leftOut", JSONValue(size.leftOut)),
          ])
        ))
    }
    if let approval = Approval(in: folder) {
      let isDigest = approval.digest == text.hash
      let email = isDigest ? try await pages?.mailed().email : nil
      let isCurrent = email.map { approval == Approval(digest: text.bytes, email: $0) } ?? false
      members.append(("approval", .object([("current", .bool(isCurrent))])))
    }
    return .json(.object(members))
  }

  private func text(_ text: String) -> DeskAnswer {
    DeskAnswer(type: "text/plain; charset=utf-8", body: Array(text.utf8))
  }

  // MARK: articles and sentences

  private func article(_ id: String) -> DeskAnswer {
    guard let analyzed = material.sources.articles.first(where: { $0.article.id == id }) else {
      return .error(404, "There is no such article")
    }
    let used = usedTexts()
    var number = 0
    let units: [JSONValue] = analyzed.units.map { unit in
      var members: [(key: String, value: JSONValue)] = [
        ("kind", .string(unit.kind.rawValue)), ("paragraph", .integer(unit.paragraph)),
        ("text", .string(unit.text)),
      ]
      if let sentence = unit.sentence {
        members += [
          ("index", .integer(number)), ("used", .bool(used.contains(unit.text))),
          ("range", JSONValue(unit.range)), ("gain", .number(sentence.gain)),
          ("rank", JSONValue(sentence.rank)), ("topics", sentence.topics.json),
          ("standalone", .bool(sentence.isStandalone)), ("attribution", sentence.attribution.json),
          ("reasons", .array(sentence.reasons.map { .string($0) })),
        ]
        number += 1
      }
      return .object(members)
    }
    let head = material.listed[id]?.members ?? [("id", .string(id)), ("title", .null)]
    return .json(.object(head + [("units", .array(units))]))
  }

  private func usedTexts() -> Set<String> {
    Set(current.outline.sections.flatMap(\.items).flatMap(\.sentences).map(\.text))
  }

  /// What could stand in the place of a line's sentence: what the build chose from, else the best of its article.
  private func sentence(_ line: Int) -> DeskAnswer {
    let sentences = current.outline.sections.flatMap(\.items).flatMap(\.sentences)
    guard let sentence = sentences.first(where: { $0.line == line }) else {
      return .error(404, "No sentence stands on line \(line)")
    }
    let used = usedTexts()
    var others: [JSONValue] = []
    for runner in material.choices.runnersUp[sentence.text] ?? [] where !used.contains(runner.text)
    {
      guard let numbers = numbers(of: runner) else { continue }
      others.append(other(runner.article, numbers, runner.text, runner.gain))
    }
    if others.isEmpty { others = nearBy(sentence, used) }
    return .json(.object([("line", .integer(line)), ("runnersUp", .array(others))]))
  }

  private func numbers(of runner: DeskChoices.RunnerUp) -> [Int]? {
    guard runner.range.count == 2, runner.range[0] <= runner.range[1],
      let article = material.sources.articles.first(where: { $0.article.id == runner.article })
    else { return nil }
    let range = runner.range[0]..<runner.range[1]
    let found = (0..<article.sentenceCount).filter {
      let unit = article.unit(ofSentence: $0).range
      return range.lowerBound <= unit.lowerBound && unit.upperBound <= range.upperBound
    }
    return found.isEmpty ? nil : found
  }

  private func nearBy(_ sentence: DigestOutline.Sentence, _ used: Set<String>) -> [JSONValue] {
    let source: VerbatimCheck.Source? =
      switch answer(to: sentence.text) {
      case .shortened(let source), .unattributed(let source): source
      case .notFound(let nearest): nearest
      case .verbatim: nil
      }
    guard let place = material.sources.place(of: source?.text ?? sentence.text) else { return [] }
    let article = material.sources.articles[place.article]
    let topic = article.sentence(place.sentence).topics.first?.id
    let candidates = (0..<article.sentenceCount).filter { number in
      number != place.sentence && article.sentence(number).isStandalone
        && !used.contains(article.unit(ofSentence: number).text)
    }
    func isSameTopic(_ number: Int) -> Bool { article.sentence(number).topics.first?.id == topic }
    let best = candidates.sorted { a, b in
      if isSameTopic(a) != isSameTopic(b) { return isSameTopic(a) }
      let (x, y) = (article.sentence(a).gain, article.sentence(b).gain)
      return x != y ? x > y : a < b
    }.prefix(3)
    return best.map {
      other(
        article.article.id, [$0], article.unit(ofSentence: $0).text, article.sentence($0).gain)
    }
  }

  private func other(_ id: String, _ numbers: [Int], _ text: String, _ gain: Double) -> JSONValue {
    .object([
      ("article", .string(id)), ("sentences", .array(numbers.map { .integer($0) })),
      ("text", .string(text)), ("gain", .number(gain)),
    ])
  }

  // MARK: findings

  /// What `check` says, but for pages on the disk, which the desk does not show.
  private func findings() async throws -> DeskAnswer {
    guard material.record != nil else {
      return .json(.object([("findings", .array([])), ("hash", .string(current.hash))]))
    }
    let hash = current.hash
    var arguments = [path]
    if let publication = material.found.path { arguments += ["--publication", publication] }
    let found = try await Self.findings(arguments)
    return .json(
      .object([
        // What was written meanwhile may be what was checked: then the page asks again.
        ("hash", .string(hash == current.hash ? hash : "")), ("findings", .array(found)),
      ]))
  }

  /// Checks beside the desk, so that an edit need not wait for it.
  @concurrent private static func findings(_ arguments: [String]) async throws -> [JSONValue] {
    let report = try await Check.parse(arguments).report(Messages(isQuiet: true))
    return report.findings.filter { $0.rule != "stale-pages" }.map(\.json)
  }
}

extension DeskEdit {
  /// What acts on a line and writes no text.
  fileprivate init(kind: Kind, base: String, line: Int?) {
    self.kind = kind
    self.base = base
    self.line = line
  }
}
