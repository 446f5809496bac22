// Where in a page the article's text is.

import Markup

/// Finds the blocks of a page that are its article.
///
/// What is aside (navigation, comments, related links) goes first, unless it holds most of the page's prose. Then
/// the part is taken that the page itself calls the article's body; else the one whose children hold most prose,
/// with weights that halve with each generation, after Arc90's Readability (2009); and last its first and last
/// lines that are no prose are left out.
struct PageBody {
  private let document: HTMLDocument
  private let blocks: [PageBlock]
  /// The prose before each block: what an element holds is the difference of two.
  private let sums: [Double]

  /// Looks at the blocks of a page.
  init(_ document: HTMLDocument) {
    self.document = document
    let all = PageBlocks(of: document).blocks
    let sums = Self.sums(of: all)
    let total = sums.last ?? 0
    var kept = [Bool](repeating: true, count: all.count)
    var index = 0
    while index < document.nodes.count {
      if let element = document.nodes[index].element, PageParts.isAside(element) {
        let range = Self.range(of: index, in: document, all)
        let prose = sums[range.upperBound] - sums[range.lowerBound]
        if prose <= total * 0.4 {
          for block in range { kept[block] = false }
          index = max(document.nodes[index].end, index + 1)
          continue
        }
      }
      index += 1
    }
    blocks = all.indices.filter { kept[$0] }.map { all[$0] }
    self.sums = Self.sums(of: blocks)
  }

  /// The blocks of the article, in order.
  func articleBlocks(title: String?) -> [PageBlock] {
    guard (sums.last ?? 0) > 0 else { return [] }
    let chosen = signed() ?? named() ?? densest()
    return trimmedEnds(chosen.filter { isKept($0) }, title: title)
  }
}

