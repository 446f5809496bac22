// The program that shows a page to the person at this machine.

import Foundation

/// A browser to be started.
struct BrowserProgram {
  /// The program's path, and what it is called with.
  let path: String
  let arguments: [String]

  /// The browser for an address: the first program of `BROWSER` that is there, else `xdg-open`; nil where there is none.
  ///
  /// `BROWSER` lists commands, divided by colons, in which `%s` stands for the address; where it does not, the address
  /// comes last. No shell reads it.
  init?(for address: String, in environment: [String: String]) {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let named = (environment["BROWSER"] ?? "").split(separator: ":").map(String.init)
    for command in named + ["xdg-open"] {
      var words = command.split(separator: " ").map(String.init)
      guard let name = words.first, let path = Self.path(of: name, in: folders) else { continue }
      words.removeFirst()
      let filled = words.map { $0.replacing("%s", with: address) }
      self.path = path
      arguments = filled == words ? words + [address] : filled
      return
    }
    return nil
  }

  /// Starts it, and does not wait for it; false where it cannot be started.
  func start() -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    return true
  }

  private static func path(of name: String, in folders: [String]) -> String? {
    let files = FileManager.default
    if name.contains("/") { return files.isExecutableFile(atPath: name) ? name : nil }
    return folders.map { FilePath.joined($0, name) }.first { files.isExecutableFile(atPath: $0) }
  }
}
