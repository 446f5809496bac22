// Finds features in the parsed email, and those that the layout relies on and a client lacks.

internal import Markup

extension Email {
  /// Every feature and name once, uses that the layout relies on first, then by place.
  var featureUses: [FeatureUse] {
    let uses = elementUses + declarationUses + ruleUses + pictureUses
    let ordered = uses.enumerated().sorted { a, b in
      let left = (a.element.isEnhancement ? 1 : 0, a.element.offset ?? 0, a.offset)
      let right = (b.element.isEnhancement ? 1 : 0, b.element.offset ?? 0, b.offset)
      return left < right
    }
    var seen: Set<String> = []
    return ordered.map(\.element).filter { seen.insert("\($0.feature.slug) \($0.name)").inserted }
  }

  /// A warning for each feature that the layout relies on and that some client does not support at all. What is
  /// supported in part is left to the rules that say which part.
  var unsupported: [Mistake] {
    featureUses.filter { !$0.isEnhancement }.compactMap { use in
      let lacking = use.feature.clients.filter { $0.support == .none }.map(\.name)
      guard !lacking.isEmpty else { return nil }
      return Mistake(
        at: use.offset, "\(use.name) is not supported by \(lacking.joined(separator: ", "))")
    }
  }

  private func uses(
    _ kind: String, _ key: String, as name: String, at offset: Int?, isEnhancement: Bool = false
  ) -> [FeatureUse] {
    SupportTable.standard.features(kind, key).map {
      FeatureUse(
        feature: $0, name: name, offset: offset, isEnhancement: isEnhancement || $0.isGraceful)
    }
  }

  private var elementUses: [FeatureUse] {
    readElements.filter { !$0.element.isImplied }.flatMap { index, element -> [FeatureUse] in
      let place = offset(of: index)
      var found = uses("element", element.name, as: "<\(element.name)>", at: place)
      for attribute in element.attributes {
        // What an attribute says to a screen reader or to a script changes no layout.
        let isMeaning = attribute.name.hasPrefix("aria-") || attribute.name == "hidden"
        found += uses(
          "attribute", attribute.name, as: "the attribute \(attribute.name)", at: place,
          isEnhancement: isMeaning)
      }
      if let type = element["type"]?.lowercased() {
        found += uses(
          "input", "\(element.name)=\(type)", as: "<\(element.name) type=\"\(type)\">", at: place)
      }
      if let address = element["href"], element.name == "a" {
        if address.hasPrefix("#") {
          found += uses("link", "#", as: "a link inside of the email", at: place)
        }
        if Self.scheme(of: address) == "mailto" {
          found += uses("link", "mailto", as: "a mailto: link", at: place)
        }
      }
      return found
    }
  }

  private var declarationUses: [FeatureUse] {
    declarations.filter { !$0.isInline || !isForOutlook[$0.elements[0]] }.flatMap {
      styled -> [FeatureUse] in
      let declaration = styled.declaration
      // What is hidden, such as the preheader, has no layout.
      let isEnhancement =
        styled.condition != .none || styled.isInline && isHidden(styled.elements[0])
      let add: (String, String, String) -> [FeatureUse] = { kind, key, name in
        uses(kind, key, as: name, at: styled.offset, isEnhancement: isEnhancement)
      }
      var found = add("property", declaration.property, declaration.property)
      for function in declaration.functions {
        found += add("function", function, "\(function)()")
      }
      for token in declaration.value {
        switch token.kind {
        case .ident(let name):
          let name = name.lowercased()
          found += add("keyword", name, "\(declaration.property):\(name)")
          found += add(
            "value", "\(declaration.property)=\(name)", "\(declaration.property):\(name)")
        case .dimension(_, let unit):
          found += add("unit", unit.lowercased(), "the unit \(unit.lowercased())")
        case .percentage: found += add("unit", "%", "the unit %")
        default: break
        }
      }
      return found
    }
  }

  /// At-rules, selectors and pseudo-classes: a client that does not know them shows the inline style.
  private var ruleUses: [FeatureUse] {
    sheets.flatMap { block in
      block.sheet.rules.flatMap { rule -> [FeatureUse] in
        let place = block.start + rule.offset
        let add: (String, String, String) -> [FeatureUse] = { kind, key, name in
          uses(kind, key, as: name, at: place, isEnhancement: true)
        }
        var found: [FeatureUse] = []
        if let name = rule.atRule {
          found += add("at", name, "@\(name)")
          for word in rule.prelude.compactMap(\.keyword) where name == "media" {
            found += add("media", word, "@media (\(word))")
          }
        }
        for selector in rule.selectors {
          for (kind, name) in Self.selectorKinds(of: selector) { found += add(kind, name, name) }
        }
        return found
      }
    }
  }

  private static func selectorKinds(of selector: CSSSelector) -> [(String, String)] {
    var kinds: [(String, String)] = selector.combinators.map {
      switch $0 {
      case .descendant: ("selector", "descendant")
      case .child: ("selector", "child")
      case .nextSibling: ("selector", "adjacent")
      case .laterSibling: ("selector", "sibling")
      }
    }
    for compound in selector.compounds {
      if compound.type != nil { kinds.append(("selector", "type")) }
      if compound.isUniversal { kinds.append(("selector", "universal")) }
      if !compound.ids.isEmpty { kinds.append(("selector", "id")) }
      if !compound.classes.isEmpty { kinds.append(("selector", "class")) }
      if compound.classes.count > 1 { kinds.append(("selector", "chaining")) }
      if !compound.attributes.isEmpty { kinds.append(("selector", "attribute")) }
      kinds += (compound.pseudoClasses + compound.pseudoElements).map { ("pseudo", $0) }
    }
    return kinds
  }

  private var pictureUses: [FeatureUse] {
    pictureAddresses.flatMap { offset, address -> [FeatureUse] in
      var found =
        Self.imageFormat(of: address).map {
          uses("image", $0, as: "the picture format \($0)", at: offset)
        } ?? []
      if Self.scheme(of: address) == "data" {
        found += uses("image", "data", as: "a picture in a data: address", at: offset)
      }
      return found
    }
  }
}
