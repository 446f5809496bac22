// What a screen reader, and a client that drops html and body, need of the structure.

internal import Markup

extension Email {
  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku-arab", "ps", "sd", "ug", "ur", "yi",
  ]

  private var article: (index: Int, element: HTMLElement)? {
    readElements.first { $0.element["role"]?.lowercased() == "article" }
  }

  /// html, body and the wrapper; the wrapper only where there is one.
  private var languageElements: [(index: Int, element: HTMLElement)] {
    let outer = ["html", "body"].compactMap { name in
      readElements.first { $0.element.name == name }
    }
    return outer + (article.map { [$0] } ?? [])
  }

  var withoutLanguage: [Mistake] {
    languageElements.filter { ($0.element["lang"] ?? "").isEmpty }.map {
      mistake(at: $0.index, "<\($0.element.name)> has no lang")
    }
  }

  var withoutDirection: [Mistake] {
    languageElements.compactMap { index, element in
      let direction = (element["dir"] ?? "").lowercased()
      guard ["ltr", "rtl", "auto"].contains(direction) else {
        return mistake(at: index, "<\(element.name)> has no dir")
      }
      let language = (element["lang"] ?? "").lowercased()
      let primary = String(language.split(separator: "-").first ?? "")
      guard Self.rightToLeft.contains(primary) || Self.rightToLeft.contains(language),
        direction == "ltr", !language.contains("latn")
      else { return nil }
      return mistake(at: index, "<\(element.name)> is in “\(language)” but goes left to right")
    }
  }

  var withoutArticle: [Mistake] {
    guard let article else { return [Mistake("No element has role=article")] }
    let label = article.element["aria-label"] ?? article.element["aria-labelledby"] ?? ""
    return label.isEmpty ? [mistake(at: article.index, "The wrapper has no aria-label")] : []
  }

  var tablesWithoutRole: [Mistake] {
    elements.filter { index, element in
      guard element.name == "table" else { return false }
      let role = (element["role"] ?? "").lowercased()
      return role != "presentation" && role != "none" && !isDataTable(index)
    }.map { mistake(at: $0.index, "The table has no role=presentation") }
  }

  /// Whether a table has header cells or a caption of its own: it is meant as a table.
  private func isDataTable(_ index: Int) -> Bool {
    (index + 1..<document.nodes[index].end).contains { inner in
      guard let name = document.nodes[inner].element?.name, name == "th" || name == "caption"
      else { return false }
      return document.ancestors(of: inner).first { document.nodes[$0].element?.name == "table" }
        == index
    }
  }

  var titleMistakes: [Mistake] {
    let titles = elements(named: "title")
    return titles.contains { !words(of: $0.index).isEmpty } ? [] : [Mistake("There is no title")]
  }

  var doctypeMistakes: [Mistake] {
    let type = document.nodes.lazy.compactMap { node -> String? in
      if case .doctype(let name, _, _) = node.content { name } else { nil }
    }.first
    return type?.lowercased() == "html" ? [] : [Mistake("There is no <!DOCTYPE html>")]
  }

  var charsetMistakes: [Mistake] {
    let says = elements(named: "meta").contains { _, element in
      element["charset"]?.lowercased() == "utf-8"
        || (element["content"] ?? "").lowercased().contains("charset=utf-8")
    }
    return says ? [] : [Mistake("There is no <meta charset=\"utf-8\">")]
  }

  var zoomMistakes: [Mistake] {
    elements(named: "meta").filter { _, element in
      guard element["name"]?.lowercased() == "viewport" else { return false }
      let parts = (element["content"] ?? "").lowercased().split { $0 == "," || $0 == ";" }
        .map { $0.filter { !$0.isWhitespace } }
      return parts.contains { part in
        if part == "user-scalable=no" || part == "user-scalable=0" { return true }
        guard part.hasPrefix("maximum-scale="), let scale = Double(part.dropFirst(14)) else {
          return false
        }
        return scale < 2
      }
    }.map { mistake(at: $0.index, "The viewport keeps the reader from zooming") }
  }

  var listMistakes: [Mistake] {
    readElements.compactMap { index, element in
      let parent = document.nodes[index].parent.flatMap { document.nodes[$0].element?.name }
      let isLost = element.name == "li" && !["ul", "ol", "menu"].contains(parent ?? "")
      return isLost ? mistake(at: index, "The <li> stands in no list") : nil
    }
  }

  var repeatedIDs: [Mistake] {
    var seen: Set<String> = []
    return readElements.compactMap { index, element in
      guard let id = element["id"], !id.isEmpty, !seen.insert(id).inserted else { return nil }
      return mistake(at: index, "The id “\(id)” is used twice")
    }
  }
}
