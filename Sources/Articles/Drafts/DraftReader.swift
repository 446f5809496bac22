// Drafts of Word (Office Open XML) and of LibreOffice (OpenDocument).

import Markup
import Publication

/// Reads the paragraphs of a draft, with the styles that make titles, headings and lists of them.
struct DraftReader {
  /// The article of a draft.
  func markedText(of bytes: [UInt8]) throws(DraftFailure) -> MarkedText {
    let archive = try ZipArchive(bytes)
    var marked = MarkedText()
    if let word = try archive.file("word/document.xml") {
      marked.pieces = Self.word(XMLTree(parsing: String(decoding: word, as: UTF8.self)))
      read(try archive.file("docProps/core.xml"), into: &marked.metadata)
    } else if let open = try archive.file("content.xml") {
      marked.pieces = Self.openDocument(XMLTree(parsing: String(decoding: open, as: UTF8.self)))
      read(try archive.file("meta.xml"), into: &marked.metadata)
    } else {
      throw .unknown
    }
    // A draft's headline is its title, or else its first line where that is short and no sentence.
    if let title = marked.pieces.first(where: { $0.kind == .headline }) {
      marked.metadata.title = title.text
    } else if let first = marked.pieces.first, first.text.utf8.count < 160,
      first.kind == .subhead || !first.text.endsAsSentence
    {
      marked.metadata.title = first.text
      marked.pieces[0].kind = .headline
    }
    return marked
  }

  /// Who wrote it. Its properties' dates are those of the file, not of publication.
  private func read(_ properties: [UInt8]?, into metadata: inout Article.Metadata) {
    guard let properties else { return }
    let tree = XMLTree(parsing: String(decoding: properties, as: UTF8.self))
    let author = tree.all("dc:creator").first.map { tree.elements[$0].text }
    metadata.byline = author.flatMap { HTMLText.line(of: $0) }
  }

  private static func word(_ tree: XMLTree) -> [MarkedText.Piece] {
    tree.all("w:p").compactMap { paragraph in
      let inside = (paragraph + 1)..<tree.elements[paragraph].end
      var text = ""
      var style = ""
      var isList = false
      for index in inside {
        let element = tree.elements[index]
        switch element.name {
        case "w:t": text += element.text
        case "w:tab", "w:br", "w:cr": text += " "
        case "w:pStyle": style = (element.attributes["w:val"] ?? "").lowercased()
        case "w:numPr": isList = true
        default: break
        }
      }
      return piece(text, style: style, isHeading: style.hasPrefix("heading"), isList: isList)
    }
  }

  private static func openDocument(_ tree: XMLTree) -> [MarkedText.Piece] {
    let lists = tree.all("text:list-item").map { $0..<tree.elements[$0].end }
    // What was deleted under change tracking is no text.
    let deleted = tree.all("text:tracked-changes", "office:annotation").map {
      $0..<tree.elements[$0].end
    }
    return tree.all("text:p", "text:h").compactMap { paragraph in
      let element = tree.elements[paragraph]
      if deleted.contains(where: { $0.contains(paragraph) }) { return nil }
      return piece(
        tree.wholeText(of: paragraph),
        style: (element.attributes["text:style-name"] ?? "").lowercased(),
        isHeading: element.name == "text:h", isList: lists.contains { $0.contains(paragraph) })
    }
  }

  private static func piece(
    _ text: String, style: String, isHeading: Bool, isList: Bool
  ) -> MarkedText.Piece? {
    let text = Article.folded(text.unicodeScalars)
    if text.isEmpty { return nil }
    let kind: Block.Kind =
      style == "title"
      ? .headline
      : style == "subtitle"
        ? .deck
        : isHeading ? .subhead : isList ? .listItem : .paragraph
    return MarkedText.Piece(kind, text)
  }
}
