// `copydesk init`: a new publication, ready to build and to change.

import ArgumentParser
import Diagnostics
import Rendering

/// Begins a publication.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a new publication.",
    discussion: """
      Writes copydesk.yaml, a copy of a theme to change, and a sample article into a folder, so that ‘copydesk build’ \
      works there at once. Nothing that is there already is overwritten.
      """)

  @Argument(help: "The folder, made where there is none.")
  var folder: String
  @Option(
    help: ArgumentHelp(
      "The theme to copy: \(Theme.embeddedNames.joined(separator: ", ")).", valueName: "name"))
  var theme = "mirror-spectator"
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if folder.isEmpty { throw ValidationError("init needs the name of a folder") }
  }

  func run() async throws {
    let messages = Messages(isQuiet: quiet)
    try await messages.reportingFailure { try write(messages) }
  }

  private func write(_ messages: Messages) throws {
    do {
      _ = try Theme(named: theme)
    } catch let error as ThemeError {
      messages.report(error.diagnostics)
      throw ExitCode.failure
    }
    let files = files
    let present = try files.filter { try OutputFolder.holds($0.path, in: folder) }
    guard present.isEmpty else {
      messages.report(
        present.map { file in
          Diagnostic(
            .error, at: Place(FilePath.joined(folder, file.path)),
            "The file is there already, and nothing is written",
            hint: file.path == present.last?.path ? "give a folder without it" : nil)
        })
      throw ExitCode.failure
    }
    let root = try OutputFolder(creating: folder)
    var staged = StagedFiles()
    for (path, text) in files {
      let place = try root.folder(FilePath.folder(of: path))
      try staged.add(text, as: path.split(separator: "/").last.map(String.init) ?? path, in: place)
    }
    try staged.commit()
    for file in files { try StandardOutput.print(FilePath.joined(folder, file.path)) }
    messages.note(
      "Next: change \(FilePath.joined(folder, Self.publication)), then: copydesk build \(folder)")
  }

  private static let publication = "copydesk.yaml"

  /// The files by their paths in the folder, copydesk.yaml first.
  private var files: [(path: String, text: String)] {
    let new = "new/"
    let begun = EmbeddedFile.all.filter { $0.path.hasPrefix(new) }.map { file in
      let path = String(file.path.dropFirst(new.count))
      let text =
        path == Self.publication
        ? file.text.replacing("\ntheme: mirror-spectator\n", with: "\ntheme: \(theme)\n")
        : file.text
      return (path: path, text: text)
    }
    let look = EmbeddedFile.all.filter { $0.path.hasPrefix(theme + "/") }
    return begun + look.map { (path: $0.path, text: $0.text) }
  }
}
