// A line over an article that says by whom, where and when, in the many orders that newspapers have.

import Publication

/// A line such as "Jane Roe, Business Editor · 10 November 2021 · 4 min read" or "Oslo, 11 November 2021, 07:15 (updated
/// 10:40)": nothing but writers, places, days, times, sections and notes.
struct HeaderLine {
  /// What a part of such a line says.
  private enum Part {
    case date, weekday, time, role, writer, section, source
    /// A few large words: who or where, by themselves no sign of anything.
    case name
  }

  /// Whether it says a day or a time of day.
  let isDated: Bool
  /// Whether it says who wrote, or what the writer is.
  let saysWho: Bool
  /// The writer's name, where the line begins with it or says "by".
  let writer: String?

  /// Reads a line; nil where some of it is something else, or where nothing tells it from a headline.
  init?(_ text: String) {
    guard text.utf8.count < 120, text.last.map({ !"?!".contains($0) }) ?? false else { return nil }
    var parts: [Part] = []
    var texts: [Substring] = []
    for piece in Self.pieces(of: text) {
      if Self.credited(piece) != nil {
        parts.append(.writer)
        texts.append(piece)
        continue
      }
      var words = piece.split(separator: " ").map(Self.trimmed).filter { !$0.isEmpty }
      // "November 12" "2021": the year stands after a comma of its own.
      if let first = words.first, Self.isYear(first), case .date? = parts.last {
        words.removeFirst()
      }
      if words.isEmpty { continue }
      guard let part = Self.part(words) ?? Self.place(words, after: parts) else { return nil }
      parts.append(part)
      texts.append(piece)
    }
    // "Elections in Vik, Sunday" is a headline, and "10:15" stands over an entry of a live page.
    isDated =
      parts.contains { if case .date = $0 { true } else { false } }
      || text.lowercased().hasPrefix("updated ")
    saysWho = parts.contains { part in
      switch part {
      case .role, .writer: true
      default: false
      }
    }
    // "Chief Correspondent" alone may be the end of a headline.
    let isWriter = parts.contains { if case .writer = $0 { true } else { false } }
    let isRoleAlone =
      parts.count == 1 && !isDated && !isWriter && !text.lowercased().hasPrefix("from ")
    guard isDated || saysWho, !isRoleAlone else { return nil }
    writer = Self.writer(parts, texts)
  }

  /// The name after "by", else the one before what the writer is.
  private static func writer(_ parts: [Part], _ texts: [Substring]) -> String? {
    for (index, part) in parts.enumerated() {
      switch part {
      case .writer: if let name = name(afterBy: texts[index]) { return name }
      case .role:
        guard index > 0, case .name = parts[index - 1] else { continue }
        return String(texts[index - 1])
      default: continue
      }
    }
    return nil
  }

  /// "Review and report by Jane Roe at Oslo": the large words after "by".
  private static func name(afterBy text: Substring) -> String? {
    let words = text.split(separator: " ")
    if let credit = credited(text) { return credit.isOfText ? credit.names : nil }
    if isCredited(words) {
      return words.dropFirst().prefix { $0.allSatisfy { !$0.isLowercase } }.joined(separator: " ")
    }
    guard let by = words.firstIndex(where: { ["by", "By", "BY"].contains($0) }) else { return nil }
    // "by our correspondent Jane Roe".
    let after = words[(by + 1)...].drop { $0 == "our" || roles.contains($0.lowercased()) }
    let name = after.prefix { $0.first?.isUppercase ?? false || small.contains($0) }
    return name.count > 1 ? name.joined(separator: " ") : nil
  }

