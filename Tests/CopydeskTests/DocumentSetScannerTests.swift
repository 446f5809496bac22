// Lines read in one pass against the decoder that reads the others.

import Foundation
import Testing

@testable import copydesk

struct DocumentSetScannerTests {
  private func scanned(_ line: String) -> DocumentSet? {
    var scanner = DocumentSetScanner(Array(line.utf8))
    return scanner.set()
  }

  private func isSame(_ first: DocumentSet, _ second: DocumentSet) -> Bool {
    first.id == second.id && first.documents.map(\.text) == second.documents.map(\.text)
      && first.documents.map(\.title) == second.documents.map(\.title)
  }

  @Test(
    "A line that it reads is read as the decoder reads it",
    arguments: [
      #"{"id":"a","documents":[]}"#,
      #"{"id":"a","documents":[{"title":"T","text":"One.\nTwo."},{"text":""}]}"#,
      #" { "documents" : [ { "text" : "x" , "source" : "s" } ] , "id" : "b" , "note" : "n" } "#,
      #"{"id":"\"\\\/\b\f\n\r\t","documents":[{"text":"\u00e9\u0531\u2028\ud83d\ude00 é😀"}]}"#,
      #"{"id":"\u0069d","documents":[{"\u0074ext":"key by escapes"}]}"#,
    ])
  func same(line: String) throws {
    let decoded = try JSONDecoder().decode(DocumentSet.self, from: Data(line.utf8))
    let set = try #require(scanned(line))
    #expect(isSame(set, decoded))
  }

  @Test(
    "What it does not expect is left to the decoder",
    arguments: [
      "", "{}", "[]", "null", #"{"id":1,"documents":[]}"#, #"{"id":"a"}"#,
      #"{"id":"a","documents":{}}"#, #"{"id":"a","documents":[{}]}"#,
      #"{"id":"a","documents":[{"title":null,"text":"x"}]}"#,
      #"{"id":"a","documents":[{"text":"x"}]} x"#, #"{"id":"a","documents":[{"text":"x"},]}"#,
      #"{"id":"a","id":"b","documents":[]}"#, #"{"id":"a","documents":[{"text":"\ud83d"}]}"#,
      #"{"id":"a","documents":[{"text":"\ud83dA"}]}"#,
      #"{"id":"a","documents":[{"text":"\u00g0"}]}"#,
      #"{"id":"a","documents":[{"text":"\x"}]}"#, #"{"id":"a","documents":[{"text":"x"#,
      "{\"id\":\"a\",\"documents\":[{\"text\":\"a\tb\"}]}", #"{"id":"a","documents":[],"n":1}"#,
    ])
  func unexpected(line: String) {
    #expect(scanned(line) == nil)
  }

  @Test("Cut anywhere, a line is none")
  func cut() {
    let line = #"{"id":"a","documents":[{"title":"T","text":"\u0041B \ud83d\ude00"}]}"#
    for length in 0..<line.utf8.count {
      #expect(scanned(String(decoding: line.utf8.prefix(length), as: UTF8.self)) == nil)
    }
    #expect(scanned(line) != nil)
  }

  @Test("A number that nobody asked for does not make a line bad")
  func otherMembers() throws {
    let set = try DocumentSet(
      parsing: Array(#"{"id":"a","documents":[{"text":"x"}],"n":[1]}"#.utf8))
    #expect(set.documents.map(\.text) == [Array("x".utf8)])
  }
}
