// A file replaced only where it is still what was read.

import Foundation
import Testing

@testable import copydesk

@Suite struct GuardedFileTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "copydesk-guarded-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test("What was expected is replaced, and the file keeps its mode")
  func replaces() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "digest.md").path
    try Data("old".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try GuardedFile(path).replace(Array("old".utf8), with: Array("new".utf8)) == nil)
    #expect(try OpenFile.bytes(of: path) == Array("new".utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["digest.md"])
  }

  @Test("What somebody else has written stays, and is told")
  func keeps() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "digest.md").path
    try Data("theirs".utf8).write(to: URL(filePath: path))
    let answer = try GuardedFile(path).replace(Array("old".utf8), with: Array("new".utf8))
    #expect(answer == Array("theirs".utf8))
    #expect(try OpenFile.bytes(of: path) == Array("theirs".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["digest.md"])
  }

  @Test("A link to the file stays a link")
  func links() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "digest.md").path
    let link = folder.appending(path: "link.md").path
    try Data("old".utf8).write(to: URL(filePath: path))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(try GuardedFile(link).replace(Array("old".utf8), with: Array("new".utf8)) == nil)
    #expect(try OpenFile.bytes(of: path) == Array("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
  }

  @Test("A file that is gone is a failure, and none is made")
  func gone() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = GuardedFile(folder.appending(path: "digest.md").path)
    #expect(throws: FileFailure.self) { try file.replace([], with: Array("new".utf8)) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
