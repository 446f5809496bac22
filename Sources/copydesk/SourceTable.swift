// What each source gave, in columns.

import Articles

/// The table at the end of fetching: source, articles, answers that were new, what was left out and why.
struct SourceTable {
  private let rows: [[String]]

  /// `copies`: how many articles of each address were the same as another.
  init(of readings: [(reading: SourceReading, copies: Int)]) {
    rows =
      [["source", "articles", "new answers", "left out"]]
      + readings.map { reading, copies in
        var skipped = reading.skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        if copies > 0 { skipped.append("\(copies) the same as another") }
        return [
          reading.name, String(reading.articles.count - copies), String(reading.fetched),
          reading.isDead ? "no answer" : skipped.isEmpty ? "-" : skipped.joined(separator: ", "),
        ]
      }
  }

  /// The table, a line a source.
  var text: String {
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 1 || column == 2 ? space + cell : column == 3 ? cell : cell + space
      }
      return cells.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
