// What a text or Markdown file says about its article before it begins: YAML front matter, or labelled lines.

import Diagnostics
import Publication
import Yams

/// What stands between two lines of `---` at the start of a file, or its lines of "Headline: …", "Date: …".
struct FrontMatter {
  /// The bytes of the text that it takes, the lines of `---` included.
  private(set) var range: Range<Int>
  /// What it says about the article.
  private(set) var metadata = Article.Metadata()
  /// What is wrong with it: warnings, since the article is read all the same.
  private(set) var diagnostics: [Diagnostic] = []

  private let path: String

  /// Reads it, or nil where the text begins neither with `---` and a key nor with labelled lines.
  ///
  /// Where the second `---` is missing, it ends with its last line of a key. Where it is no YAML, the plain
  /// `key: value` lines are read.
  init?(of bytes: [UInt8], path: String) {
    self.path = path
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lines = FrontMatterLines(of: bytes, from: start)
    guard let block = lines.block else {
      guard let labelled = LabelledLines(of: bytes, from: start) else { return nil }
      range = labelled.range
      read(labelled.values(in: bytes))
      if let date = labelled.date(in: bytes) { readDate(date.text, date.line, nil) }
      return
    }
    range = start..<block.end
    let yaml = String(decoding: bytes[block.yaml], as: UTF8.self)
    if !lines.isClosed {
      warn(1, 1, "The front matter is not closed", hint: "end it with a line of ‘---’")
    }
    do {
      if let mapping = try Yams.compose(yaml: yaml)?.mapping {
        read(mapping)
      } else {
        warn(1, 1, "The front matter has no keys")
      }
    } catch {
      report(error)
      if let torn = lines.blockBeforeText { range = start..<torn.end }
      read(PlainFields(String(decoding: bytes[lines.fields], as: UTF8.self)))
    }
  }

  private mutating func read(_ mapping: Node.Mapping) {
    func value(_ keys: String...) -> Node? {
      keys.lazy.compactMap { mapping[Node($0)] }.first { $0.null == nil }
    }
    metadata.title = value("title", "headline")?.text
    metadata.byline = value("author", "authors", "byline")?.names
    metadata.source = value("source", "publication")?.text
    metadata.place = value("place", "location")?.text
    metadata.url = value("url", "link", "canonical")?.text
    metadata.categories = ["category", "categories", "section", "kicker", "type"].flatMap {
      value($0)?.texts ?? []
    }
    let caption = value("caption", "image_caption")?.text
    let credit = value("credit", "image_credit")?.text
    let alt = value("alt", "image_alt")?.text
    if let image = value("image"), let fields = image.mapping {
      func field(_ keys: String...) -> String? {
        keys.lazy.compactMap { fields[Node($0)]?.text }.first
      }
      metadata.image = Picture(
        address: field("url", "src", "address"), alt: field("alt") ?? alt,
        caption: field("caption") ?? caption, credit: field("credit") ?? credit)
      if metadata.image == nil { warn(image.mark, "The image has no ‘url’ and is not used") }
    } else {
      metadata.image = Picture(
        address: value("image")?.text, alt: alt, caption: caption, credit: credit)
    }
    if let date = value("date", "published") {
      readDate(date.scalar?.string ?? "", (date.mark?.line ?? 0) + 1, date.mark?.column)
    }
  }

  private mutating func read(_ fields: [LabelledLines.Name: String]) {
    metadata.title = fields[.title]
    metadata.byline = fields[.author].map(Byline.name)
    metadata.source = fields[.source]
    metadata.place = fields[.place]
    metadata.url = fields[.url]
    metadata.categories = fields[.category].map { [$0] } ?? []
    metadata.image = Picture(
      address: fields[.image], alt: fields[.alt], caption: fields[.caption],
      credit: fields[.credit])
  }

