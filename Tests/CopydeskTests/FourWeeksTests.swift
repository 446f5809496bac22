// A story that goes on for four weeks, built and archived week after week.

import Foundation
import Testing

@Suite("A story over four weeks")
struct FourWeeksTests {
  private static let weeks = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/four-weeks").path
  private static let ids = ["05", "12", "19", "26"].map { "the-veldra-post-2021-03-" + $0 }

  /// What the articles repeat from week to week, as the first week has it, and in other words.
  private static let repeated = [
    "The dam at Halvik was built by a baron of Ostrin to hold back the snow water of the Veldra.",
    "The budget of Ostrin has had no money for a library since 2011.",
    "Builders from three valleys had asked the mayor of Ostrin for stone walls since a flood in 1998.",
    "The old bridge at Ostrin has carried a road across the Veldra since trains stopped running.",
  ]
  private static let reworded = [
    "Since trains stopped running, the old bridge at Ostrin has carried a road across the Veldra.",
    "A road has crossed the Veldra on the old bridge at Ostrin since the stopping of trains.",
    "The old bridge at Ostrin carries a road across the Veldra, trains having stopped.",
  ]
  private static let denial =
    "The quarry company denied that it had left gravel in the Veldra, and called the charge baseless."
  private static let families = ["120", "175", "230", "60"].map {
    "In all \($0) families had to leave their homes in Ostrin because of the flood, the relief office said."
  }

  /// The lines of an issue that are sentences.
  private func sentences(of id: String, in program: Program, out: String = "out") throws -> [String]
  {
    let text = String(decoding: try program.bytes(of: "\(out)/\(id)/digest.md"), as: UTF8.self)
    let body = try #require(text.components(separatedBy: "\n---\n").last)
    return body.components(separatedBy: "\n").map {
      $0.trimmingPrefix(#/ *[->] /#)
    }.map(String.init).filter {
      $0.hasSuffix(".") && !$0.hasPrefix("This week: ") || $0.hasSuffix(".”")
    }
  }

  /// Four issues, each built after the ones before it were added; `options` are for each build.
  private func program(building options: String = "") async throws -> Program {
    let program = try Program()
    #expect(try await program.run("cp -R '\(Self.weeks)'/. .").status == 0)
    for (week, id) in Self.ids.enumerated() {
      let built = try await program.run("copydesk build week-\(week + 1) \(options)")
      try #require(built.status == 0, "\(built.messages)")
      let added = try await program.run("copydesk archive add out/\(id)/digest.md")
      try #require(added.status == 0, "\(added.messages)")
    }
    return program
  }

  @Test(
    "Nothing is told twice but the denial, and the story with its new figures is in every issue")
  func told() async throws {
    let program = try await program()
    var told: Set<String> = []
    for (week, id) in Self.ids.enumerated() {
      let sentences = try sentences(of: id, in: program)
      #expect(Set(sentences).intersection(told).subtracting([Self.denial]).isEmpty, "\(id)")
      #expect(sentences.contains(Self.families[week]), "\(id)")
      #expect(sentences.count { $0 == Self.denial } == 1, "\(id)")
      let charge = try #require(sentences.firstIndex { $0.contains("accused the quarry company") })
      #expect(try #require(sentences.firstIndex(of: Self.denial)) > charge)
      #expect(sentences.count { $0.contains("Veldra") } >= 3, "\(id)")
      if week == 0 {
        for sentence in Self.repeated { #expect(sentences.contains(sentence)) }
      } else {
        for sentence in Self.repeated + Self.reworded { #expect(!sentences.contains(sentence)) }
      }
      told.formUnion(sentences)
    }
  }

  @Test(
    "digest.json names each sentence that was left out, the issue that told it, and its words there"
  )
  func record() async throws {
    let program = try await program()
    for (week, id) in Self.ids.enumerated() {
      let record = try #require(
        try JSONSerialization.jsonObject(with: try program.bytes(of: "out/\(id)/digest.json"))
          as? [String: Any])
      let told = try #require(record["told"] as? [[String: Any]])
      let texts = told.compactMap { $0["text"] as? String }
      let expected =
        week == 0
        ? [] : Self.repeated.dropLast() + [Self.reworded[week - 1]]
      #expect(Set(texts) == Set(expected), "\(id)")
      for sentence in told {
        #expect(sentence["issue"] as? String == Self.ids[0])
        #expect(Self.repeated.contains(try #require(sentence["told"] as? String)))
      }
    }
  }

  @Test("Without the archive the repetition is there again")
  func withoutArchive() async throws {
    let program = try await program(building: "--no-archive")
    for id in Self.ids.dropFirst() {
      let sentences = try sentences(of: id, in: program)
      // Which of them depends on what else there is room for.
      #expect(Set(Self.repeated).intersection(sentences).count >= 2, "\(id)")
    }
  }

  @Test("An issue that is in the archive itself is built again as it was, byte for byte")
  func again() async throws {
    let program = try await program()
    for (week, id) in Self.ids.enumerated() {
      let built = try await program.run("copydesk build week-\(week + 1) --out again --quiet")
      try #require(built.status == 0, "\(built.messages)")
      let same = try await program.run(
        "cd again/\(id) && for name in *.*; do cmp $name ../../out/\(id)/$name; done")
      #expect(same.status == 0, "\(same.text)\(same.messages)")
    }
  }

  @Test("A forgotten issue's news may be told again")
  func forgotten() async throws {
    let program = try await program()
    for id in Self.ids.dropLast() {
      #expect(try await program.run("copydesk archive forget \(id)").status == 0)
    }
    #expect(try await program.run("copydesk build week-4 --out again --quiet").status == 0)
    let sentences = try sentences(of: Self.ids[3], in: program, out: "again")
    #expect(Set(Self.repeated).intersection(sentences).count >= 2)
  }
}
