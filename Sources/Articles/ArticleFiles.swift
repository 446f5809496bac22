// Articles from files, folders and standard input: the edge where the disk is read.

public import Diagnostics
import Foundation
import Publication

/// Reads the inputs that a person names.
public struct ArticleFiles {
  /// The articles in the order of their dates, then of their ids and texts: the order of the inputs and the
  /// names of folders do not matter.
  public private(set) var articles: [Article] = []
  /// The path of each article as it was found, by the article's id; `-` for standard input.
  public private(set) var paths: [String: String] = [:]
  /// What could not be read, and why. A named input is an error, a file in a folder a warning.
  public private(set) var diagnostics: [Diagnostic] = []

  /// How many articles were the same as another, by the address that they came from; of files there are findings.
  public private(set) var copies: [String: Int] = [:]

  private let reader: TextReader
  private var addresses: Set<String> = []
  private var found: [(article: Article, path: String)] = []
  /// Folders on the way, so that a link to a folder above does not lead round and round.
  private var seenFolders: Set<String> = []

  /// Reads files, folders, patterns (`*.txt`) and `-`.
  ///
  /// - Parameters:
  ///   - inputs: paths as the person gave them.
  ///   - reader: reads the text.
  ///   - others: articles that came another way, with the address or path of each.
  ///   - progress: is told the number of files read and the number of all.
  public init(
    reading inputs: [String], with reader: TextReader,
    adding others: [(article: Article, path: String)] = [],
    progress: (Int, Int) -> Void = { _, _ in }
  ) {
    self.reader = reader
    var files: [Input] = []
    for input in inputs { files += expand(input) }
    // A file that is named and in a folder counts as named.
    let named = Set(files.filter(\.isNamed).map(\.identity))
    var seen: Set<String> = []
    files = files.filter { seen.insert($0.identity).inserted }
    for (index, file) in files.enumerated() {
      read(file, isNamed: named.contains(file.identity))
      progress(index + 1, files.count)
    }
    found += others
    addresses = Set(others.map(\.path))
    dateByTheOthers()
    putInOrder()
    diagnostics = diagnostics.sortedByPlace()
  }

  /// A file to read.
  private struct Input {
    let path: String
    let isNamed: Bool
    /// Whether only a look into it told that it may be an article: where it is none after all, nothing is said.
    let isGuess: Bool
    let identity: String

    init(_ path: String, isNamed: Bool, isGuess: Bool = false) {
      self.path = path
      self.isNamed = isNamed
      self.isGuess = isGuess
      identity = path == "-" ? path : PathKind.identity(of: path)
    }
  }

  private mutating func expand(_ input: String) -> [Input] {
    if input == "-" { return [Input(input, isNamed: true)] }
    if let kind = PathKind(input) {
      guard kind == .folder else { return [Input(input, isNamed: true)] }
      seenFolders = []
      return filesInFolder(input, isNamed: true)
    }
    if input.contains(where: { "*?[".contains($0) }) {
      let matches = PathPattern(input).matches()
      if !matches.isEmpty { return matches.flatMap { expand($0) } }
      report(.error, input, "No file matches the pattern")
    } else {
      report(.error, input, "No such file or folder")
    }
    return []
  }