  private mutating func read(_ fields: PlainFields) {
    metadata.title = fields["title"] ?? fields["headline"]
    metadata.byline = fields["author"] ?? fields["byline"]
    metadata.source = fields["source"]
    metadata.place = fields["place"]
    metadata.url = fields["url"]
    metadata.categories = ["category", "section", "kicker", "type"].compactMap { fields[$0] }
    metadata.image = Picture(
      address: fields["image"], alt: fields["alt"], caption: fields["caption"],
      credit: fields["credit"])
    if let date = fields["date"] { readDate(date, 1, nil) }
  }

  /// `2020-11-03`, with a time and zone after it or not, `November 3, 2020`, or `13/11/2020`, which can be one day only.
  private mutating func readDate(_ text: String, _ line: Int, _ column: Int?) {
    metadata.date = CalendarDate(iso8601: text)
    if metadata.date == nil, let day = MonthDay.first(in: text), let year = day.year {
      metadata.date = day.date(in: year)
    }
    if metadata.date == nil, let word = text.split(whereSeparator: { " ,".contains($0) }).first {
      metadata.date = FiguredDate(word)?.date(upTo: nil, within: 0)
    }
    if metadata.date == nil {
      warn(line, column, "The date is not of the form 2020-11-03 and is not used")
    }
  }

  private mutating func report(_ error: any Error) {
    guard let error = error as? YamlError else {
      warn(nil, "The front matter is not well-formed YAML")
      return
    }
    let hint = "put a text with a colon or a quotation mark into quotation marks"
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      warn(mark, "The front matter is not well-formed YAML: \(problem)", hint: hint)
    case .duplicatedKeysInMapping(let keys, let context):
      warn(context.mark, "The front matter has a key twice: \(keys.joined(separator: ", "))")
    default: warn(nil, "The front matter is not well-formed YAML", hint: hint)
    }
  }

  /// A mark counts lines after the opening `---`.
  private mutating func warn(_ mark: Mark?, _ summary: String, hint: String? = nil) {
    warn((mark?.line ?? 0) + 1, mark?.column, summary, hint: hint)
  }

  private mutating func warn(_ line: Int, _ column: Int?, _ summary: String, hint: String? = nil) {
    let place = Place(path, line: line, column: column)
    diagnostics.append(Diagnostic(.warning, at: place, summary, hint: hint))
  }
}

/// The `key: value` lines of front matter that is no YAML.
private struct PlainFields {
  private var values: [String: String] = [:]

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else { continue }
      var value = line[line.index(after: colon)...].drop { $0 == " " }
      for quote in ["\"", "'"]
      where value.count > 1 && value.hasPrefix(quote) && value.hasSuffix(quote) {
        value = value.dropFirst().dropLast()
      }
      // A quotation mark that is not closed broke the YAML; it is none of the text.
      for quote in ["\"", "'"]
      where value.hasPrefix(quote) && value.count(where: { String($0) == quote }) == 1 {
        value = value.dropFirst()
      }
      let key = String(line[..<colon])
      if values[key] == nil, !value.isEmpty { values[key] = Article.folded(value.unicodeScalars) }
    }
  }

  subscript(key: String) -> String? { values[key] }
}

extension Picture {
  /// A picture, if it has an address.
  fileprivate init?(address: String?, alt: String?, caption: String?, credit: String?) {
    guard let address else { return nil }
    self.init(address: address, alt: alt ?? caption ?? "", caption: caption, credit: credit)
  }
}

extension Node {
  /// A text that is not empty, its white space folded.
  fileprivate var text: String? {
    let text = scalar.map { Article.folded($0.string.unicodeScalars) }
    return text?.isEmpty == false ? text : nil
  }

  /// The texts of a list; one text is a list of one.
  fileprivate var texts: [String] {
    sequence.map { $0.compactMap(\.text) } ?? text.map { [$0] } ?? []
  }

  /// A name, or a list of names as a sentence has it.
  fileprivate var names: String? {
    guard let sequence else { return text }
    let names = sequence.compactMap { $0.text ?? $0.mapping?[Node("name")]?.text }
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }
}
