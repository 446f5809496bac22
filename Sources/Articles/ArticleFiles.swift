// Articles from files, folders and standard input: the edge where the disk is read.

public import Diagnostics
import Foundation

/// Reads the inputs that a person names.
public struct ArticleFiles {
  /// The articles in the order of their dates, then of their ids and texts: the order of the inputs and the
  /// names of folders do not matter.
  public private(set) var articles: [Article] = []
  /// What could not be read, and why. A named input is an error, a file in a folder a warning.
  public private(set) var diagnostics: [Diagnostic] = []

  private let reader: TextReader

  /// Reads files, folders, patterns (`*.txt`) and `-`.
  ///
  /// - Parameters:
  ///   - inputs: paths as the person gave them.
  ///   - reader: reads the text.
  ///   - progress: is told the number of files read and the number of all.
  public init(
    reading inputs: [String], with reader: TextReader, progress: (Int, Int) -> Void = { _, _ in }
  ) {
    self.reader = reader
    var files: [(path: String, isNamed: Bool)] = []
    for input in inputs { files += expand(input) }
    var seen: Set<String> = []
    files = files.filter { seen.insert($0.path).inserted }
    for (index, file) in files.enumerated() {
      read(file.path, isNamed: file.isNamed)
      progress(index + 1, files.count)
    }
    putInOrder()
    diagnostics = diagnostics.sortedByPlace()
  }

  private mutating func expand(_ input: String) -> [(path: String, isNamed: Bool)] {
    if input == "-" { return [(input, true)] }
    if let isFolder = isFolder(input) { return isFolder ? filesInFolder(input) : [(input, true)] }
    if input.contains(where: { "*?[".contains($0) }) {
      let matches = PathPattern(input).matches()
      if !matches.isEmpty { return matches.flatMap { expand($0) } }
    }
    report(.error, input, "No such file or folder")
    return []
  }

  private mutating func filesInFolder(_ folder: String) -> [(path: String, isNamed: Bool)] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      report(.error, folder, "The folder cannot be read")
      return []
    }
    // What a build wrote is no input.
    if names.contains("digest.json") { return [] }
    var files: [(path: String, isNamed: Bool)] = []
    for name in names.sorted() where !name.hasPrefix(".") && name != "out" {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      guard let isFolder = isFolder(path) else {
        report(.warning, path, "The file cannot be read")
        continue
      }
      if isFolder {
        files += filesInFolder(path)
      } else if Self.textExtensions.contains(fileExtension(of: name)) {
        files.append((path, false))
      } else if Self.draftExtensions.contains(fileExtension(of: name)) {
        report(.warning, path, "The file is not read: only text can be", hint: "save it as .txt")
      }
    }
    return files
  }

  private mutating func read(_ path: String, isNamed: Bool) {
    let severity: Diagnostic.Severity = isNamed ? .error : .warning
    let data: Data
    do {
      data =
        try path == "-"
        ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(filePath: path))
    } catch {
      let isReadable = FileManager.default.isReadableFile(atPath: path)
      report(severity, path, isReadable ? "The file cannot be read" : "No permission to read the file")
      return
    }
    let name = path == "-" ? "stdin" : URL(filePath: path).lastPathComponent
    let reading = reader.reading([UInt8](data), name: name, path: path)
    for var diagnostic in reading.diagnostics {
      if reading.article == nil, !isNamed { diagnostic.severity = .warning }
      diagnostics.append(diagnostic)
    }
    if let article = reading.article { articles.append(article) }
  }

  /// Sorts the articles, leaves out exact copies, and makes the ids different.
  private mutating func putInOrder() {
    articles.sort {
      if $0.metadata.date != $1.metadata.date {
        guard let a = $0.metadata.date else { return false }
        guard let b = $1.metadata.date else { return true }
        return a < b
      }
      return $0.id != $1.id ? $0.id < $1.id : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }
    var used: [String: Int] = [:]
    var kept: [Article] = []
    for var article in articles {
      if let last = kept.last, last.text.utf8.elementsEqual(article.text.utf8) { continue }
      let base = article.id
      while used[article.id] != nil {
        used[base, default: 1] += 1
        article.id = "\(base)-\(used[base, default: 2])"
      }
      used[article.id] = 1
      kept.append(article)
    }
    articles = kept
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ path: String, _ summary: String, hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(severity, at: Place(path), summary, hint: hint))
  }

  private static let textExtensions: Set<String> = ["txt", "text", "md", "markdown"]
  private static let draftExtensions: Set<String> = ["doc", "docx", "odt", "rtf", "pdf", "html", "htm"]
}

/// Whether there is a folder at a path, links followed; nil where there is nothing.
private func isFolder(_ path: String) -> Bool? {
  var isFolder: ObjCBool = false
  let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
  return exists ? isFolder.boolValue : nil
}

private func fileExtension(of name: String) -> String {
  URL(filePath: name).pathExtension.lowercased()
}
