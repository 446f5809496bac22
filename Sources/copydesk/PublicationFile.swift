// Which copydesk.yaml is meant.

import ArgumentParser
import Diagnostics
import Foundation
import Publication
import Rendering

/// The option that names a publication, and where one is looked for without it.
struct PublicationFile: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The publication's copydesk.yaml.",
      discussion:
        "Else the one in the input folder, in the current folder or a parent of it, else the sample's.",
      valueName: "file"))
  var publication: String?

  /// A publication and its file; nil for the sample's.
  struct Found {
    var publication: Publication
    var path: String?
  }

  /// Finds and reads the publication.
  ///
  /// - Parameters:
  ///   - inputs: files and folders beside or in which it may be.
  ///   - recorded: where an issue was built from it, if that is known; it is looked for there first.
  /// - Throws: `ExitCode.failure` after reporting what is wrong with the file.
  func found(
    for inputs: [String], recorded: String? = nil, _ messages: Messages
  ) throws -> Found {
    let near = publication == nil ? Self.path(near: inputs) : nil
    if let recorded, publication == nil, !Self.isThere(recorded) {
      // Under the masthead of another publication the issue would be wrong.
      messages.report([
        Diagnostic(
          .error, at: Place(recorded), "The publication that the digest was built for is gone",
          hint: "--publication \(near ?? "FILE") names another")
      ])
      throw ExitCode.failure
    }
    guard let path = publication ?? recorded ?? near else {
      messages.note("copydesk: no copydesk.yaml found: the sample publication's is used")
      let text = EmbeddedFile(path: "seeds/copydesk.yaml")?.text ?? ""
      return Found(publication: try Self.parsed(text, path: "copydesk.yaml", messages), path: nil)
    }
    let shown = FilePath.simplified(path)
    return Found(publication: try Self.read(shown, messages), path: shown)
  }

  /// The publication that the option names; nil without it.
  ///
  /// - Throws: as `read(_:_:)`.
  func named(_ messages: Messages) throws -> Publication? {
    try publication.map { try Self.read($0, messages) }
  }

  /// Reads a publication's file.
  ///
  /// - Throws: `ExitCode.failure` after reporting what is wrong with the file.
  static func read(_ path: String, _ messages: Messages) throws -> Publication {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try OpenFile.bytes(of: path)
    } catch {
      messages.report([error.diagnostic])
      throw ExitCode.failure
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      messages.report([
        Diagnostic(.error, at: Place(path), "The publication's file is not UTF-8 text")
      ])
      throw ExitCode.failure
    }
    return try parsed(text, path: path, messages)
  }

  private static func parsed(_ text: String, path: String, _ messages: Messages) throws
    -> Publication
  {
    let reading = Publication.reading(text, path: path)
    messages.report(reading.diagnostics)
    if reading.diagnostics.hasErrors { throw ExitCode.failure }
    return reading.publication
  }

  private static let name = "copydesk.yaml"

  private static func path(near inputs: [String]) -> String? {
    for input in inputs where input != "-" {
      let folder = OutputFolder.isFolder(input) ? input : FilePath.folder(of: input)
      let candidate = FilePath.joined(folder, name)
      if isThere(candidate) { return candidate }
    }
    var depth = URL(filePath: FileManager.default.currentDirectoryPath).pathComponents.count
    var candidate = name
    while depth > 0 {
      if isThere(candidate) { return candidate }
      candidate = "../" + candidate
      depth -= 1
    }
    return nil
  }

  private static func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}
