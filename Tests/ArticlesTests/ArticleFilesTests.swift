// Files, folders and patterns as a person names them.

import Diagnostics
import Foundation
import Testing

@testable import Articles

@Suite struct ArticleFilesTests {
  @Test("The order of inputs and the names of folders change nothing but the paths of findings")
  func order() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/2020-11-03-x.txt", "First of Them\n\nThe bridge is open now.\n")
    try folder.write("b/2020-11-03-x.txt", "Second of Them\n\nThe road is open now.\n")
    try folder.write("b/y.txt", "Third of Them\n\nThe door is open now.\n")
    try folder.write("c/2020-10-01-z.md", "# Fourth of Them\n\nThe gate is open now.\n")
    let names = ["a", "b", "c"].map { folder.path + "/" + $0 }
    let forward = ArticleFiles(reading: names, with: TextReader())
    let backward = ArticleFiles(reading: names.reversed() + [folder.path], with: TextReader())
    #expect(forward.articles == backward.articles)
    #expect(forward.diagnostics.isEmpty && backward.diagnostics.isEmpty)
    #expect(
      forward.articles.map(\.id) == ["2020-10-01-z", "2020-11-03-x", "2020-11-03-x-2", "y"])
  }

  @Test("A file named twice, by a link or through its folder is read once")
  func sameFile() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x.txt", "First of Them\n\nThe bridge is open now.\n")
    try folder.link("y.txt", to: file)
    try folder.link("loop", to: folder.path)
    let read = ArticleFiles(
      reading: [file, folder.path + "/./x.txt", folder.path, folder.path + "/*.txt"],
      with: TextReader())
    #expect(read.articles.count == 1)
    #expect(read.diagnostics.isEmpty)
  }

  @Test("The same text in two files is kept once, and a warning names both")
  func sameText() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write("2020-11-01-a.txt", "First of Them\n\nThe bridge is open now.\n")
    let last = try folder.write("2020-11-05-a.txt", "First of Them\n\nThe bridge is open now.\n")
    try folder.write("2020-11-03-b.txt", "Second of Them\n\nThe road is open now.\n")
    let read = ArticleFiles(reading: [folder.path], with: TextReader())
    #expect(read.articles.map(\.id) == ["2020-11-01-a", "2020-11-03-b"])
    #expect(
      read.diagnostics.map(\.description)
        == ["\(last): warning: The text is the same as that of \(first) and is left out"])
  }

  struct Odd: Sendable, CustomTestStringConvertible {
    var bytes: [UInt8]
    var finding: String
    var testDescription: String { finding }
  }

  @Test(
    "What is no text gets a finding with its place, and the other files are read", arguments: odd)
  func oddFiles(odd: Odd) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("odd.txt", bytes: odd.bytes)
    try folder.write("good.txt", "First of Them\n\nThe bridge is open now.\n")
    let inFolder = ArticleFiles(reading: [folder.path], with: TextReader())
    #expect(inFolder.articles.map(\.id) == ["good"])
    #expect(inFolder.diagnostics.map(\.place.path) == [path])
    #expect(inFolder.diagnostics.map(\.severity) == [.warning])
    let named = ArticleFiles(reading: [path, folder.path + "/good.txt"], with: TextReader())
    #expect(named.articles.map(\.id) == ["good"])
    #expect(named.diagnostics.map(\.severity) == [.error])
    #expect(named.diagnostics.first?.description.hasPrefix(path + odd.finding) == true)
  }

  static let odd = [
    Odd(bytes: [], finding: ": error: The file is empty"),
    Odd(bytes: Array("\u{FEFF} \r\n\t\u{A0}\n".utf8), finding: ": error: The file is empty"),
    Odd(bytes: Array("ab\nc\0d".utf8), finding: ":2:2: error: The file is not text"),
    Odd(
      bytes: Array("ab\né".utf8) + [0x93, 0x41], finding: ":2:3: error: The file is not UTF-8 text"),
    Odd(bytes: Array("ab".utf8) + [0xC3], finding: ":1:3: error: The file is not UTF-8 text"),
    Odd(bytes: Array("---\ntitle: Bridge\n---\n".utf8), finding: ": error: The file is empty"),
  ]

  @Test("In a folder, what articles come in is known by its content whatever its name")
  func told() throws {
    let folder = try TemporaryFolder()
    let item = "<item><title>Bridge</title><description>The bridge is open.</description></item>"
    try folder.write("export.xml", "<?xml version=\"1.0\"?><rss><channel>\(item)</channel></rss>")
    try folder.write(
      "posts.json",
      "[{\"title\":{\"rendered\":\"Road\"},\"content\":{\"rendered\":\"<p>The road is open.</p>\"}}]"
    )
    try folder.write(
      "week.ndjson",
      "{\"title\":\"Door\",\"text\":\"The door is open.\"}\n{\"title\":\"Gate\",\"text\":\"The gate is open.\"}\n"
    )
    try folder.write(
      "page.php",
      "<!doctype html><html><body><h1>Wall</h1><p>The wall is open to all, the city said on Monday.</p></body></html>"
    )
    try folder.write(
      "release",
      "From: a@weekly.example\nTo: b@weekly.example\nSubject: Tower\n\nThe tower is open.\n")
    // What is of these kinds but holds no article is none of an editor's business.
    try folder.write("package.json", "{\"name\": \"site\"}")
    try folder.write("readers.jsonl", "{\"mail\":\"a@weekly.example\"}\n")
    try folder.write("sitemap.xml", "<?xml version=\"1.0\"?><urlset></urlset>")
    try folder.write("table.csv", "a,b\n1,2\n")
    try folder.write("fonts.zip", bytes: [0x50, 0x4B, 3, 4, 0, 0])
    let read = ArticleFiles(reading: [folder.path], with: TextReader())
    #expect(
      Set(read.articles.compactMap(\.metadata.title)) == [
        "Bridge", "Road", "Door", "Gate", "Wall", "Tower",
      ])
    #expect(read.diagnostics == [])
  }

  @Test("A folder's other files are left, drafts and dead links with a warning")
  func oddFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.txt", "First of Them\n\nThe bridge is open now.\n")
    try folder.write("inner.txt/also.text", "Second of Them\n\nThe road is open now.\n")
    try folder.write(".hidden.txt", "Third of Them\n\nThe door is open now.\n")
    try folder.write("copydesk.yaml", "name: x\n")
    try folder.write("out/old.txt", "Fourth of Them\n\nThe gate is open now.\n")
    try folder.write("sent/digest.json", "{}")
    try folder.write("sent/articles/a.txt", "Fifth of Them\n\nThe wall is open now.\n")
    let draft = try folder.write("draft.docx", "x")
    try folder.link("dead.txt", to: folder.path + "/nowhere.txt")
    let read = ArticleFiles(reading: [folder.path], with: TextReader())
    #expect(read.articles.map(\.id) == ["also", "good"])
    #expect(read.diagnostics.map(\.place.path) == [folder.path + "/dead.txt", draft])
    #expect(!read.diagnostics.hasErrors)
  }

  @Test(
    "What is not there is an error in words of our own",
    arguments: ["nothing.txt", "*.nothing", "dead.txt"])
  func missing(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.link("dead.txt", to: folder.path + "/nowhere.txt")
    let read = ArticleFiles(reading: [folder.path + "/" + name], with: TextReader())
    #expect(read.articles.isEmpty)
    #expect(read.diagnostics.map(\.severity) == [.error])
    #expect(read.diagnostics.allSatisfy { !$0.description.contains("Error Domain") })
  }

  @Test("Progress counts the files")
  func progress() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] { try folder.write("\(name).txt", "Title of \(name)\n") }
    var steps: [[Int]] = []
    _ = ArticleFiles(reading: [folder.path], with: TextReader()) { steps.append([$0, $1]) }
    #expect(steps == [[1, 3], [2, 3], [3, 3]])
  }
}
