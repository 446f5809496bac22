// Style blocks: what they hold, and what is lost with them.

internal import Markup

extension Email {
  /// The greatest size of style blocks: Gmail drops one that is larger.
  static let maximumStyleBytes = 16_384

  var styleBlockMistakes: [Mistake] {
    sheets.enumerated().compactMap { number, block in
      let isInHead = document.ancestors(of: block.node).contains {
        document.nodes[$0].element?.name == "head"
      }
      if !isInHead { return mistake(at: block.node, "The <style> is not in the head") }
      return number > 0 ? mistake(at: block.node, "There is a second <style>") : nil
    }
  }

  var styleSizeMistakes: [Mistake] {
    let size = sheets.reduce(0) { $0 + $1.text.utf8.count }
    return size > Self.maximumStyleBytes
      ? [Mistake(at: sheets.first.flatMap { offset(of: $0.node) }, "Styles have \(size) bytes")]
      : []
  }

  var styleErrors: [Mistake] {
    let blocks = sheets.flatMap { block in
      block.sheet.errors.map { Mistake(at: block.start + $0, "The style cannot be read") }
    }
    return blocks
      + badInline.map { mistake(at: $0, "The style attribute cannot be read in whole") }
  }

  var importantMistakes: [Mistake] {
    var places: Set<Int> = []
    return declarations.compactMap {
      guard !$0.declaration.isImportantPlain, places.insert($0.offset).inserted else { return nil }
      return Mistake(at: $0.offset, "!important is not in lower case after a space")
    }
  }

  /// Properties that a layout needs, by the beginning of their names.
  private static let needed = [
    "width", "height", "padding", "margin", "font", "line-height", "color", "background",
    "border", "text-align", "text-decoration", "display", "letter-spacing", "text-transform",
  ]

  /// What a rule without a condition sets and no inline style does is lost with the style block.
  var stylesInBlockOnly: [Mistake] {
    var places: Set<Int> = []
    return declarations.compactMap { styled in
      let property = styled.declaration.property
      guard styled.condition == .none, !styled.isInline, property != "color-scheme",
        Self.needed.contains(where: { property == $0 || property.hasPrefix($0 + "-") }),
        styled.elements.contains(where: { !hasInline(property, at: $0) }),
        places.insert(styled.offset).inserted
      else { return nil }
      return Mistake(at: styled.offset, "\(property) is in the style block only")
    }
  }

  private func hasInline(_ property: String, at index: Int) -> Bool {
    let shorthand = property.split(separator: "-").first.map(String.init)
    return (inline[index] ?? []).contains {
      $0.property == property || $0.property == shorthand || $0.property.hasPrefix(property + "-")
    }
  }

  var colorSchemeMetas: [Mistake] {
    ["color-scheme", "supported-color-schemes"].compactMap { name in
      let says = elements(named: "meta").contains { _, element in
        element["name"]?.lowercased() == name
          && (element["content"] ?? "").lowercased().contains("dark")
      }
      return says ? nil : Mistake("There is no <meta name=\"\(name)\"> that names dark")
    }
  }

  var colorSchemeProperty: [Mistake] {
    let says = declarations.contains {
      $0.declaration.property == "color-scheme" && $0.condition == .none
        && $0.declaration.keywords.contains("dark")
    }
    return says ? [] : [Mistake("There is no :root { color-scheme: light dark }")]
  }

  var darkMedia: [Mistake] {
    declarations.contains { $0.condition == .dark }
      ? [] : [Mistake("There is no @media (prefers-color-scheme: dark)")]
  }

  var darkOutlook: [Mistake] {
    ["data-ogsc", "data-ogsb"].compactMap { name in
      let has = declarations.contains { styled in
        styled.selector?.compounds.contains { $0.attributes.contains { $0.name == name } } == true
      }
      return has ? nil : Mistake("There is no rule for [\(name)]")
    }
  }
}
