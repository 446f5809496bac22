// Which heading names which section, both ways.

import CommonMark
import Diagnostics
import Publication

/// The headings of a publication's sections.
struct SectionNames {
  private let publication: Publication

  init(_ publication: Publication) { self.publication = publication }

  /// The role that a heading's text names, and the text without the mark that names it.
  ///
  /// `{#id}` at the end names a topic or role by its id; else the text is compared with titles and labels,
  /// without regard to case and to spaces around it.
  func role(of heading: Heading) -> (role: Section.Role, heading: Heading)? {
    let text = heading.text.plainText
    if text.hasSuffix("}"), let open = text.lastIndex(of: "{") {
      let id = text[text.index(after: open)...].dropLast()
      if id.first == "#", let role = role(ofID: String(id.dropFirst())) {
        return (role, Heading(heading.text.droppingSuffix(String(text[open...])), url: heading.url))
      }
    }
    let folded = Self.folded(text)
    guard let role = roles.first(where: { Self.folded($0.name) == folded })?.role else {
      return nil
    }
    return (role, heading)
  }

  /// The section whose name a heading that names none is likely meant to be, and the heading's text.
  func near(_ text: String) -> (text: String, name: String, id: String)? {
    guard role(of: Heading(Inlines(text))) == nil, !text.hasSuffix("}"),
      let near = nearestName(to: Self.folded(text), among: roles.map { Self.folded($0.name) }),
      let found = roles.first(where: { Self.folded($0.name) == near }),
      let id = ids.first(where: { $0.role == found.role })?.id
    else { return nil }
    return (text, found.name, id)
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().replacing("'", with: "’").split(separator: " ").joined(separator: " ")
  }

  /// The heading as it is written: with `{#id}` where its text does not name its role.
  func written(_ section: Section, isFirst: Bool) -> Inlines {
    let text = section.heading.text.plainText
    let named = role(of: section.heading)?.role
    let isPlain: Bool =
      switch section.role {
      case .lead: named == nil && isFirst
      case .own: named == nil && !isFirst
      default: named == section.role && !text.hasSuffix("}")
      }
    if isPlain { return section.heading.inlines }
    let id = ids.first { $0.role == section.role }?.id ?? "own"
    return Heading(section.heading.text + Inlines(" {#\(id)}"), url: section.heading.url).inlines
  }

  private func role(ofID id: String) -> Section.Role? { ids.first { $0.id == id }?.role }

  private var ids: [(id: String, role: Section.Role)] {
    publication.topics.map { ($0.id, .topic($0.id)) } + [
      ("lead", .lead), ("glance", .glance), ("numbers", .numbers), ("words", .words),
      ("articles", .articles),
      ("own", .own),
    ]
  }

  private var roles: [(name: String, role: Section.Role)] {
    let labels = publication.labels
    return publication.topics.map { ($0.title, .topic($0.id)) } + [
      (labels.glance, .glance), (labels.numbers, .numbers), (labels.words, .words),
      (labels.articles, .articles),
    ]
  }
}

extension Inlines {
  /// The content without a text at its end and the spaces before that.
  fileprivate func droppingSuffix(_ suffix: String) -> Inlines {
    guard case .leaf(.text(let text))? = events.last, text.hasSuffix(suffix) else { return self }
    var kept = text.dropLast(suffix.count)
    while kept.last == " " { kept.removeLast() }
    return Inlines(Array(events.dropLast()) + [.leaf(.text(String(kept)))])
  }
}
