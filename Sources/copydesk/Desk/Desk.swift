// The desk: one issue, seen and edited.

import Diagnostics
import Digest
import Foundation
import JSONText
import Preview
import Publication
import Rendering

/// An issue on the desk. Its truth is the file: whatever anybody else writes there counts.
actor Desk {
  let file: GuardedFile
  /// The issue's folder, and the path of digest.md as the person gave it.
  let folder: String
  let path: String
  let messages: Messages
  let feed: ChangeFeed
  var material: DeskMaterial
  /// The answers to sentences that stand in no article, by their text.
  var answers: [String: VerbatimCheck.Answer] = [:]
  private(set) var current: DeskText
  /// The pages of `current` under the present look; nil where it cannot be rendered.
  private(set) var pages: DeskPages?
  private(set) var accepted = AcceptedSentences()
  private(set) var pins: PinnedSentences
  /// Former states of the file, and those that were taken back.
  private var undo: [[UInt8]] = []
  private var redo: [[UInt8]] = []
  /// How often anything has changed, and how often the look has.
  private var version = 0
  private(set) var lookVersion = 0
  private var files: DeskWatch
  private var look: DeskWatch
  private let test: TestMail

  /// The most states that can be taken back.
  private static let mostSteps = 500

  init(
    digest path: String, for found: PublicationFile.Found, feed: ChangeFeed, _ messages: Messages
  ) async throws {
    self.path = path
    self.messages = messages
    self.feed = feed
    file = GuardedFile(path)
    folder = FilePath.folder(of: path)
    let material = try await DeskMaterial.read(found, in: folder, messages)
    self.material = material
    current = try DeskText(file.bytes(), path: path, for: material)
    pages = DeskPages(of: current, by: material)
    pins = PinnedSentences(in: folder)
    accepted =
      (try? OpenFile.bytes(of: FilePath.joined(folder, AcceptedSentences.name)))
      .flatMap { AcceptedSentences(reading: $0) } ?? AcceptedSentences()
    files = DeskWatch(material.watched(beside: file.path, in: folder))
    look = DeskWatch(material.look)
    let publicationPath = found.path
    let addresses = found.publication.delivery.test
    test = TestMail(for: found.publication) { digest in
      try await TestMail.sent(digest, publication: publicationPath, to: addresses)
    }
  }

  // MARK: the file

  /// Takes in what the file says by now; an edit made elsewhere can be taken back like one made here.
  @discardableResult
  func refresh() throws -> Bool {
    let bytes = try file.bytes()
    if bytes == current.bytes { return false }
    remember(current.bytes)
    show(try DeskText(bytes, path: path, for: material))
    return true
  }

  private func show(_ text: DeskText) {
    current = text
    pages = DeskPages(of: text, by: material)
  }

  private func remember(_ bytes: [UInt8]) {
    undo.append(bytes)
    if undo.count > Self.mostSteps { undo.removeFirst() }
    redo = []
  }

  /// Looks at the files, and tells the pages what has changed.
  func look() async throws {
    let now = DeskWatch(material.watched(beside: file.path, in: folder))
    let lookNow = DeskWatch(material.look)
    guard now != files || lookNow != look else { return }
    if lookNow != look {
      lookVersion += 1
      material.readLook()
      show(try DeskText(current.bytes, path: path, for: material))
    }
    if now != files { try await readBeside() }
    files = now
    look = DeskWatch(material.look)
    // An editor's program may be in the middle of saving: then the next look finds the file.
    _ = try? refresh()
    await tell()
  }

  private func readBeside() async throws {
    let record = (try? OpenFile.bytes(of: FilePath.joined(folder, "digest.json")))
      .flatMap { IssueRecord(reading: $0) }
    if let record,
      record.digest != material.record?.digest || record.hashes != material.record?.hashes
    {
      material = try await DeskMaterial.read(material.found, in: folder, messages)
      answers = [:]
      show(current)
    }
    pins = PinnedSentences(in: folder)
    let bytes = try? OpenFile.bytes(of: FilePath.joined(folder, AcceptedSentences.name))
    accepted = bytes.flatMap { AcceptedSentences(reading: $0) } ?? AcceptedSentences()
  }

  private func tell() async {
    version += 1
    await feed.send(JSONValue.object([("version", .integer(version))]).text)
  }

  // MARK: changes

  /// Does an edit; the answer is the state after it, or 409 with both texts where the file has changed meanwhile.
  func edit(_ edit: DeskEdit) async throws -> DeskAnswer {
    if try edit.base != current.hash || file.bytes() != current.bytes {
      return try await conflict(edit)
    }
    let old = current.bytes
    let new: [UInt8]
    switch edit.kind {
    case .undo:
      guard let bytes = undo.last else { return .error(400, "There is nothing to take back") }
      new = bytes
    case .redo:
      guard let bytes = redo.last else { return .error(400, "There is nothing to do again") }
      new = bytes
    default:
      new = Array(
        try DeskEditing(edit, material.sources).edited(
          current.text, for: material.found.publication
        ).utf8)
    }
    if new == old { return .json(state) }
    let next = try DeskText(new, path: path, for: material)
    if let theirs = try file.replace(old, with: new) {
      return try await conflict(edit, mine: new, theirs: theirs)
    }
    switch edit.kind {
    case .undo:
      undo.removeLast()
      redo.append(old)
    case .redo:
      redo.removeLast()
      undo.append(old)
    default:
      if edit.continues != true || undo.isEmpty { remember(old) } else { redo = [] }
    }
    show(next)
    files = DeskWatch(material.watched(beside: file.path, in: folder))
    await tell()
    return .json(state)
  }

  /// Both texts, for the editor to choose; nothing is written.
  private func conflict(
    _ edit: DeskEdit, mine: [UInt8]? = nil, theirs: [UInt8]? = nil
  ) async throws -> DeskAnswer {
    let base = ([current.bytes] + undo.reversed() + redo).first {
      IssueRecord.hash(of: $0) == edit.base
    }
    try refresh()
    var text = edit.kind == .text ? edit.text : mine.map { String(decoding: $0, as: UTF8.self) }
    if text == nil, let base, edit.kind != .undo, edit.kind != .redo {
      text = try? DeskEditing(edit, material.sources).edited(
        String(decoding: base, as: UTF8.self), for: material.found.publication)
    }
    return .json(
      .object([
        ("error", .string("digest.md has changed on disk; nothing was written")),
        ("mine", JSONValue(text)), ("theirs", .string(current.text)), ("state", state),
      ]), status: 409)
  }

  /// Accepts the sentences on a line, or pins those of its item.
  func accept(_ edit: DeskEdit) async throws -> DeskAnswer {
    guard edit.base == current.hash, let line = edit.line else { return try await conflict(edit) }
    accepted = try AcceptedSentences(
      in: folder, accepting: [line], of: current.text, path, material.found.publication, messages)
    await tell()
    return .json(state)
  }

  func pin(_ edit: DeskEdit, isPinned: Bool) async throws -> DeskAnswer {
    guard edit.base == current.hash, let line = edit.line else { return try await conflict(edit) }
    let item = current.outline.sections.flatMap(\.items).first { $0.lines.contains(line) }
    guard let item else { return .error(400, "No item stands on line \(line)") }
    pins.set(item.sentences.map(\.text), isPinned: isPinned)
    try pins.write(in: folder)
    await tell()
    return .json(state)
  }

  /// Writes down that the issue was read as it stands, and its pages with it.
  func approve(_ edit: DeskEdit) async throws -> DeskAnswer {
    guard edit.base == current.hash, try file.bytes() == current.bytes else {
      return try await conflict(edit)
    }
    guard let issue = current.issue, material.renderer != nil else {
      return .error(400, "What cannot be rendered cannot be approved")
    }
    let bytes = current.bytes
    let pages = try Pages(
      of: issue, for: material.found, gains: { material.record?.gains ?? [:] }, messages)
    let output = try OutputFolder(creating: folder)
    var files = StagedFiles()
    try pages.add(Pages.names(for: path), to: &files, in: output)
    try files.commit()
    try Approval(digest: bytes, email: pages.mailed.email).write(in: folder)
    await tell()
    return .json(state)
  }

  func sendTest(_ edit: DeskEdit) async throws -> DeskAnswer {
    guard edit.base == current.hash else { return try await conflict(edit) }
    guard test.reason == nil, let send = test.send else {
      return .error(400, test.reason ?? "Nothing can send a test")
    }
    return .json(.object([("sent", .string(try await send(path)))]))
  }

  /// The whole state, as the page reads it.
  var state: JSONValue {
    DeskView(
      text: current, material: material, accepted: accepted, pins: pins,
      answer: { self.answer(to: $0) }, test: test,
      version: version, look: lookVersion, canUndo: !undo.isEmpty, canRedo: !redo.isEmpty
    ).json
  }

  /// How a sentence stands to the articles; looked up once.
  func answer(to text: String) -> VerbatimCheck.Answer {
    if let known = answers[text] { return known }
    let answer = material.sources.answer(to: text)
    if answers.count > 20_000 { answers = [:] }
    answers[text] = answer
    return answer
  }
}
