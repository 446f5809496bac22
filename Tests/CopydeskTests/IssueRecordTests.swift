// digest.json: what an issue was built from, and how digest.md was built.

import Foundation
import Testing

struct IssueRecordTests {
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds").path

  @Test("digest.json has the articles, the reasons of every sentence, and the digest as built")
  func recordIsWhole() async throws {
    let program = try Program()
    let built = try await program.run("copydesk build '\(Self.seeds)' --out out --json")
    #expect(built.status == 0, "\(built.messages)")
    let reports = try objects(in: built.text)
    let report = try #require(reports.first)
    #expect(
      memberNames(of: built.text)
        == ["id", "date", "articles", "words", "sections", "warnings", "files"])
    let id = try #require(report["id"] as? String)
    let folder = "out/\(id)/"
    let data = try program.bytes(of: folder + "digest.json")
    let record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let articles = try #require(record["articles"] as? [[String: Any]])
    #expect(articles.count == report["articles"] as? Int)
    var stored: [String: [UInt8]] = [:]
    for article in articles {
      let path = try #require(article["path"] as? String)
      let id = try #require(article["id"] as? String)
      stored[id] = [UInt8](try program.bytes(of: folder + path))
      #expect(article["sha256"] as? String == (try await hash(of: folder + path, program)))
    }
    let sentences = try #require(record["sentences"] as? [[String: Any]])
    #expect(!sentences.isEmpty)
    for sentence in sentences {
      try check(sentence, stored)
      for other in try #require(sentence["runnersUp"] as? [[String: Any]]) {
        try checkText(of: other, stored)
      }
    }
    let digest = try #require(record["digest"] as? [String: Any])
    #expect(
      digest["text"] as? String
        == String(decoding: try program.bytes(of: folder + "digest.md"), as: UTF8.self))
    #expect(digest["sha256"] as? String == (try await hash(of: folder + "digest.md", program)))
  }

  private func check(_ sentence: [String: Any], _ stored: [String: [UInt8]]) throws {
    try checkText(of: sentence, stored)
    #expect(sentence["gain"] is NSNumber)
    #expect(sentence["rank"] is NSNumber || sentence["rank"] is NSNull)
    #expect(sentence["topics"] is [[String: Any]])
    #expect(sentence["reasons"] is [String])
    #expect(sentence["section"] is String)
  }

  private func checkText(of sentence: [String: Any], _ stored: [String: [UInt8]]) throws {
    let article = try #require(sentence["article"] as? String)
    let bytes = try #require(stored[article])
    let range = try range(sentence["range"])
    try #require(range.upperBound <= bytes.count)
    #expect(sentence["text"] as? String == onOneLine(bytes[range]))
  }

  /// The hash by another program.
  private func hash(of path: String, _ program: Program) async throws -> String {
    String(try await program.run("sha256sum '\(path)'").text.prefix(64))
  }
}
