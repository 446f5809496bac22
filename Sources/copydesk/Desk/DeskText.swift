// A digest.md as the desk has read it.

import CommonMark
import Diagnostics
import Digest
import Publication

/// One state of digest.md.
struct DeskText {
  /// Its bytes.
  let bytes: [UInt8]
  /// Its text; what is no UTF-8 is replaced, for looking at.
  let text: String
  /// The SHA-256 of the bytes.
  let hash: String
  /// What is wrong with its form.
  let diagnostics: [Diagnostic]
  /// What it says; nil where its form is broken.
  let issue: Issue?
  /// What stands where.
  let outline: DigestOutline

  init(
    _ bytes: [UInt8], path: String, for material: DeskMaterial
  ) throws {
    self.bytes = bytes
    hash = IssueRecord.hash(of: bytes)
    let publication = material.found.publication
    let valid = String(validating: bytes, as: UTF8.self)
    text = valid ?? String(decoding: bytes, as: UTF8.self)
    let reading = Issue.reading(text, for: publication, path: path)
    let broken =
      valid == nil ? [Diagnostic(.error, at: Place(path), "The digest is not UTF-8 text")] : []
    diagnostics = broken + reading.diagnostics
    issue = diagnostics.hasErrors ? nil : reading.issue
    outline = try DigestOutline(of: text, for: publication)
  }
}
