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

  /// A publication and the folder that its paths are relative to.
  struct Found {
    var publication: Publication
    var folder: String?
  }

  /// Finds and reads the publication.
  ///
  /// - Throws: `ExitCode.failure` after reporting what is wrong with the file.
  func found(for inputs: [String], _ messages: Messages) throws -> Found {
    guard let path = publication ?? Self.path(near: inputs) else {
      messages.note("copydesk: no copydesk.yaml found: the sample publication's is used")
      return Found(
        publication: try read(
          EmbeddedFile(path: "seeds/copydesk.yaml")?.text ?? "", path: "copydesk.yaml", messages),
        folder: nil)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      messages.report([Diagnostic(.error, at: Place(path), "The publication's file cannot be read")]
      )
      throw ExitCode.failure
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      messages.report([
        Diagnostic(.error, at: Place(path), "The publication's file is not UTF-8 text")
      ])
      throw ExitCode.failure
    }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    return Found(publication: try read(text, path: path, messages), folder: folder)
  }

  private func read(_ text: String, path: String, _ messages: Messages) throws -> Publication {
    let reading = Publication.reading(text, path: path)
    messages.report(reading.diagnostics)
    if reading.diagnostics.hasErrors { throw ExitCode.failure }
    return reading.publication
  }

  private static func path(near inputs: [String]) -> String? {
    let name = "copydesk.yaml"
    let files = FileManager.default
    for input in inputs where input != "-" {
      let candidate = URL(filePath: input).appending(path: name).path
      if files.fileExists(atPath: candidate) { return candidate }
      let beside = URL(filePath: input).deletingLastPathComponent().appending(path: name).path
      if files.fileExists(atPath: input), files.fileExists(atPath: beside) { return beside }
    }
    var folder = URL(filePath: files.currentDirectoryPath)
    while true {
      let candidate = folder.appending(path: name).path
      if files.fileExists(atPath: candidate) { return candidate }
      let parent = folder.deletingLastPathComponent()
      if parent.path == folder.path { return nil }
      folder = parent
    }
  }
}
