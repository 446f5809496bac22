// Which articles are of an issue's days, or came late.

import Diagnostics
import Publication

extension SourceReader {
  /// Whether an article's day is wanted; what is not is counted with its reason.
  func isWanted(
    _ metadata: Article.Metadata, id: String, into reading: inout SourceReading
  ) -> Bool {
    guard let period else { return true }
    let title = "‘\(metadata.title ?? id)’"
    guard let date = metadata.date else {
      reading.skip("no date")
      reading.undated.append(title)
      return false
    }
    let key = LateArticles.key(url: metadata.url, id: id, source: reading.address)
    if !period.contains(date) {
      guard late?.contains(date, key: key, source: reading.address) == true else {
        reading.skip("outside the period")
        return false
      }
      reading.late.append("\(title) (\(date))")
    } else if metadata.url != nil, late?.isTaken(key) == true {
      reading.skip("in an earlier issue")
      return false
    }
    reading.keys.insert(key)
    return true
  }

  /// The reading with what a person should know of it as a whole.
  func finished(_ reading: SourceReading) -> SourceReading {
    var reading = reading
    guard !reading.undated.isEmpty else { return reading }
    let count = reading.undated.count
    let shown = reading.undated.prefix(10).joined(separator: ", ")
    let rest = count > 10 ? " and \(count - 10) more" : ""
    reading.diagnostics.append(
      Diagnostic(
        .warning, at: Place(reading.address),
        count == 1
          ? "An article has no date and is left out: \(shown)"
          : "\(count) articles have no date and are left out: \(shown)\(rest)",
        hint: "an address or a file that is named on the command line is taken whatever its date"))
    return reading
  }
}

extension SourceReading {
  /// Remembers that an article was seen.
  mutating func see(_ metadata: Article.Metadata, id: String) {
    keys.insert(LateArticles.key(url: metadata.url, id: id, source: address))
  }
}
