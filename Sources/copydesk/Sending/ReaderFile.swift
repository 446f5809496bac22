// The readers of a file, one after another.

import Delivery
import Diagnostics

/// A list of readers on disk.
struct ReaderFile {
  /// Its path; `-` is standard input.
  let path: String
  /// The language whose readers are meant, and that of those who name none; nil for all readers.
  var language: (wanted: String, usual: String)?

  /// Gives each reader to a function, in the order of the list, and reports what is wrong with lines.
  ///
  /// - Returns: the number of readers left out for their language.
  /// - Throws: `FileFailure` where it cannot be read or names no column of addresses, and what `take` throws.
  @discardableResult
  func each(_ messages: Messages, _ take: (Reader) throws -> Void) throws -> Int {
    let file = try OpenFile(reading: path)
    var list = ReaderList(path: path)
    var isMore = true
    var others = 0
    while isMore {
      var bytes: [UInt8] = []
      isMore = try file.read(upTo: 1 << 16, appendingTo: &bytes)
      let readers = isMore ? list.take(bytes) : list.end()
      let findings = list.takeDiagnostics()
      if let error = findings.first(where: { $0.severity == .error }) {
        messages.report(findings.filter { $0 != error })
        throw FileFailure(
          path: error.place.description,
          reason: error.summary + (error.hint.map { "\n  hint: \($0)" } ?? ""))
      }
      messages.report(findings)
      for reader in readers {
        if isMeant(reader) { try take(reader) } else { others += 1 }
      }
    }
    return others
  }

  /// Whether a reader's tag is the wanted one or begins with it (RFC 4647, section 3.3.1).
  private func isMeant(_ reader: Reader) -> Bool {
    guard let language else { return true }
    let tag = (reader.language ?? language.usual).lowercased().replacing("_", with: "-")
    let wanted = language.wanted.lowercased()
    return tag == wanted || tag.hasPrefix(wanted + "-")
  }
}
