// What clients refuse, and what nobody may put into an email through an article.

internal import Markup

extension Email {
  private func mistakes(named names: Set<String>) -> [Mistake] {
    elements.filter { names.contains($0.element.name) }.map {
      mistake(at: $0.index, "There is a <\($0.element.name)>")
    }
  }

  var scripts: [Mistake] { mistakes(named: ["script", "noscript", "template"]) }

  var forms: [Mistake] {
    mistakes(named: ["form", "input", "button", "select", "textarea", "option", "datalist"])
  }

  var embedded: [Mistake] {
    mistakes(named: [
      "iframe", "frame", "frameset", "object", "embed", "applet", "svg", "math", "picture",
      "video", "audio", "source", "canvas", "dialog", "portal",
    ])
  }

  var srcsets: [Mistake] {
    elements.filter { $0.element["srcset"] != nil || $0.element["imagesrcset"] != nil }.map {
      mistake(at: $0.index, "The <\($0.element.name)> has a srcset")
    }
  }

  var eventHandlers: [Mistake] {
    elements.flatMap { index, element in
      element.attributes.filter { $0.name.hasPrefix("on") && $0.name.count > 2 }.map {
        mistake(at: index, "The <\(element.name)> has the event handler “\($0.name)”")
      }
    }
  }

  var externalSheets: [Mistake] {
    let links = elements(named: "link").filter {
      ($0.element["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        .contains("stylesheet")
    }.map { mistake(at: $0.index, "A style sheet is linked") }
    let imports = sheets.flatMap { block in
      block.sheet.rules.filter { $0.atRule == "import" }.map {
        Mistake(at: block.start + $0.offset, "A style sheet is imported")
      }
    }
    return links + imports
  }

  /// `base` moves every link, and a refresh leaves the email.
  var redirections: [Mistake] {
    elements.compactMap { index, element in
      if element.name == "base" { return mistake(at: index, "There is a <base>") }
      let isRefresh =
        element.name == "meta" && element["http-equiv"]?.lowercased() == "refresh"
      return isRefresh ? mistake(at: index, "A meta refresh leaves the email") : nil
    }
  }

  /// Looks in the source of text and tags, since that is what a mailing tool reads.
  var templateTags: [Mistake] {
    if check.allowsTemplateTags { return [] }
    let marks = ["{{", "}}", "{%", "*|", "|*", "<%", "%%"].map { ($0, Array($0.utf8)) }
    return document.nodes.compactMap { node in
      switch node.content {
      case .text, .element: break
      default: return nil
      }
      let styles = node.parent.flatMap { document.nodes[$0].element?.name } == "style"
      let bytes = document.source[node.source]
      for (mark, sign) in marks {
        // A style sheet's own brackets may stand close together.
        if styles, mark == "}}" || mark == "{{" { continue }
        if let place = bytes.firstIndex(ofBytes: sign) {
          return Mistake(at: place, "The tag “\(mark)” of a mailing tool is left")
        }
      }
      return nil
    }
  }

  var apostropheEntities: [Mistake] {
    let sign = Array("&apos;".utf8)
    return document.nodes.enumerated().compactMap { index, node in
      switch node.content {
      case .text, .element: break
      default: return nil
      }
      return document.source[node.source].firstIndex(ofBytes: sign).map {
        Mistake(at: $0, "An apostrophe is written &apos;")
      }
    }
  }

  var unreadable: [Mistake] {
    document.problems.map { problem in
      switch problem {
      case .invalidText(let offset): Mistake(at: offset, "The text is not UTF-8")
      case .tooDeep(let offset):
        Mistake(
          at: offset, "Elements are nested deeper than \(HTMLDocument.maximumDepth)")
      case .tooLong: Mistake("The email is over \(HTMLDocument.maximumBytes) bytes")
      case .tooManyAttributes(let offset): Mistake(at: offset, "The tag has too many attributes")
      }
    } + (document.nodes.contains { $0.element != nil } ? [] : [Mistake("There is no HTML")])
  }
}
