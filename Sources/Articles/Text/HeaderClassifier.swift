// The lines above an article's body: headline, deck, byline, date, and the captions of the picture on top.

/// Classifies the parts that stand before the first paragraph.
struct HeaderClassifier {
  /// What decides between lines that could each be the headline.
  let finder: HeadlineFinder
  /// The headline where front matter says it.
  let title: String?
  /// The running text's words.
  let words: ProseWords

  /// The kind of each part, and the headline's index among them.
  struct Header {
    var kinds: [Block.Kind]
    var headline: Int?
  }

  /// How many of the parts stand before the body.
  func length(of parts: [Part]) -> Int {
    var hasHeadline = false
    for (index, part) in parts.enumerated() {
      if beginsBody(part, hasHeadline: hasHeadline) {
        if !hasHeadline, isHeadlineOverByline(at: index, in: parts) {
          hasHeadline = true
        } else if !(hasHeadline && isDeckOverByline(at: index, in: parts)),
          hasHeadline || !isCaptionAboveHeadline(at: index, in: parts)
        {
          return index
        }
      } else if hasHeadline, isCandidate(part), !part.shape.endsAsSentence, part.headingLevel == 0,
        parts[(index + 1)...].first(where: { !$0.isBoilerplate })?.shape.startsSmall == true
      {
        // A sentence that a call to subscribe tore apart.
        return index
      } else if isCandidate(part) {
        hasHeadline = hasHeadline || couldBeHeadline(part)
      }
    }
    return parts.count
  }

  /// The kinds of the parts of a header.
  func classify(_ parts: ArraySlice<Part>) -> Header {
    let parts = Array(parts)
    var kinds = [Block.Kind](repeating: .caption, count: parts.count)
    var candidates: [Int] = []
    for (index, part) in parts.enumerated() {
      let next = parts.indices.contains(index + 1) ? parts[index + 1] : nil
      if let kind = plainKind(of: part, before: next) {
        kinds[index] = kind
      } else if index > 0, part.headingLevel == 0, part.shape.headerLine?.saysWho ?? false {
        kinds[index] = .byline
      } else if !candidates.isEmpty, standsWithByline(part, at: index, in: parts) {
        kinds[index] = .byline
      } else {
        candidates.append(index)
      }
    }
    // Where nothing else but a section could be the headline, "Letter from Oslo, by Jane Roe" is.
    if candidates.allSatisfy({ HeaderLine.isSection(parts[$0].shape.words.map { $0.lowercased() }) }
    ),
      !parts.contains(where: { $0.headingLevel == 1 }),
      let first = parts.firstIndex(where: isOnlyHeaderLine)
    {
      candidates = [first]
    }
    let headline = headline(among: candidates, of: parts)
    if let headline { kinds[headline] = .headline }
    for index in candidates where index > headline ?? .max {
      kinds[index] = kindBelowHeadline(parts[index], isNext: parts[index - 1].blankLinesAfter == 0)
    }
    // Under "News in Brief" the last line is the first item's headline.
    if let headline, HeadlineFinder.namesColumn(parts[headline].shape),
      let last = candidates.last(where: { kinds[$0] != .boilerplate }), last > headline,
      parts[last - 1].blankLinesAfter > 0
    {
      kinds[last] = .subhead
    }
    // "Metro, page 3, Sunday, 21 March 2021": what else it says is of no use.
    for index in candidates where index != headline && parts[index].headingLevel == 0 {
      let shape = parts[index].shape
      if shape.words.count < 10, shape.namesFullDate, !shape.namesPicture {
        kinds[index] = .dateline
      }
    }
    return Header(kinds: kinds, headline: headline)
  }

