// Which ledger is meant.

import Archive
import ArgumentParser
import Foundation

/// The option that names the ledger, and where it is without it.
struct LedgerOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The ledger of what was sent to whom.",
      discussion:
        "Else ledger.sqlite beside copydesk.yaml, or in the current folder without one; morning.ledger.sqlite for "
        + "a publication in morning.yaml. Two machines with two ledgers mail twice.",
      valueName: "file"))
  var ledger: String?

  func validate() throws {
    if ledger?.isEmpty == true { throw ValidationError("--ledger needs the name of a file") }
  }

  /// Where the ledger of a publication is.
  func path(for found: PublicationFile.Found) -> String {
    if let ledger { return ledger }
    guard let path = found.path else { return Self.name }
    let folder =
      path.contains("/../")
      ? FilePath.relative(FilePath.folder(of: path), to: ".") : FilePath.folder(of: path)
    let stem = URL(filePath: path).deletingPathExtension().lastPathComponent
    return FilePath.joined(folder, stem == "copydesk" ? Self.name : stem + "." + Self.name)
  }

  private static let name = "ledger.sqlite"
}
