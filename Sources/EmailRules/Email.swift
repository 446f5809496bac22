// An email's HTML part as the rules see it.

internal import Markup

/// A parsed email with its style sheets and inline styles.
struct Email: Sendable {
  /// The document.
  let document: HTMLDocument
  /// The size that was given, of which the document may be the head.
  let byteCount: Int
  /// What is known of the publication.
  let check: EmailCheck
  /// The style sheets of all `style` elements but those for Outlook alone.
  let sheets: [StyleBlock]
  /// The declarations of `style` attributes, by node.
  let inline: [Int: [CSSDeclaration]]
  /// The elements whose `style` attribute cannot be read in whole.
  let badInline: [Int]
  /// By node: whether only classic Outlook reads it.
  let isForOutlook: [Bool]
  /// Every declaration with its place and the elements that it styles.
  let declarations: [StyledDeclaration]
  /// The elements that a style or the attribute `hidden` takes out of sight, without those below them.
  let hidden: Set<Int>

  /// Reads the styles of a document.
  init(_ document: HTMLDocument, byteCount: Int, check: EmailCheck) {
    self.document = document
    self.byteCount = byteCount
    self.check = check
    var isForOutlook = [Bool](repeating: false, count: document.nodes.count)
    var inline: [Int: [CSSDeclaration]] = [:]
    var badInline: [Int] = []
    var sheets: [StyleBlock] = []
    for (index, node) in document.nodes.enumerated() {
      if let parent = node.parent { isForOutlook[index] = isForOutlook[parent] }
      if case .conditional = node.content { isForOutlook[index] = true }
      guard let element = node.element else { continue }
      if let style = element["style"] {
        let (declarations, errors) = CSSSheet.declarations(in: style)
        inline[index] = declarations
        if !errors.isEmpty { badInline.append(index) }
      }
      if element.name == "style", !isForOutlook[index] {
        let start = node.end > index + 1 ? document.nodes[index + 1].source.lowerBound : 0
        let text = document.text(of: index)
        sheets.append(
          StyleBlock(node: index, start: start, text: text, sheet: CSSSheet(parsing: text)))
      }
    }
    self.isForOutlook = isForOutlook
    self.inline = inline
    self.badInline = badInline
    self.sheets = sheets
    var declarations: [StyledDeclaration] = []
    for block in sheets { declarations += StyledDeclaration.all(of: block, in: document) }
    for index in inline.keys.sorted() {
      declarations += (inline[index] ?? []).map {
        StyledDeclaration(
          declaration: $0, offset: document.nodes[index].source.lowerBound, elements: [index],
          isInline: true, condition: .none, selector: nil)
      }
    }
    self.declarations = declarations
    var hidden = Set(
      declarations.filter { $0.condition == .none && $0.declaration.hides }.flatMap(\.elements))
    for (index, element) in document.elements where element["hidden"] != nil {
      hidden.insert(index)
    }
    self.hidden = hidden
  }
}

extension Email {
  /// The elements, those for Outlook alone included.
  var elements: [(index: Int, element: HTMLElement)] { Array(document.elements) }

  /// The elements that all clients but classic Outlook read.
  var readElements: [(index: Int, element: HTMLElement)] {
    elements.filter { !isForOutlook[$0.index] }
  }

  /// The elements of a name that all clients but classic Outlook read.
  func elements(named names: String...) -> [(index: Int, element: HTMLElement)] {
    readElements.filter { names.contains($0.element.name) }
  }

  /// Where a node begins; nil where the parser supplied it.
  func offset(of index: Int) -> Int? {
    let source = document.nodes[index].source
    return source.isEmpty ? nil : source.lowerBound
  }

  /// A mistake at a node.
  func mistake(at index: Int, _ summary: String) -> Mistake {
    Mistake(at: offset(of: index), summary)
  }

  /// The declarations that a layout relies on: inline ones, and those of rules that ask no condition of the
  /// client, the window or the reader. What stands in an at-rule or behind an attribute or a pseudo-class is an
  /// enhancement: a client that does not know it shows the inline style.
  var layoutDeclarations: [StyledDeclaration] { declarations.filter { $0.condition == .none } }

  /// The text of a node with runs of white space folded, without what nobody sees.
  func words(of index: Int) -> String {
    document.text(of: index).split(whereSeparator: { $0.isWhitespace || Self.isInvisible($0) })
      .joined(separator: " ")
  }

  /// Whether a character takes no ink: white space, joiners and marks that pad a preheader.
  static func isInvisible(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
    }
  }
}

extension CSSDeclaration {
  /// Whether it takes an element out of sight; what is one pixel high is no text that a reader sees.
  fileprivate var hides: Bool {
    switch property {
    case "display": keywords == ["none"]
    case "visibility": keywords == ["hidden"] || keywords == ["collapse"]
    case "font-size", "max-height", "max-width", "opacity":
      value.contains {
        switch $0.kind {
        case .number(0), .dimension(0, _), .dimension(1, "px"): true
        default: false
        }
      }
    default: false
    }
  }
}