  /// The kind that a part's own form tells; nil where it may be headline, deck or caption.
  private func plainKind(of part: Part, before next: Part?) -> Block.Kind? {
    if part.isBoilerplate { return .boilerplate }
    if part.isByline || part.shape.isByline { return .byline }
    if part.shape.isUpdateNote { return .boilerplate }
    // "# Elections in Vik, November 3": a heading is no date.
    if part.headingLevel == 1 { return nil }
    if part.shape.isDate || Dateline(startOf: part.text)?.standsAlone == true { return .dateline }
    if part.shape.isCredit { return .credit }
    // "First Last" and on the next line "Mirror-Spectator Staff".
    if let next, next.shape.isByline, next.shape.words.first?.lowercased() != "by",
      (2...4).contains(part.shape.words.count), part.shape.isTitleCase, part.blankLinesAfter == 0
    {
      return .byline
    }
    return nil
  }

  /// "Assistant Editor", "NEWS ANALYSIS" right over or under the byline or the date; writers' names right over the date, where
  /// no line says "By".
  private func standsWithByline(_ part: Part, at index: Int, in parts: [Part]) -> Bool {
    guard index > 0, part.headingLevel == 0, !part.shape.endsAsSentence else { return false }
    let next = parts.indices.contains(index + 1) ? parts[index + 1] : nil
    func saysWho(_ part: Part) -> Bool {
      part.isByline || part.shape.isByline || part.shape.isDate
    }
    let isBeside =
      parts[index - 1].blankLinesAfter == 0 && saysWho(parts[index - 1])
      || part.blankLinesAfter == 0 && next.map(saysWho) ?? false
    let isOverRole = part.blankLinesAfter == 0 && next?.shape.isRole ?? false
    guard isBeside || isOverRole else { return false }
    if part.shape.isRole { return true }
    // "JANE ROE" over "Diplomatic Editor".
    if let next, next.shape.isRole, part.blankLinesAfter == 0, part.shape.isTitleCase,
      (2...3).contains(part.shape.words.count)
    {
      return true
    }
    return part.shape.namesWriters && next?.shape.isDate ?? false
      && !parts.contains { $0.isByline || $0.shape.isByline }
  }

  private func isCandidate(_ part: Part) -> Bool {
    !part.isBoilerplate && !part.isByline && !part.shape.isByline && !part.shape.isCredit
      && !part.shape.isDate && Dateline(startOf: part.text)?.standsAlone != true
  }

  /// Whether nothing but its parts tell a line from a headline.
  private func isOnlyHeaderLine(_ part: Part) -> Bool {
    !part.isBoilerplate && !part.isByline && !part.shape.isByline && !part.shape.isCredit
      && !part.shape.namesFullDate && part.shape.headerLine != nil
  }

  private func couldBeHeadline(_ part: Part) -> Bool {
    part.headingLevel == 1 || (!part.shape.namesPicture && !words.areNames(part.shape))
  }

  private func headline(among candidates: [Int], of parts: [Part]) -> Int? {
    if let heading = candidates.first(where: { parts[$0].headingLevel == 1 }) { return heading }
    if let title {
      return candidates.first { Self.letters(of: parts[$0].text) == Self.letters(of: title) }
    }
    // "By Jane Roe", "Special to the Herald": what stands under the byline is not the headline, where something over it is.
    let byline = parts.firstIndex {
      ($0.isByline || $0.shape.isByline) && $0.shape.words.first?.lowercased() == "by"
    }
    let above = candidates.filter {
      $0 < byline ?? 0 && couldBeHeadline(parts[$0]) && parts[$0].shape.words.count > 2
    }
    let all = above.isEmpty ? candidates : above
    // An agency's points are of the deck.
    let lone = all.filter { !parts[$0].isListItem }
    let candidates = lone.isEmpty ? all : lone
    let lines = candidates.map {
      HeadlineFinder.Line(
        shape: parts[$0].shape, blankLinesAfter: parts[$0].blankLinesAfter,
        areNames: words.areNames(parts[$0].shape), shareInText: words.share(of: parts[$0].shape))
    }
    return finder.headline(among: lines).map { candidates[$0] }
  }