  /// The line cut at bars, dots, dashes, commas and parentheses.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    for index in text.indices {
      let character = text[index]
      // "9:40 p.m. Updated May 15": a second time begins.
      if character == " ", index > start,
        [" Updated ", " Last updated ", " Last Updated ", " Published ", " Modified "].contains(
          where: text[index...].hasPrefix)
      {
        pieces.append(text[start..<index])
        start = text.index(after: index)
      }
      let isCut =
        ",()|·•;".contains(character)
        || "—–-/".contains(character) && isSpaced(index, in: text)
      if isCut {
        pieces.append(text[start..<index])
        start = text.index(after: index)
      }
    }
    pieces.append(text[start...])
    return pieces.map { piece in
      let rest = piece.drop { $0 == " " }
      return rest.last == " "
        ? rest[..<(rest.lastIndex { $0 != " " }.map(rest.index(after:)) ?? rest.startIndex)] : rest
    }.filter { !$0.isEmpty }
  }

  private static func isSpaced(_ index: String.Index, in text: String) -> Bool {
    guard index > text.startIndex, text.index(after: index) < text.endIndex else { return false }
    return text[text.index(before: index)] == " " && text[text.index(after: index)] == " "
  }

  private static func part(_ words: [Substring]) -> Part? {
    let lowered = words.map { $0.lowercased() }
    // "Published: 10 November 2021", "Last updated 10:40".
    let rest = Array(words.drop { notes.contains($0.lowercased()) })
    if rest.isEmpty { return lowered.contains("updated") ? .time : nil }
    if isDate(rest) {
      return rest.allSatisfy { MonthDay.weekday($0) != nil || isTime($0) } ? .weekday : .date
    }
    if rest.allSatisfy({ isTime($0) }), rest.contains(where: { $0.contains(where: \.isNumber) }) {
      return .time
    }
    // "4 min read".
    if words.count <= 3, Int(words[0]) != nil,
      ["min", "mins", "minute", "minutes"].contains(lowered[1...].first ?? "")
    {
      return .time
    }
    if words.contains(where: { $0.contains(where: \.isNumber) }) { return nil }
    // "From our political staff", "From agencies in Oslo".
    if lowered.first == "from", words.count <= 6,
      ["our", "agencies", "news", "wire", "staff"].contains(lowered.dropFirst().first ?? "")
    {
      return .role
    }
    if let by = lowered.firstIndex(of: "by") {
      guard by <= 3, lowered[..<by].allSatisfy(reports.contains), words.count > by + 1,
        words[by + 1].first?.isUppercase ?? false || lowered[by + 1] == "our"
      else { return nil }
      return .writer
    }
    if isCredited(words) { return .writer }
    if words.count <= 4, roles.contains(lowered[lowered.count - 1]) { return .role }
    // "Letter from Oslo".
    if words.count <= 4, kinds.contains(lowered[0]), lowered.count == 1 || lowered[1] == "from" {
      return .section
    }
    if isSection(lowered) { return .section }
    if words.count <= 3, sources.contains(lowered[lowered.count - 1]) { return .source }
    return words.count - lowered.count(where: { small.contains(Substring($0)) }) <= 3
      && words.allSatisfy { $0.first?.isUppercase ?? false || small.contains($0) }
      && !lowered.contains(where: HeadlineFinder.verbs.contains) ? .name : nil
  }

  /// "Words JANE ROE Photographs JOHN DOE".
  private static func isCredited(_ words: [Substring]) -> Bool {
    words.count > 2 && words.count <= 8 && ["words", "text"].contains(words[0].lowercased())
      && words[1...].prefix(2).allSatisfy { $0.count > 1 && $0.allSatisfy { !$0.isLowercase } }
      && words.allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// "Words: Jane Roe", "Live reporting: Jane Roe and John Doe", "Pictures: John Doe": who made what; nil where it is
  /// something else.
  private static func credited(_ piece: Substring) -> (names: String, isOfText: Bool)? {
    guard let colon = piece.firstIndex(of: ":") else { return nil }
    let label = piece[..<colon].lowercased().split(separator: " ").map(String.init)
    let names = piece[piece.index(after: colon)...].split(separator: " ")
    guard (1...3).contains(label.count), let last = label.last, (2...10).contains(names.count),
      labelsOfText.contains(last) || labelsOfPictures.contains(last),
      names.allSatisfy({ name in
        name == "and" || name == "&" || small.contains(name)
          || (name.first?.isUppercase ?? false) && !name.contains(where: \.isNumber)
            && !HeadlineFinder.verbs.contains(name.lowercased())
      }),
      // "Interview: Foreign Minister Jane Roe" is a headline.
      names.split(whereSeparator: { $0 == "and" || $0 == "&" }).allSatisfy({
        $0.count { !small.contains($0) } <= 3
      })
    else { return nil }
    return (names.joined(separator: " "), labelsOfText.contains(last))
  }

  /// After who wrote also "in Oslo", "with bureaus in Bergen and Tromsø", "and agencies".
  private static func place(_ words: [Substring], after parts: [Part]) -> Part? {
    let isOfWriter = parts.contains { part in
      switch part {
      case .writer, .role: true
      default: false
      }
    }
    return isOfWriter && words.count <= 7 && ["in", "with", "and", "at"].contains(words[0])
      ? .name : nil
  }

  /// Whether words in lower case name a section of a newspaper, or a kind of text: "world", "court report".
  static func isSection(_ words: [String]) -> Bool {
    (1...3).contains(words.count)
      && words.allSatisfy { kinds.contains($0) || $0 == "and" || $0 == "&" }
  }

  private static func isDate(_ words: [Substring]) -> Bool {
    if words.count == 1, FiguredDate(words[0]) != nil { return true }
    let days = words.filter {
      MonthDay.weekday($0) == nil && !isTime($0) && $0.lowercased() != "on"
    }
    if days.isEmpty { return words.contains { MonthDay.weekday($0) != nil } }
    if days.count == 1, FiguredDate(days[0]) != nil { return true }
    let line = days.joined(separator: " ")
    return (2...3).contains(days.count) && MonthDay.first(in: line) != nil
      && days.allSatisfy { MonthDay.isMonth($0) || $0.first?.isNumber ?? false }
  }

  private static func isYear(_ word: Substring) -> Bool {
    word.utf8.count == 4 && Int(word).map { (1900...2100).contains($0) } ?? false
  }

  /// "07:15", "9", "a.m", "5.42pm", "GMT".
  private static func isTime(_ word: Substring) -> Bool {
    let lowered = word.lowercased()
    if hours.contains(lowered) { return true }
    var rest = Substring(lowered)
    for end in ["a.m", "p.m", "am", "pm", "h"] where rest.hasSuffix(end) {
      rest = rest.dropLast(end.count)
    }
    let parts = rest.split(omittingEmptySubsequences: false) { ":.".contains($0) }
    return (1...3).contains(parts.count)
      && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
      && (parts.count > 1 || rest.count < lowered.count)
  }

  private static func trimmed(_ word: Substring) -> Substring {
    var word = word
    while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    return word
  }

  private static let hours: Set<String> = [
    "am", "pm", "a.m", "p.m", "et", "est", "edt", "gmt", "bst", "utc", "cet", "cest", "ist", "msk",
    "pst", "pdt", "cst", "cdt", "at",
  ]
  private static let notes: Set<String> = [
    "published", "posted", "updated", "last", "modified", "first", "date", "on", "filed", "created",
    "issued",
  ]
  private static let reports: Set<String> = [
    "report", "review", "reporting", "words", "text", "story", "interview", "analysis", "letter",
    "written", "column", "comment", "reviewed", "reported", "and", "photographs", "photos",
    "photography", "pictures", "illustration", "illustrations", "graphics", "video",
  ]
  private static let labelsOfText: Set<String> = [
    "words", "text", "interview", "reporting", "reporter", "author", "writer", "by", "desk",
  ]
  private static let labelsOfPictures: Set<String> = [
    "pictures", "picture", "photographs", "photos", "photography", "photographer",
    "illustration", "illustrations",
  ]
  /// What a writer is.
  static let roles: Set<String> = [
    "editor", "editors", "correspondent", "correspondents", "staff", "writer", "writers",
    "reporter", "reporters", "bureau", "columnist", "critic",
  ]
  private static let kinds: Set<String> = [
    "world", "news", "politics", "economy", "international", "national", "local", "business",
    "culture",
    "community", "region", "europe", "asia", "africa", "americas", "obituary", "obituaries",
    "analysis", "opinion", "comment", "feature", "features", "interview", "profile", "arts",
    "sport",
    "sports", "science", "health", "technology", "books", "music", "education", "letter", "review",
    "reviews", "court", "report", "travel", "food", "environment", "exclusive",
  ]
  private static let sources: Set<String> = ["agencies", "sources", "services", "reports", "wires"]
  private static let small: Set<Substring> = ["de", "der", "van", "von", "of", "the", "and", "la"]
}
