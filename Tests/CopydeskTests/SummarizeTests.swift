// The lines of `copydesk summarize`: whole sentences, verbatim, in order, within the limit.

import Foundation
import Testing

struct SummarizeTests {
  private static let methods = ["lead", "centroid", "textrank", "lexrank", "coverage", "auto"]

  @Test(
    "Summaries are whole sentences of their documents, in order, within the words",
    .timeLimit(.minutes(15)), arguments: zip(methods, UInt64(1)...6))
  func summariesAreVerbatim(_ method: String, _ seed: UInt64) async throws {
    let program = try Program()
    let sets = try RandomSets(seed: seed, count: 40)
    try program.write(sets.lines, to: "sets.jsonl")
    for (words, fill) in [(1, ""), (20, ""), (20, " --fill"), (100, "")] {
      let result = try await program.run(
        "copydesk summarize --method \(method) --words \(words)\(fill) sets.jsonl")
      #expect(result.status == 0)
      #expect(result.messages.isEmpty)
      let answers = try objects(in: result.text)
      #expect(answers.map { $0["id"] as? String } == sets.texts.indices.map { "\($0)" })
      for (answer, texts) in zip(answers, sets.texts) {
        try check(answer, against: texts, words: words, isFilled: !fill.isEmpty)
      }
      for line in result.text.split(separator: "\n") {
        #expect(memberNames(of: line) == ["id", "summary", "sentences"])
      }
    }
  }

  private func check(
    _ answer: [String: Any], against texts: [String], words: Int, isFilled: Bool
  ) throws {
    let sentences = try #require(answer["sentences"] as? [[String: Any]])
    var places: [[Int]] = []
    for sentence in sentences {
      let document = try #require(sentence["document"] as? Int)
      let range = try range(sentence["range"])
      let bytes = Array(texts[document].utf8)
      try #require(!range.isEmpty && range.upperBound <= bytes.count)
      #expect(sentence["text"] as? String == onOneLine(bytes[range]))
      if let last = places.last {
        #expect(last[0] < document || (last[0] == document && last[1] <= range.lowerBound))
      }
      places.append([document, range.upperBound])
    }
    let summary = try #require(answer["summary"] as? String)
    #expect(summary == sentences.compactMap { $0["text"] as? String }.joined(separator: " "))
    let counts = sentences.map {
      (($0["text"] as? String) ?? "").split(whereSeparator: \.isWhitespace).count
    }
    let total = counts.reduce(0, +)
    if isFilled {
      #expect(total - (counts.max() ?? 0) <= words)
    } else {
      #expect(total <= words || sentences.count == 1)
    }
  }

  @Test(
    "Any number of cores gives the same bytes in the order of the input", .timeLimit(.minutes(15)))
  func coresDoNotMatter() async throws {
    let program = try Program()
    let sets = try RandomSets(seed: 7, count: 80)
    try program.write(sets.lines + "not JSON\n" + sets.lines, to: "sets.jsonl")
    for command in ["summarize --words 40", "analyze --jsonl"] {
      let all = try await program.run("copydesk \(command) sets.jsonl")
      let one = try await program.run("taskset -c 0 copydesk \(command) sets.jsonl")
      #expect(all == one)
      #expect(all.status == 1)
    }
    let ids = try objects(in: try await program.run("copydesk summarize sets.jsonl").text).map {
      $0["id"] as? String
    }
    let order = sets.texts.indices.map { Optional("\($0)") }
    #expect(ids == order + [nil] + order)
  }

  @Test("A line is answered before the next one comes", .timeLimit(.minutes(15)))
  func linesAreAnsweredAsTheyCome() async throws {
    let program = try Program()
    try program.write(#"{"id":"1","documents":[{"text":"Rain fell."}]}"# + "\n", to: "set.jsonl")
    // The second line is sent once the first one's answer is there, else not within the time.
    let result = try await program.run(
      """
      mkfifo lines; copydesk summarize lines > answers & exec 3> lines; cat set.jsonl >&3
      for wait in $(seq 3000); do test -s answers && break; sleep 0.1; done
      wc -l < answers; cat set.jsonl >&3; exec 3>&-; wait; wc -l < answers
      """)
    #expect(result.text.split(separator: "\n").map { $0.filter(\.isNumber) } == ["1", "2"])
  }
}
