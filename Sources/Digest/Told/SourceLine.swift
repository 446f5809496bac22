// The source line of an item, read back: headline, address and day of its article.

import CommonMark
import Publication

/// What a source line says of the article that an item is from.
struct SourceLine: Equatable {
  /// The article's headline.
  var article: String?
  /// The article's address.
  var url: String?
  /// The article's day.
  var date: CalendarDate?
}

extension SourceLine {
  /// Reads the source lines of an issue.
  struct Reader {
    /// By day and month as a source line has them: the latest such day up to the issue's.
    private let days: [String: CalendarDate]

    /// A reader for an issue of a date. An article may be from any day of the year before it.
    init(near date: CalendarDate, for publication: Publication) {
      var days: [String: CalendarDate] = [:]
      for offset in -365...0 {
        let day = date.adding(days: offset)
        days[Self.key(day.short(in: publication.language))] = day
      }
      self.days = days
    }

    /// The source of an item under a heading; the heading's alone where the line names several articles, each with
    /// its day, for it does not say which sentence is whose.
    func source(of item: Item, under heading: Heading?) -> SourceLine {
      let parts = (item.source?.plainText ?? "").components(separatedBy: " · ")
      let known = parts.indices.filter { days[Self.key(parts[$0])] != nil }
      guard let source = item.source, known.count < 2 else {
        return SourceLine(article: heading?.text.plainText, url: heading?.url)
      }
      let day = known.first
      // Before the day stands the headline, unless it is the heading.
      let headline = day.map { parts[..<$0].joined(separator: " · ") } ?? ""
      return SourceLine(
        article: headline.isEmpty ? heading?.text.plainText : headline,
        url: heading?.url ?? (headline.isEmpty ? nil : source.links.first),
        date: day.flatMap { days[Self.key(parts[$0])] })
    }

    /// Whatever white space an editor's program made of it.
    private static func key(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
