// How the text looks: its contrast and its size.

internal import Markup

extension Email {
  /// Text that can be seen, with its style and its length in letters.
  private func visibleText(isDark: Bool) -> [(index: Int, style: TextStyle, letters: Int)] {
    let styles = textStyles(isDark: isDark)
    return document.nodes.enumerated().compactMap { index, node in
      guard let text = node.text, !isForOutlook[index], !styles[index].isHidden,
        styles[index].size > 1
      else { return nil }
      let letters = text.count { !Self.isInvisible($0) }
      return letters > 0 ? (index, styles[index], letters) : nil
    }
  }

  private func contrastMistakes(isDark: Bool) -> [Mistake] {
    struct Pair: Hashable {
      let color: Color
      let background: Color
    }
    var found: Set<Pair> = []
    return visibleText(isDark: isDark).compactMap { index, style, _ in
      guard let color = style.color, let background = style.background else { return nil }
      let contrast = color.contrast(to: background)
      let isLarge = style.size >= 24 || style.isBold && style.size >= 18.66
      guard contrast < (isLarge ? 3 : 4.5),
        found.insert(Pair(color: color, background: background)).inserted
      else { return nil }
      let ratio = (contrast * 100).rounded(.down) / 100
      let mode = isDark ? " in the dark" : ""
      return mistake(
        at: index,
        "Text in \(color.hexadecimal) on \(background.hexadecimal) has a contrast of \(ratio):1\(mode)"
      )
    }
  }

  var lightContrastMistakes: [Mistake] { contrastMistakes(isDark: false) }

  /// Only where the email has a dark look of its own.
  var darkContrastMistakes: [Mistake] {
    declarations.contains { $0.condition == .dark } ? contrastMistakes(isDark: true) : []
  }

  /// Body text is what most letters outside of headings are set in: captions and source lines may be smaller.
  var textSizeMistakes: [Mistake] {
    var letters: [Double: Int] = [:]
    let texts = visibleText(isDark: false).filter { !$0.style.isHeading }
    for text in texts { letters[text.style.size, default: 0] += text.letters }
    let total = letters.values.reduce(0, +)
    var sum = 0
    for size in letters.keys.sorted() {
      sum += letters[size] ?? 0
      guard sum * 2 >= total else { continue }
      guard size < 16, let first = texts.first(where: { $0.style.size == size }) else { return [] }
      let pixels = (size * 10).rounded() / 10
      return [mistake(at: first.index, "Most text is \(pixels) pixels high or less")]
    }
    return []
  }

  var tinyTextMistakes: [Mistake] {
    visibleText(isDark: false).first { $0.style.size < 12 }.map {
      [mistake(at: $0.index, "Text is \(($0.style.size * 10).rounded() / 10) pixels high")]
    } ?? []
  }
}
