// How fast the email of a digest.md is rendered: processor seconds of the least of several runs, and its bytes, as JSON.

import Digest
import Foundation
import Publication
import Rendering

@main
struct EmailSpeed {
  /// Usage: `EmailSpeed digest.md copydesk.yaml RUNS`
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 3, let digest = arguments.first,
      let runs = arguments.last.flatMap({ Int($0) })
    else {
      throw CocoaError(.featureUnsupported)
    }
    let yaml = try String(contentsOfFile: arguments[2], encoding: .utf8)
    let text = try String(contentsOfFile: digest, encoding: .utf8)
    let publication = Publication.reading(yaml, path: arguments[2]).publication
    guard let issue = Issue.reading(text, for: publication, path: digest).issue else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let renderer = Renderer(theme: try Theme(named: "mirror-spectator"), publication: publication)
    var least = Double.infinity
    var bytes = 0
    for _ in 0..<runs {
      let start = clock()
      bytes = try renderer.email(issue).utf8.count
      least = min(least, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    print("{\"seconds\": \(least), \"bytes\": \(bytes)}")
  }
}
