// An article's date from its file's name or its text. Never from a clock or a file's age.

import Publication

/// Finds the day of publication of an article that carries none as metadata.
struct DateFinder {
  /// A day that the article is not later than, where one is known: decides a year that nothing else does.
  var latest: CalendarDate?

  /// The date at the start of a file name: `2020-11-03-…`, `2020_11_03…`, `20201103…`.
  func date(inFileName name: String) -> CalendarDate? {
    let digits = name.prefix { $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }.filter(
      \.isNumber)
    guard digits.count >= 8, let number = Int(digits.prefix(8)) else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The date that the headline, the dateline, or the body tell.
  ///
  /// A date in the headline or dateline is the article's own; in the body it is the latest day that is named
  /// with its weekday, as newspapers name the days of the week that they report on.
  func date(headline: String?, datelines: [String], body: String) -> CalendarDate? {
    for dateline in datelines {
      // A line that is nothing but a date may write it in figures.
      if let date = CalendarDate(iso8601: dateline) { return date }
      for word in dateline.split(whereSeparator: { " ,|()".contains($0) }) {
        let date = FiguredDate(word)?.date(upTo: latest, within: Self.oldestNews)
        if let date { return date }
      }
    }
    let own = ([headline].compactMap { $0 } + datelines).compactMap { MonthDay.first(in: $0) }
    let mentions = MonthDay.all(in: body)
    let years = years(in: body) + (own + mentions).compactMap(\.year)
    for day in own {
      // A headline may remember a day of long ago.
      if let year = day.year, year + 1 < years.filter({ $0 <= latest?.year ?? 2100 }).max() ?? year
      {
        continue
      }
      if day.year == nil, years.max().map({ $0 < 1990 }) == true { continue }
      if let year = year(of: day, helpedBy: mentions, years: years), let date = day.date(in: year) {
        return date
      }
    }
    return mentions.filter { $0.weekday != nil }.compactMap { day in
      year(of: day, helpedBy: mentions, years: years).flatMap { day.date(in: $0) }
    }.max()
  }

  /// The date that an article's headline, datelines or body tell.
  func date(of article: Article) -> CalendarDate? {
    date(
      headline: article.metadata.title, datelines: datelines(of: article),
      body: String(decoding: article.text.utf8.prefix(40_000), as: UTF8.self))
  }

  /// The date that stands over an article's text, beside its writer or place.
  func date(over article: Article) -> CalendarDate? {
    date(headline: nil, datelines: datelines(of: article), body: "")
  }

  private func datelines(of article: Article) -> [String] {
    let bytes = Array(article.text.utf8)
    func texts(of kind: Block.Kind) -> [String] {
      article.blocks.filter { $0.kind == kind }.prefix(2).map {
        Article.folded(String(decoding: bytes[$0.range], as: UTF8.self).unicodeScalars)
      }
    }
    // "By Jane Roe | October 8, 2022 | Posted in News".
    let dated = texts(of: .byline).filter {
      MonthDay.first(in: $0)?.year != nil || LineShape($0).headerLine?.isDated ?? false
    }
    return dated + texts(of: .dateline)
  }

  /// The year of a day: written beside it, else the latest year of the text in which the weekdays that the
  /// text names fall on the days that it names, else the last such year up to `latest`.
  private func year(of day: MonthDay, helpedBy mentions: [MonthDay], years: [Int]) -> Int? {
    if let year = day.year { return year }
    let dated = mentions.filter { $0.weekday != nil && $0.year == nil }
    let isProved = !dated.isEmpty || day.weekday != nil
    func agrees(_ year: Int) -> Bool {
      day.date(in: year) != nil && dated.allSatisfy { $0.date(in: year) != nil }
    }
    if isProved, let year = years.sorted(by: >).first(where: agrees) { return year }
    if let latest {
      let year = (0..<12).map { latest.year - $0 }.first { year in
        agrees(year) && (day.date(in: year).map { $0 <= latest } ?? false)
      }
      // Without a weekday to prove it, only what is about as old as news can be is taken for news.
      if let year, let date = day.date(in: year),
        isProved || latest.daysSince1970 - date.daysSince1970 <= Self.oldestNews
      {
        return year
      }
    }
    // A year alone may be of any history ("recognized in 1994"); one with its month is the text's own time,
    // if there is no other.
    let own = mentions.compactMap(\.year)
    guard let year = own.max(), years.allSatisfy({ $0 == year }), agrees(year) else { return nil }
    return year
  }

  /// Days before `latest` up to which a day without year and weekday is of the last year that has it.
  private static let oldestNews = 60

  private func years(in text: String) -> [Int] {
    text.split { !$0.isNumber }.compactMap { digits in
      guard digits.count == 4, let year = Int(digits), (1950...2100).contains(year) else {
        return nil
      }
      return year
    }
  }
}
