// The lines that newspapers set around an article: bylines, credits, lines under pictures, dates.

import Publication

extension LineShape {
  /// Whether it says who wrote: "By …", or what kind of writer.
  var isByline: Bool {
    guard words.count <= 16, !endsWithStop || text.hasSuffix("Inc.") else { return false }
    if Self.writers.begin(lowered) || isSource { return true }
    if words.count <= 6, words.last.map({ ["Staff", "Correspondent"].contains($0) }) == true,
      isTitleCase
    {
      return true
    }
    if isForPaper { return true }
    guard words.first?.lowercased() == "by", words.count >= 2 else { return false }
    if words[1].lowercased() == "our" {
      return words.count > 2 && Self.offices.contains(words[2].lowercased())
    }
    if words[1].lowercased() == "the" {
      return words.last.map { Self.offices.contains($0.lowercased()) } ?? false
    }
    // A name is a few large words; what follows it says where the writer writes.
    return words[1].first?.isUppercase == true
      && (words.count <= 2 || words[2].first?.isUppercase == true
        || ["and", "de", "der", "of", "van", "von", "for"].contains(words[2].lowercased()))
  }

  /// "Jane Roe and John Doe, for the Herald".
  private var isForPaper: Bool {
    guard !endsAsSentence, text.contains(", for "), let place = words.lastIndex(of: "for"),
      place > 1, words.count > place + 1
    else { return false }
    let (names, paper) = (words[..<place].filter { $0 != "and" }, words[(place + 1)...])
    return (2...8).contains(names.count) && names.allSatisfy { $0.first?.isUppercase ?? false }
      && (2...4).contains(paper.count) && paper.first?.lowercased() == "the"
      && paper.enumerated().allSatisfy { index, word in
        word.first?.isUppercase ?? false || index == 0 && word == "the"
      }
  }

  /// Whether it is nothing but the agencies that a report is from: "Combined Sources".
  var isSource: Bool {
    (1...4).contains(words.count) && !endsAsSentence
      && (lowered.elementsEqual("combined sources".utf8)
        || lowered.elementsEqual("wire reports".utf8)
        || lowered.elementsEqual("wire services".utf8) || lowered.elementsEqual("staff report".utf8)
        || lowered.elementsEqual("staff reports".utf8))
  }

  /// What stands before and after the mark in "Sunday 13 August 2023 | World" and "October 25, 2012 — Combined Sources".
  private var partsOfDateLine: (String, LineShape)? {
    guard words.count < 14,
      let mark = [" | ", " — ", " – "].lazy.compactMap({ text.firstRange(of: $0) }).first
    else { return nil }
    return (String(text[..<mark.lowerBound]), LineShape(String(text[mark.upperBound...])))
  }

  /// A section of a newspaper: "World", "World News".
  private var isSection: Bool {
    HeaderLine.isSection(words.map { $0.lowercased() })
  }

  /// What a writer is or a report is: "Assistant Editor", "NEWS ANALYSIS".
  var isRole: Bool {
    (1...4).contains(words.count)
      && words.last.map {
        HeaderLine.roles.contains($0.lowercased()) || $0.lowercased() == "analysis"
      }
        ?? false
  }

  /// "Jane Roe in Oslo, John Doe in Bergen": names and their places.
  var namesWriters: Bool {
    guard (5...14).contains(words.count) else { return false }
    return words.contains("in")
      && words.allSatisfy { $0.first?.isUppercase ?? false || $0 == "in" || $0 == "and" }
      && words.indices.filter { words[$0] == "in" }.allSatisfy { place in
        place > 1 && words[place - 1] != "and" && words[place - 2] != "in"
          && place + 1 < words.count
      }
  }

  /// Whether it is a short line with a day and its year somewhere in it.
  var namesFullDate: Bool {
    guard words.count <= 14, !endsWithStop, text.contains(where: \.isNumber) else { return false }
    return MonthDay.all(in: text).contains { $0.year != nil }
      || words.contains { FiguredDate($0) != nil }
  }

  /// The source after a date: "October 25, 2012 — Combined Sources".
  var sourceAfterDate: String? {
    guard let (date, rest) = partsOfDateLine, LineShape(date).isDate else { return nil }
    return rest.isSource ? rest.text : nil
  }

  /// Whether it says when a page was changed: "Last updated 22.05", "Updated 6.15pm".
  var isUpdateNote: Bool {
    if words.first?.lowercased() == "updated", let line = headerLine, line.isDated,
      MonthDay.first(in: text) == nil
    {
      return true
    }
    return words.count < 9 && Self.updateNotes.begin(lowered)
      && words.dropFirst(2).contains { $0.contains(where: \.isNumber) }
      && words.dropFirst(2).allSatisfy { word in
        word.contains(where: \.isNumber) || MonthDay.isMonth(word)
          || Self.dateWords.contains(word.lowercased())
      }
  }

