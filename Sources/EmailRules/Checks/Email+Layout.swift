// What a layout may rely on in every client.

internal import Markup

extension Email {
  /// A mistake for each declaration that the layout relies on and that a condition holds for.
  private func layoutMistakes(
    _ summary: (CSSDeclaration) -> String, where isMistake: (CSSDeclaration) -> Bool
  ) -> [Mistake] {
    layoutDeclarations.filter { isMistake($0.declaration) }.map {
      Mistake(at: $0.offset, summary($0.declaration))
    }
  }

  /// A mistake for each element that a declaration is wrong on.
  private func elementMistakes(
    _ property: (CSSDeclaration) -> Bool, on isMistake: (HTMLElement) -> Bool
  ) -> [Mistake] {
    layoutDeclarations.filter { property($0.declaration) }.flatMap { styled in
      styled.elements.compactMap { index -> Mistake? in
        guard let element = document.nodes[index].element, isMistake(element) else { return nil }
        return Mistake(
          at: styled.offset, "<\(element.name)> has \(styled.declaration.property)")
      }.prefix(1)
    }
  }

  var positions: [Mistake] {
    layoutMistakes({ "The layout relies on position: \($0.keywords.first ?? "")" }) {
      $0.property == "position" && $0.keywords != ["static"]
    }
  }

  var variables: [Mistake] {
    layoutMistakes({ "The layout relies on the variable in \($0.property)" }) {
      $0.functions.contains("var") || $0.property.hasPrefix("--")
    }
  }

  var flexAndGrid: [Mistake] {
    layoutMistakes({ "The layout relies on \($0.property): \($0.keywords.first ?? "")" }) {
      let isDisplay =
        $0.property == "display"
        && $0.keywords.contains { ["flex", "inline-flex", "grid", "inline-grid"].contains($0) }
      return isDisplay || $0.property == "flex" || $0.property.hasPrefix("flex-")
        || $0.property == "grid" || $0.property.hasPrefix("grid-")
    }
  }

  var remUnits: [Mistake] {
    layoutMistakes({ "\($0.property) is in rem" }) { declaration in
      declaration.value.contains {
        if case .dimension(_, let unit) = $0.kind { unit.lowercased() == "rem" } else { false }
      }
    }
  }

  var colorFunctions: [Mistake] {
    let functions: Set<String> = [
      "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix",
      "light-dark",
    ]
    return layoutMistakes({ "\($0.property) has a colour as a function" }) {
      $0.functions.contains { functions.contains($0) }
    }
  }

  private static func isMargin(_ declaration: CSSDeclaration) -> Bool {
    declaration.property == "margin" || declaration.property.hasPrefix("margin-")
  }

  var negativeMargins: [Mistake] {
    layoutMistakes({ "\($0.property) is negative" }) {
      Self.isMargin($0)
        && $0.value.contains {
          switch $0.kind {
          case .number(let value), .percentage(let value), .dimension(let value, _): value < 0
          default: false
          }
        }
    }
  }

  var automaticMargins: [Mistake] {
    layoutMistakes({ "\($0.property) is auto" }) {
      Self.isMargin($0) && $0.keywords.contains("auto")
    }
  }

  var paddedElements: [Mistake] {
    elementMistakes(
      {
        ($0.property == "padding" || $0.property.hasPrefix("padding-")) && !Self.isZero($0)
      }, on: { $0.name != "td" && $0.name != "th" })
  }

  var maximumWidths: [Mistake] {
    elementMistakes({ $0.property == "max-width" }, on: { $0.name != "table" && $0.name != "img" })
  }

  var widths: [Mistake] {
    elementMistakes(
      { $0.property == "width" && $0.keywords != ["auto"] },
      on: { ["div", "p", "img"].contains($0.name) })
  }

  private static func isZero(_ declaration: CSSDeclaration) -> Bool {
    declaration.value.allSatisfy {
      switch $0.kind {
      case .number(let value), .dimension(let value, _), .percentage(let value): value == 0
      default: true
      }
    }
  }

  /// Classic Outlook does not know max-width, and needs a table of fixed width around.
  var missingOutlookTable: [Mistake] {
    let isBounded = layoutDeclarations.first { styled in
      styled.declaration.property == "max-width"
        && styled.elements.contains { document.nodes[$0].element?.name == "table" }
    }
    guard let isBounded else { return [] }
    let hasTable = elements.contains { index, element in
      isForOutlook[index] && element.name == "table"
        && !(element["width"] ?? "%").hasSuffix("%")
    }
    return hasTable
      ? [] : [Mistake(at: isBounded.offset, "No conditional table bounds the width in Outlook")]
  }
}
