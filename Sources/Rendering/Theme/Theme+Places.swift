// Where themes are: in the program, or in a folder.

import Diagnostics
import Foundation

extension Theme {
  /// The names of the themes in the program.
  public static let embeddedNames: [String] = EmbeddedFile.all.compactMap { file in
    file.path.hasSuffix("/theme.yaml") ? String(file.path.dropLast("/theme.yaml".count)) : nil
  }

  /// A theme that the program carries.
  ///
  /// - Throws: `ThemeError` where there is none of that name.
  public init(named name: String) throws {
    guard Self.embeddedNames.contains(name) else {
      let near = nearestName(to: name, among: Self.embeddedNames)
      let hint =
        near.map { "did you mean ‘\($0)’?" }
        ?? "there are \(Self.embeddedNames.joined(separator: ", "))"
      throw ThemeError(diagnostics: [
        Diagnostic(.error, at: Place(name), "There is no theme ‘\(name)’", hint: hint)
      ])
    }
    var files: [String: String] = [:]
    for file in EmbeddedFile.all where file.path.hasPrefix(name + "/") {
      files[String(file.path.dropFirst(name.count + 1))] = file.text
    }
    try self.init(name: name, files: files, folder: name)
  }

  /// A theme in a folder, named as the folder's last component.
  ///
  /// - Throws: `ThemeError` where the folder or a file of it cannot be read, or what it says is wrong.
  public init(folder: String) throws {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw ThemeError(diagnostics: [
        Diagnostic(.error, at: Place(folder), "The theme’s folder cannot be read")
      ])
    }
    var files: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    for name in names where name == "theme.yaml" || name.hasSuffix(".mustache") {
      let path = folder + "/" + name
      if let data = FileManager.default.contents(atPath: path),
        let text = String(bytes: data, encoding: .utf8)
      {
        files[name] = text
      } else {
        diagnostics.append(Diagnostic(.error, at: Place(path), "The file cannot be read as UTF-8"))
      }
    }
    guard diagnostics.isEmpty else { throw ThemeError(diagnostics: diagnostics) }
    try self.init(
      name: folder.split(separator: "/").last.map(String.init) ?? folder, files: files,
      folder: folder)
  }
}