extension PageBody {
  private static func sums(of blocks: [PageBlock]) -> [Double] {
    blocks.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1.prose) }
  }

  /// The blocks below a node; they are contiguous.
  private static func range(
    of index: Int, in document: HTMLDocument, _ blocks: [PageBlock]
  ) -> Range<Int> {
    let end = document.nodes[index].end
    func first(_ isAfter: (PageBlock) -> Bool) -> Int {
      var low = 0
      var high = blocks.count
      while low < high {
        let middle = (low + high) / 2
        if isAfter(blocks[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let start = first { $0.position >= index }
    let stop = first { $0.position >= end }
    return start..<max(start, stop)
  }
}

extension PageBody {
  private func prose(_ range: Range<Int>) -> Double {
    sums[range.upperBound] - sums[range.lowerBound]
  }

  private func range(of index: Int) -> Range<Int> { Self.range(of: index, in: document, blocks) }

  /// What the page calls its article's body; all of its parts, where it has several.
  private func signed() -> [PageBlock]? {
    for level in [3, 2] {
      var parts: [Range<Int>] = []
      var index = 0
      while index < document.nodes.count {
        if let element = document.nodes[index].element, PageParts.bodySign(element) == level {
          let range = range(of: index)
          if prose(range) > 0 { parts.append(range) }
          index = max(document.nodes[index].end, index + 1)
        } else {
          index += 1
        }
      }
      let whole = parts.reduce(0) { $0 + prose($1) }
      let largest = parts.max { prose($0) < prose($1) }
      // Teasers of other articles have bodies too: parts far smaller than the largest are those.
      if let largest, whole >= (sums.last ?? 0) * 0.35 {
        return parts.filter { prose($0) * 10 >= prose(largest) }.flatMap { blocks[$0] }
      }
    }
    return nil
  }

  /// The `article` or `main` that holds most of the page's prose.
  private func named() -> [PageBlock]? {
    for name in ["article", "main"] {
      let candidates = document.elements.filter {
        $0.element.name == name || (name == "main" && $0.element["role"] == "main")
      }.map { range(of: $0.index) }
      if let best = candidates.max(by: { prose($0) < prose($1) }),
        prose(best) >= (sums.last ?? 0) * 0.5
      {
        return narrowed(best)
      }
    }
    return nil
  }

  /// A part without what is around its dense middle.
  private func narrowed(_ range: Range<Int>) -> [PageBlock] {
    let dense = densest(in: range)
    let inside = prose(range)
    let words = dense.reduce(0) { $0 + $1.prose }
    return words >= inside * 0.85 ? dense : Array(blocks[range])
  }

  /// The blocks below the element with the highest score.
  private func densest(in range: Range<Int>? = nil) -> [PageBlock] {
    let range = range ?? blocks.indices
    var scores: [Int: Double] = [:]
    for block in blocks[range] where block.prose > 0 {
      let score = 1 + Double(min(block.stops, 12)) + min(block.prose / 15, 4)
      var share = 1.0
      // A paragraph speaks for what it is in, and so does text that stands in a `div` alone.
      let isParagraph = ["p", "li", "blockquote", "pre"].contains(block.name)
      let start = isParagraph ? document.nodes[block.element].parent : block.element
      var next = start
      for _ in 0..<4 {
        guard let index = next else { break }
        scores[index, default: 0] += score * share
        share /= 2
        next = document.nodes[index].parent
      }
    }
    let best = scores.max {
      ($0.value, -$0.key) < ($1.value, -$1.key)
    }
    guard var top = best?.key else { return Array(blocks[range]) }
    // Where an article is cut into parts that stand side by side, the parent holds it.
    while let parent = document.nodes[top].parent,
      let name = document.nodes[parent].element?.name, name != "body", name != "html",
      prose(self.range(of: parent)) > prose(self.range(of: top)) * 1.2,
      siblingsAgree(parent, besides: top)
    {
      top = parent
    }
    return Array(blocks[self.range(of: top)])
  }

  /// Whether what stands beside a child is prose too rather than lists of links.
  private func siblingsAgree(_ parent: Int, besides child: Int) -> Bool {
    let all = range(of: parent)
    let own = range(of: child)
    let others = blocks[all.lowerBound..<own.lowerBound] + blocks[own.upperBound..<all.upperBound]
    let words = others.reduce(0) { $0 + $1.words }
    let prose = others.reduce(0) { $0 + $1.prose }
    let paragraphs = others.count { $0.name == "p" && $0.words > 20 }
    return paragraphs >= 2 && prose >= Double(words) * 0.7
  }

  /// Whether a block inside the article's part belongs to it.
  private func isKept(_ block: PageBlock) -> Bool {
    if block.name == "figcaption" || block.name == "figure" { return false }
    if block.linkDensity > 0.9 {
      // "Read also: …" as a paragraph that is one link; a sentence in a link ends as one.
      return block.words > 12 && block.stops > 0 && block.text.endsAsSentence && block.name == "p"
    }
    if block.linkDensity > 0.6, block.name == "li" || block.words < 15 { return false }
    return !Boilerplate.isWhole(block.text)
  }

  /// Without what is before the first and after the last line of prose: bylines, dates, tags.
  private func trimmedEnds(_ blocks: [PageBlock], title: String?) -> [PageBlock] {
    let folded = title.map(Self.key)
    let body = blocks.filter { block in
      !(block.headingLevel == 1) && folded.map { Self.key(block.text) != $0 } != false
    }
    func isEnd(_ block: PageBlock) -> Bool {
      block.words >= 6 && (block.stops > 0 || block.words > 15) && block.headingLevel == 0
        || block.text.endsAsSentence && block.words >= 3 && block.name == "p"
    }
    guard let first = body.firstIndex(where: { isEnd($0) || $0.headingLevel > 1 }),
      let last = body.lastIndex(where: isEnd), first <= last
    else { return [] }
    return Array(body[first...last])
  }

  /// Letters and digits in lower case: what two prints of one title share.
  static func key(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
