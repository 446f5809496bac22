// The front matter of a merged digest.

/// Merges the front matter, value by value.
struct MergeFields {
  /// Its lines, those of `---` among them.
  let lines: [String]

  init(base: String, edited: String, new: String) {
    let (old, mine, other) = (
      DigestFrontMatterReader(base, path: ""), DigestFrontMatterReader(edited, path: ""),
      DigestFrontMatterReader(new, path: "")
    )
    let text = DigestLines(edited, frontMatterLines: mine.lineCount)
    let newText = DigestLines(new, frontMatterLines: other.lineCount)
    var lines = (1..<(mine.lineCount + 1)).map { text.content($0) }
    for key in DigestFrontMatterReader.keys {
      guard let new = other.values[key] else { continue }
      let line = newText.content(new.line)
      if let present = mine.values[key] {
        // A value that the editor has not touched is on one line, as it was written.
        if present.value == old.values[key]?.value { lines[present.line - 1] = line }
      } else if old.values[key] == nil, !lines.isEmpty {
        lines.insert(line, at: lines.count - 1)
      }
    }
    self.lines = lines
  }
}
