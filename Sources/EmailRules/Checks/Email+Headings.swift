// Headings, by which a reader who hears the email finds the way.

internal import Markup

extension Email {
  private var headings: [(index: Int, level: Int)] {
    readElements.compactMap { index, element in
      let name = element.name
      guard name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()),
        (1...6).contains(level)
      else { return nil }
      return (index, level)
    }
  }

  var firstHeadingMistakes: [Mistake] {
    let first = headings.filter { $0.level == 1 }
    if first.isEmpty { return [Mistake("There is no h1")] }
    return first.dropFirst().map { mistake(at: $0.index, "There is a second h1") }
  }

  var headingOrderMistakes: [Mistake] {
    var last = 0
    return headings.compactMap { index, level in
      defer { last = level }
      guard level > last + 1 else { return nil }
      let before = last == 0 ? "the first heading" : "after h\(last)"
      return mistake(at: index, "An h\(level) is \(before): a level is skipped")
    }
  }

  var emptyHeadings: [Mistake] {
    headings.filter { accessibleName(of: $0.index).isEmpty }.map {
      mistake(at: $0.index, "The h\($0.level) is empty")
    }
  }

  /// What a screen reader says for an element: its label, or its text and its pictures' texts.
  func accessibleName(of index: Int) -> String {
    let own = document.nodes[index].element
    if let label = own?["aria-label"], !label.allSatisfy(\.isWhitespace) { return label }
    var parts: [String] = []
    var next = index + 1
    while next < document.nodes[index].end {
      let node = document.nodes[next]
      if case .conditional = node.content {
        next = node.end
        continue
      }
      if let element = node.element {
        if element["aria-hidden"]?.lowercased() == "true" {
          next = node.end
          continue
        }
        parts.append(element["aria-label"] ?? (element.name == "img" ? element["alt"] ?? "" : ""))
      }
      parts.append(node.text ?? "")
      next += 1
    }
    return parts.joined(separator: "")
      .split(whereSeparator: { $0.isWhitespace || Self.isInvisible($0) }).joined(separator: " ")
  }
}
