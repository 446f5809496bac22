// The ledger: what was sent to whom.

import Archive
import Foundation
import Testing

@Suite("The ledger")
struct LedgerTests {
  private let folder: URL
  private var path: String { folder.appending(path: "ledger.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func ledger() throws -> Ledger { try #require(try Ledger(path: path)) }

  private func begun(_ count: Int, in ledger: Ledger) throws -> LedgerIssue {
    let issue = LedgerIssue(
      id: "weekly-1", publication: "Weekly", transport: "smtp", content: "c", date: 5)
    return try ledger.begin(issue) { add in
      for number in 1...count {
        _ = try add(
          LedgerReader(
            key: "r\(number)", address: "R\(number)", name: nil, language: nil, token: "t"))
      }
    }
  }

  @Test("A reader is added once, and all of an issue's readers or none")
  func readers() throws {
    struct Broken: Error {}
    let ledger = try ledger()
    let issue = LedgerIssue(id: "a", publication: "p", transport: "smtp", content: "c", date: 1)
    let reader = LedgerReader(key: "r", address: "R", name: "N", language: "en", token: "t")
    #expect(throws: Broken.self) {
      try ledger.begin(issue) { add in
        _ = try add(reader)
        throw Broken()
      }
    }
    #expect(try ledger.issue("a") == nil)
    var added: [Bool] = []
    let begun = try ledger.begin(issue) { add in added = [try add(reader), try add(reader)] }
    #expect(added == [true, false])
    #expect(try ledger.counts(of: begun) == [.planned: 1])
    #expect(try ledger.holds("r", of: begun) && !ledger.holds("s", of: begun))
    #expect(try ledger.issue("a") == begun)
  }

  @Test("States are written together and read in the order of the list, page by page")
  func states() throws {
    let ledger = try ledger()
    let issue = try begun(10, in: ledger)
    try ledger.record(
      attempting: [1, 2],
      answers: [LedgerAnswer(3, .accepted, "250"), LedgerAnswer(4, .refusedForGood, "550")],
      of: issue)
    #expect(
      try ledger.counts(of: issue) == [
        .planned: 6, .attempting: 2, .accepted: 1, .refusedForGood: 1,
      ])
    let first = try ledger.readers(of: issue, in: .planned, limit: 4)
    #expect(first.map(\.number) == [5, 6, 7, 8])
    #expect(
      try ledger.readers(of: issue, in: .planned, after: 8, limit: 4).map(\.number) == [9, 10])
    #expect(try ledger.readers(of: issue, in: .attempting).map(\.tries) == [1, 1])
    #expect(try ledger.readers(of: issue, in: .refusedForGood).map(\.answer) == ["550"])
    #expect(try ledger.move(issue, from: .attempting, to: .uncertain) == 2)
    let again = try #require(try Ledger(path: path))
    #expect(try again.counts(of: issue)[.uncertain] == 2)
  }

  @Test("Who is forgotten is known by a hash, and is not mailed any more")
  func forgetting() throws {
    let ledger = try ledger()
    let issue = try begun(3, in: ledger)
    try ledger.record(attempting: [], answers: [LedgerAnswer(1, .accepted, "ok")], of: issue)
    #expect(try ledger.forget("r1", hash: "h1") == 1)
    #expect(try ledger.forget("r2", hash: "h2") == 1)
    #expect(try ledger.counts(of: issue) == [.accepted: 1, .suppressed: 1, .planned: 1])
    #expect(try ledger.readers(of: issue, in: .accepted).map(\.address) == [""])
    #expect(try !ledger.holds("r1", of: issue) && ledger.holds("h1", of: issue))
  }

  @Test("Only one holds a ledger, and the other is told who")
  func holding() throws {
    let ledger = try ledger()
    do {
      let hold = try LedgerHold(of: ledger, holder: "the first")
      #expect(throws: LedgerError.held(path: path, holder: "the first")) {
        _ = try LedgerHold(of: ledger, holder: "the second")
      }
      withExtendedLifetime(hold) {}
    }
    _ = try LedgerHold(of: ledger, holder: "the third")
  }

  @Test("A file that is no ledger is refused and left as it is")
  func foreign() async throws {
    let text = Data("address,name\n".utf8)
    try text.write(to: URL(filePath: path))
    #expect(throws: LedgerError.self) { _ = try Ledger(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == text)
    let archive = folder.appending(path: "archive.sqlite").path
    _ = try await Archive(path: archive).forget("x")
    #expect(try Ledger(path: archive, makesFile: false) == nil)
  }
}