  private func kindBelowHeadline(_ part: Part, isNext: Bool) -> Block.Kind {
    if part.headingLevel > 1 { return .subhead }
    if part.shape.namesPicture || words.areNames(part.shape) { return .caption }
    let telling = part.shape.words.dropFirst().contains {
      HeadlineFinder.verbs.contains($0.lowercased()) || $0.hasSuffix("ed")
    }
    return isNext || part.shape.isTitleCase || telling || part.shape.words.count > 9
      ? .deck : .caption
  }

  /// Whether a part is running text, with which the body begins.
  private func beginsBody(_ part: Part, hasHeadline: Bool) -> Bool {
    if part.headingLevel > 0 || part.isStrong || part.isBoilerplate || part.isByline {
      return false
    }
    if part.isListItem || part.isLong { return true }
    let shape = part.shape
    let count = shape.words.count
    if let dateline = Dateline(startOf: part.text) {
      if dateline.standsAlone { return false }
      // "GENEVA — Talks": too short for an article's first sentence unless it ends as one.
      if dateline.isCertain || count > 12 || shape.endsWithStop { return true }
    }
    if shape.isByline || shape.isCredit || shape.isDate || shape.namesPicture { return false }
    if shape.headerLine != nil { return false }
    if count > 40 || shape.namesSpeaker && hasHeadline { return true }
    guard shape.endsWithStop else { return count > 25 }
    if shape.isTitleCase, (2...25).contains(count) { return false }
    if shape.isQuestionOrCall, !shape.text.contains("”"), !hasHeadline { return count > 20 }
    return hasHeadline || (count >= 4 && !finder.isNamedByFile(shape))
  }

  /// Whether a sentence above everything else is the headline, since a byline stands under it or under its deck: "They were
  /// told it was a pipeline. They found a war."
  private func isHeadlineOverByline(at index: Int, in parts: [Part]) -> Bool {
    let part = parts[index]
    guard parts[..<index].allSatisfy(\.isBoilerplate), !part.isListItem, !part.isLong,
      (3...30).contains(part.shape.words.count), Dateline(startOf: part.text) == nil,
      !part.shape.namesPicture, parts.indices.contains(index + 1)
    else { return false }
    let hasDeck = isSentenceOfHeader(parts[index + 1]) && parts.indices.contains(index + 2)
    let next = parts[hasDeck ? index + 2 : index + 1]
    return (next.isByline || next.shape.isByline)
      && next.shape.words.first?.lowercased() == "by"
  }

  /// Whether a sentence or the points under the headline are its deck: a byline or the day stands under them, none over
  /// them, and the text after that.
  ///
  /// A chronology has its days over its sentences, and a text may end with its byline.
  private func isDeckOverByline(at index: Int, in parts: [Part]) -> Bool {
    let part = parts[index]
    guard index < Self.mostOverByline, !part.isLong, part.shape.words.count <= 45,
      Dateline(startOf: part.text) == nil
    else { return false }
    if part.isListItem { return arePointsOverDateline(at: index, in: parts) }
    guard !parts[..<index].contains(where: saysWhoOrWhen), parts.indices.contains(index + 1)
    else { return false }
    // A headline of sentences, with no other over it, may have its deck between.
    let isHeadline = parts[..<index].allSatisfy { isOverHeadline($0) }
    let next = isHeadline && isSentenceOfHeader(parts[index + 1]) ? index + 2 : index + 1
    guard parts.indices.contains(next), parts[next].headingLevel == 0, saysWhoOrWhen(parts[next]),
      next == index + 1 || !parts[next].shape.isDate
    else { return false }
    func isOfHeader(_ part: Part) -> Bool {
      saysWhoOrWhen(part) || part.isBoilerplate
        || Dateline(startOf: part.text)?.standsAlone == true
        || part.shape.headerLine != nil || part.shape.isRole
    }
    var rest = parts[next...].drop(while: isOfHeader)
    // "Pell, on the Lodrian border" between the writer and the day.
    if let line = rest.first, line.shape.words.count < 8, !line.shape.endsAsSentence,
      rest.dropFirst().first.map(isOfHeader) ?? false
    {
      rest = rest.dropFirst().drop(while: isOfHeader)
    }
    guard let body = rest.first, body.headingLevel == 0, beginsBody(body, hasHeadline: true) else {
      return false
    }
    return !(rest.dropFirst().first.map(saysWhoOrWhen) ?? false)
  }

