// The ledger: what was sent to whom.

import Archive
import Foundation
import Glibc
import Testing

@Suite("The ledger")
struct LedgerTests {
  private let temporary: TemporaryFolder
  private var folder: URL { temporary.url }
  private var path: String { folder.appending(path: "ledger.sqlite").path }

  init() throws { temporary = try TemporaryFolder() }

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

  @Test("Who is refused a ledger closes its own file, once, and no other thread's")
  func refusedHold() async throws {
    let ledger = try ledger()
    let hold = try LedgerHold(of: ledger, holder: "the first")
    let lost = await withTaskGroup(of: Int.self) { group in
      for worker in 0..<4 {
        group.addTask {
          (0..<500).count { _ in
            if worker % 2 == 0 { return (try? LedgerHold(of: ledger, holder: "another")) != nil }
            let descriptor = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
            usleep(20)
            return close(descriptor) != 0
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(lost == 0)
    withExtendedLifetime(hold) {}
  }

  @Test("A ledger by two names has one lock")
  func names() throws {
    let ledger = try ledger()
    let link = folder.appending(path: "other.sqlite").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let other = try #require(try Ledger(path: link))
    let hold = try LedgerHold(of: ledger, holder: "the first")
    #expect(throws: LedgerError.held(path: link, holder: "the first")) {
      _ = try LedgerHold(of: other, holder: "the second")
    }
    withExtendedLifetime(hold) {}
  }

  @Test(
    "Were there two senders, each reader would be tried by one", arguments: DeliveryState.allCases)
  func taken(state: DeliveryState) throws {
    let ledger = try ledger()
    let issue = try begun(3, in: ledger)
    let other = try #require(try Ledger(path: path))
    if state == .attempting {
      try ledger.record(attempting: [2], answers: [], of: issue)
    } else {
      try ledger.record(attempting: [], answers: [LedgerAnswer(2, state, nil)], of: issue)
    }
    let before = try ledger.counts(of: issue)
    if [.planned, .refusedForNow].contains(state) {
      try other.record(attempting: [2, 3], answers: [], of: issue)
      #expect(try ledger.counts(of: issue) == [.planned: 1, .attempting: 2])
    } else {
      #expect(throws: LedgerError.self) {
        try other.record(
          attempting: [2, 3], answers: [LedgerAnswer(1, .accepted, nil)], of: issue)
      }
      #expect(try ledger.counts(of: issue) == before)
    }
  }

  @Test("What is forgotten is in no file of the ledger, also while another has it open")
  func forgotten() throws {
    let ledger = try ledger()
    _ = try begun(300, in: ledger)
    let other = try #require(try Ledger(path: path))
    #expect(try other.issues().count == 1)
    _ = try ledger.suppress(hash: "h7", shown: "R77", reason: "asked", time: 1)
    #expect(try other.forget("r77", hash: "h7") == 1)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      #expect(bytes.range(of: Data("R77".utf8)) == nil, "\(name)")
      #expect(bytes.range(of: Data("r77".utf8)) == nil, "\(name)")
    }
  }

  @Test("Another connection's writing is noticed, and whose a token is")
  func noticing() throws {
    let ledger = try ledger()
    let issue = LedgerIssue(id: "a", publication: "p", transport: "smtp", content: "c", date: 1)
    _ = try ledger.begin(issue) { add in
      _ = try add(LedgerReader(key: "r", address: "R", name: nil, language: nil, token: "t1"))
      _ = try add(LedgerReader(key: "s", address: "S", name: nil, language: nil, token: ""))
    }
    let version = try ledger.version()
    #expect(try ledger.version() == version)
    let other = try #require(try Ledger(path: path))
    _ = try other.suppress(hash: "h", shown: nil, reason: "asked", time: 1)
    #expect(try ledger.version() != version)
    #expect(try ledger.key(ofToken: "t1") == "r" && ledger.key(ofToken: "") == nil)
    #expect(try ledger.key(ofToken: "t2") == nil)
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
