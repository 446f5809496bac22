// The figure that a passage of "By the numbers" is about.

import CommonMark

extension [Event] {
  /// The events with the figure that stands out set strong, where there is one.
  ///
  /// That is the first number with a currency or percent sign, a separator of thousands, or three digits and more that
  /// are no year; else the first of two digits. A number after a capitalized word belongs to a date or a name.
  var withStrongFigure: [Event] {
    var best: (event: Int, range: Range<String.Index>, weight: Int)?
    for (index, event) in enumerated() {
      guard case .leaf(.text(let text)) = event else { continue }
      for range in Self.figures(in: text) {
        let weight = Self.weight(of: text[range])
        if weight > (best?.weight ?? 0) { best = (index, range, weight) }
      }
    }
    guard let best, case .leaf(.text(let text)) = self[best.event] else { return self }
    let parts: [Event] = [
      .leaf(.text(String(text[..<best.range.lowerBound]))), .enter(.strong),
      .leaf(.text(String(text[best.range]))), .exit,
      .leaf(.text(String(text[best.range.upperBound...]))),
    ]
    return Array(self[..<best.event]) + parts + Array(self[(best.event + 1)...])
  }

  private static func figures(in text: String) -> [Range<String.Index>] {
    var figures: [Range<String.Index>] = []
    var start = text.startIndex
    while let first = text[start...].firstIndex(where: \.isWholeNumber) {
      var end =
        text[first...].firstIndex { !($0.isWholeNumber || ",.\u{A0}\u{202F}".contains($0)) }
        ?? text.endIndex
      while end > first, !text[text.index(before: end)].isWholeNumber {
        end = text.index(before: end)
      }
      var begin = first
      if begin > text.startIndex, "$€£¥֏₽".contains(text[text.index(before: begin)]) {
        begin = text.index(before: begin)
      }
      if end < text.endIndex, text[end] == "%" { end = text.index(after: end) }
      let isPartOfWord =
        (begin > text.startIndex
          && (text[text.index(before: begin)].isLetter
            || "-:/".contains(text[text.index(before: begin)])))
        || (end < text.endIndex && (text[end].isLetter || ":/".contains(text[end])))
      if !isPartOfWord, !followsName(text[..<begin]) { figures.append(begin..<end) }
      start = end
    }
    return figures
  }

  private static func followsName(_ before: Substring) -> Bool {
    guard let word = before.split(separator: " ").last, before.last == " ",
      word.startIndex != before.startIndex
    else { return false }
    return word.first?.isUppercase == true
  }

  private static func weight(of figure: Substring) -> Int {
    let digits = figure.count { $0.isWholeNumber }
    if figure.contains(where: { "$€£¥֏₽%".contains($0) }) { return 3 }
    if digits > 3, figure.contains(where: { ",.\u{A0}\u{202F}".contains($0) }) { return 3 }
    if digits >= 3 {
      let isYear = digits == 4 && ["19", "20"].contains(figure.prefix(2))
      return isYear ? 0 : 3
    }
    return digits == 2 ? 2 : 0
  }
}
