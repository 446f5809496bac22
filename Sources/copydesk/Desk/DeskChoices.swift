// What digest.json says of the choices of a build, for the page.

import Foundation

/// The choices of a build, by the text of the sentence.
struct DeskChoices {
  /// A passage that could stand in the place of a sentence.
  struct RunnerUp: Decodable, Sendable {
    var article: String
    var range: [Int]
    var text: String
    var gain: Double
    var because: String?
  }

  private struct Record: Decodable {
    struct Sentence: Decodable {
      var text: String
      var runnersUp: [RunnerUp]?
    }
    var sentences: [Sentence]?
  }

  /// By the text of a sentence that was used.
  private(set) var runnersUp: [String: [RunnerUp]] = [:]

  /// Reads the record in a folder; nothing where there is none.
  init(in folder: String) {
    guard let bytes = try? OpenFile.bytes(of: FilePath.joined(folder, "digest.json")),
      let record = try? JSONDecoder().decode(Record.self, from: Data(bytes))
    else { return }
    for sentence in record.sentences ?? [] where runnersUp[sentence.text] == nil {
      runnersUp[sentence.text] = sentence.runnersUp ?? []
    }
  }
}
