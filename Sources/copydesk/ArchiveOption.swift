// Which archive is meant.

import Archive
import ArgumentParser
import Foundation

/// The option that names the archive, and where it is without it.
struct ArchiveOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive of sent issues.",
      discussion:
        "Else archive.sqlite beside copydesk.yaml, or in the current folder without one; morning.archive.sqlite "
        + "for a publication in morning.yaml.",
      valueName: "file"))
  var archive: String?

  func validate() throws {
    if archive?.isEmpty == true { throw ValidationError("--archive needs the name of a file") }
  }

  /// The archive of a publication. It is beside the publication and not in the folder of issues: what comes out can
  /// be built again, and what was sent cannot. Two publications in one folder have an archive each.
  func archive(of found: PublicationFile.Found) -> Archive {
    if let archive { return Archive(path: archive) }
    guard let path = found.path else { return Archive(path: Self.name) }
    // A digest's record says where its publication is by way of the digest.
    let folder =
      path.contains("/../")
      ? FilePath.relative(FilePath.folder(of: path), to: ".") : FilePath.folder(of: path)
    let stem = URL(filePath: path).deletingPathExtension().lastPathComponent
    return Archive(
      path: FilePath.joined(
        folder, stem == "copydesk" ? Self.name : stem + "." + Self.name))
  }

  private static let name = "archive.sqlite"
}