  /// Whether it says who contributed, translated or took a picture.
  var isCredit: Bool {
    if text.hasPrefix("("), text.hasSuffix(")") || text.hasSuffix(").") {
      if Self.notes.begin(lowered) { return true }
      let inside = String(text.dropFirst().prefix { $0 != ")" })
      return Self.credits.stand(in: lowered)
        || (words.count <= 12 && (Self.photo.stand(in: lowered) || Agencies.contains(inside)))
    }
    if words.count <= 4, !endsAsSentence, text.first.map({ "—–-".contains($0) }) == true {
      return Agencies.contains(String(text.dropFirst()).trimmedOfSpaces)
    }
    return words.count <= 45 && Self.creditLeads.begin(lowered)
  }

  /// Whether it names a picture: "(photo: …)", "from left", "file photo".
  var namesPicture: Bool {
    guard words.count <= 60 else { return false }
    let spaced = [UInt8(ascii: " ")] + lowered
    if Self.pictures.stand(in: spaced) { return true }
    guard words.count <= 45 else { return false }
    return Self.pictureStarts.begin(lowered)
      || (!endsWithStop && Self.weakPictures.stand(in: spaced))
  }

  /// Whether it is only a date: "November 3, 2020", "Posted on Nov. 3, 2020", "2020-11-03"; perhaps with a place or a time.
  var isDate: Bool {
    if let line = headerLine, line.isDated, !line.saysWho { return true }
    if let (date, rest) = partsOfDateLine {
      return LineShape(date).isDate && (rest.isSource || rest.isDate || rest.isSection)
    }
    guard words.count <= 9, text.contains(where: \.isNumber) else { return false }
    if CalendarDate(iso8601: text) != nil { return true }
    return MonthDay.first(in: text)?.year != nil
      && words.allSatisfy { word in
        word.contains(where: \.isNumber) || MonthDay.isMonth(word)
          || Self.dateWords.contains(word.lowercased())
          || Weekday(rawValue: word.lowercased()) != nil
      }
  }

  private static let updateNotes = Phrases(["last updated", "last modified", "updated at "])
  private static let notes = Phrases(["(editor’s note", "(editor's note"])
  private static let photo = Phrases(["photo"])
  private static let dateWords: Set<String> = [
    "published", "updated", "posted", "on", "date", "week", "of", "ending", "at", "am", "pm", "a.m",
    "p.m", "et", "est",
    "edt",
    "gmt", "by", "bst", "utc", "cet", "cest", "ist", "msk", "pst", "pdt", "cst", "cdt",
  ]
  private static let offices: Set<String> = [
    "staff", "desk", "editors", "editor", "board", "team", "press", "office", "correspondent",
    "correspondents", "mirror-spectator", "service", "committee", "bureau", "newsroom",
  ]
  private static let writers = Phrases([
    "special to the", "special for the", "staff writer", "mirror-spectator staff",
    "mirror-spectator correspondent", "from our correspondent", "contributing writer",
  ])
  private static let credits = Phrases([
    "contributed to this", "contributed reporting", "compiled", "translated", "reported from",
    "report was prepared", "edited by", "originally appeared", "originally published",
    "first appeared", "first published", "story was written", "story by", "reprinted",
    "can be reached at",
    "is a writer", "is a freelance", "is a journalist", "is a contributor", "is the author of",
    "material from", "reports from", "was used in this report",
  ])
  private static let creditLeads = Phrases([
    "photo:", "photos:", "photo by", "photos by", "photo credit", "image:", "image credit",
    "video:",
    "video by", "photography by", "photo courtesy", "photos courtesy", "courtesy of",
    "courtesy photo",
    "compiled from", "compiled by", "with reporting by", "additional reporting", "translated from",
    "translated by", "translation by", "this article first appeared", "this article originally",
    "this article was first", "this article was originally", "this story first appeared",
    "this story originally", "this story was originally", "this column originally",
    "this column was originally", "this commentary originally", "this commentary was originally",
    "this piece originally", "this piece was originally", "this interview originally",
    "this interview was originally", "an earlier version of this", "editor’s note:",
    "editor's note:",
    "reprinted with", "reprinted from", "reprinted by", "source:", "sources:",
  ])
  private static let pictures = Phrases([
    "(photo", "(photos", " photo:", " photos:", ". photo by", ". photos by", "photo courtesy",
    "photos courtesy", " photo credit", " file photo", "(file)", "(archive)", "(ap photo",
    " photo)",
    " photos)", "(courtesy", "photo/", "/photo", "(left)", "(right)", "(center)", "(screenshot",
    "from left to right", "second from left", "second from right", "third from left",
    "third from right",
    "(l to r", "(l-r)", "(from left", ", at left,", ", at right,",
  ])
  private static let pictureStarts = Phrases([
    "from left", "left to right", "l to r", "l-r:", "pictured", "image:", "screenshot", "photo by",
    "above:", "below:", "top:", "bottom:", "file photo", "archive photo", "a screenshot",
    "in this photo", "[photo", "[image", "[picture", "[video", "photo:", "picture:",
  ])
  private static let weakPictures = Phrases([
    "from left", "left to right", "pictured", "screenshot", "archive photo", "seen here", ", left,",
    ", right,", ", center,", "a view of", "poses with", "pose for", "posing with",
  ])
}

extension String {
  fileprivate var trimmedOfSpaces: String { Article.folded(unicodeScalars) }
}