  /// Whether a part is a paper's name, a section or a place on a site.
  private func isOverHeadline(_ part: Part) -> Bool {
    part.isBoilerplate || HeadlineFinder.isOverHeadline(part.shape)
      || HeadlineFinder.isTrail(part.shape) || HeadlineFinder.isMasthead(part.shape)
  }

  /// Whether a line could be a deck, and is no name, day or paragraph of text.
  private func isSentenceOfHeader(_ part: Part) -> Bool {
    part.headingLevel == 0 && !part.isLong && !part.isListItem && part.shape.words.count <= 30
      && !saysWhoOrWhen(part) && Dateline(startOf: part.text) == nil && !part.isBoilerplate
  }

  /// "* Ministry says missile was fired" "* Neighbor denies launch": an agency's points over its dateline, which are no
  /// sentences.
  private func arePointsOverDateline(at index: Int, in parts: [Part]) -> Bool {
    let start = parts[..<index].lastIndex { !$0.isListItem }.map { $0 + 1 } ?? 0
    let end = parts[index...].firstIndex { !$0.isListItem } ?? parts.count
    guard end < parts.count, end - start <= Self.mostPoints else { return false }
    guard
      parts[start..<end].allSatisfy({ !$0.shape.endsAsSentence && $0.shape.words.count < 40 })
    else { return false }
    if saysWhoOrWhen(parts[end]) || Dateline(startOf: parts[end].text) != nil { return true }
    // Under the byline they are so where running text follows.
    return end - start > 1 && start > 0 && saysWhoOrWhen(parts[start - 1])
      && parts[end].shape.endsAsSentence && parts[end].shape.words.count > 14
  }

  /// Whether a line has its writer, or a day with its year.
  private func saysWhoOrWhen(_ part: Part) -> Bool {
    if part.shape.words.count > 16 || part.shape.endsAsSentence { return false }
    let words = part.shape.words.prefix(2).map { $0.lowercased() }
    if words.first == "by", words.count > 1,
      MonthDay.weekday(words[1]) != nil || MonthDay.isMonth(part.shape.words[1])
    {
      return false
    }
    if ["photographs", "photos", "photography", "pictures", "graphics", "video"].contains(
      words.first ?? "")
    {
      return false
    }
    return part.isByline || part.shape.isByline || part.shape.headerLine?.saysWho ?? false
      || part.shape.namesFullDate
  }

  /// How many parts may stand over a byline: a kicker, the headline, a picture's line, a deck.
  private static let mostOverByline = 8
  /// How many points an agency prints over a report.
  private static let mostPoints = 4

  /// Whether a sentence above everything else is a picture's line: a headline follows it, and the article
  /// begins after that.
  private func isCaptionAboveHeadline(at index: Int, in parts: [Part]) -> Bool {
    let part = parts[index]
    guard !part.isListItem, !part.isLong, part.shape.words.count <= 45,
      Dateline(startOf: part.text) == nil
    else { return false }
    for next in (index + 1)..<max(index + 1, min(index + 4, parts.count)) {
      let line = parts[next]
      guard isCandidate(line), line.headingLevel < 2, couldBeHeadline(line),
        !line.shape.endsWithStop || line.shape.isQuestionOrCall, line.shape.isTitleCase,
        (4...20).contains(line.shape.words.count)
      else { continue }
      if line.headingLevel == 1 || line.blankLinesAfter > 1 || finder.isNamedByFile(line.shape) {
        return true
      }
      let after = parts[(next + 1)...].prefix(3).first { !$0.isBoilerplate && !$0.shape.isDate }
      return after.map {
        $0.isByline || $0.shape.isByline || Dateline(startOf: $0.text) != nil
      } ?? false
    }
    return false
  }

  private static func letters(of text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