  private mutating func filesInFolder(_ folder: String, isNamed: Bool) -> [Input] {
    guard seenFolders.insert(PathKind.identity(of: folder)).inserted else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      report(isNamed ? .error : .warning, folder, "The folder cannot be read")
      return []
    }
    // What a build wrote is no input.
    if names.contains("digest.json") {
      if isNamed {
        report(.warning, folder, "The folder holds a digest and is not read as articles")
      }
      return []
    }
    var files: [Input] = []
    for name in names.sorted() where !name.hasPrefix(".") && name != "out" {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let kind = PathKind(path)
      if kind == .folder {
        files += filesInFolder(path, isNamed: false)
      } else if Self.textExtensions.contains(fileExtension(of: name)) {
        if kind == .file {
          files.append(Input(path, isNamed: false))
        } else {
          report(
            .warning, path, kind == nil ? "The link leads to no file" : "This is no regular file")
        }
      } else if Self.draftExtensions.contains(fileExtension(of: name)) {
        report(.warning, path, "The file is not read: only text can be", hint: "save it as .txt")
      } else if kind == .file, ContentKind.isTold(byFile: path) {
        files.append(Input(path, isNamed: false, isGuess: true))
      }
    }
    return files
  }

  private mutating func read(_ file: Input, isNamed: Bool) {
    let path = file.path
    let data: Data
    do {
      data =
        try path == "-"
        ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(filePath: path))
    } catch {
      let isReadable = FileManager.default.isReadableFile(atPath: path)
      report(
        isNamed ? .error : .warning, path,
        isReadable ? "The file cannot be read" : "No permission to read the file")
      return
    }
    let name = path == "-" ? "stdin" : URL(filePath: path).lastPathComponent
    let reading = ArticleReader(latest: reader.latest).reading(
      [UInt8](data), name: name, path: path)
    if file.isGuess, !isNamed, reading.articles.isEmpty { return }
    for var diagnostic in reading.diagnostics {
      if !isNamed { diagnostic.severity = .warning }
      diagnostics.append(diagnostic)
    }
    found += reading.articles.map { ($0, path) }
  }

  /// A day without a year ("VIENNA, Oct. 14 —") is of the year of the articles that it comes with.
  private mutating func dateByTheOthers() {
    guard reader.latest == nil, let newest = found.compactMap(\.article.metadata.date).max() else {
      return
    }
    let finder = DateFinder(latest: newest.adding(days: 7))
    for index in found.indices where found[index].article.metadata.date == nil {
      found[index].article.metadata.date = finder.date(of: found[index].article)
    }
  }

  /// Sorts the articles, leaves out exact copies, and makes the ids different.
  private mutating func putInOrder() {
    found.sort {
      $0.article.precedes($1.article) ?? $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    var used: [String: Int] = [:]
    var copies: [String: String] = [:]
    var originals = ArticleCopies()
    var originalPaths: [String] = []
    for (var article, path) in found {
      if let first = copies[article.text] {
        if addresses.contains(path) {
          self.copies[path, default: 0] += 1
        } else {
          report(.warning, path, "The text is the same as that of \(first) and is left out")
        }
        continue
      }
      copies[article.text] = path
      if article.metadata.url != nil {
        if let first = originals.original(of: article) {
          if addresses.contains(path) {
            self.copies[path, default: 0] += 1
          } else {
            report(.warning, path, copyReport(article, of: originalPaths[first]))
          }
          continue
        }
        originalPaths.append(path)
      }
      let base = article.id
      while used[article.id] != nil {
        used[base, default: 1] += 1
        article.id = "\(base)-\(used[base, default: 2])"
      }
      used[article.id] = 1
      articles.append(article)
      paths[article.id] = path
    }
    found = []
  }

  private func copyReport(_ article: Article, of path: String) -> String {
    let title = article.metadata.title.map { "‘\($0)’" } ?? "An article"
    return "\(title) is the same article as one from \(path) and is left out"
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ path: String, _ summary: String, hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(severity, at: Place(path), summary, hint: hint))
  }

  private static let textExtensions: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "eml", "docx", "odt", "rss", "atom",
  ]
  private static let draftExtensions: Set<String> = ["doc", "rtf", "pdf"]
}

extension Article {
  /// Whether it comes before another one by date, id and text, an unknown date last; nil where they are equal.
  fileprivate func precedes(_ other: Article) -> Bool? {
    if metadata.date != other.metadata.date {
      guard let date = metadata.date else { return false }
      return other.metadata.date.map { date < $0 } ?? true
    }
    if id != other.id { return id.utf8.lexicographicallyPrecedes(other.id.utf8) }
    if text.utf8.elementsEqual(other.text.utf8) { return nil }
    return text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }
}

private func fileExtension(of name: String) -> String {
  URL(filePath: name).pathExtension.lowercased()
}
