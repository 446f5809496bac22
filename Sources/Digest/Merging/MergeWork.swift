// Which items a merged digest has, and from which of the three digests each is.

/// The decisions of a merge.
struct MergeWork {
  /// An item of the merged digest: by its number in the former build, or in the digest that alone has it.
  enum Token: Hashable {
    case base(Int)
    case edited(Int)
    case new(Int)
  }

  let base: MergeParts
  let edited: MergeParts
  let new: MergeParts

  /// The lines of each item that is in the merged digest.
  private(set) var lines: [Token: [String]] = [:]
  /// The section that each goes to.
  private(set) var places: [Token: String] = [:]
  /// The tokens of items, by their number in each digest.
  private(set) var editedTokens: [Int: Token] = [:]
  private(set) var newTokens: [Int: Token] = [:]
  private(set) var kept = 0
  private(set) var leftOut = 0
  private(set) var added = 0
  /// Whether the lead is the editor's, heading and all.
  private(set) var keepsLead = false

  private let isPinned: (String) -> Bool

  init(
    base: MergeParts, edited: MergeParts, new: MergeParts, isPinned: @escaping (String) -> Bool
  ) {
    self.base = base
    self.edited = edited
    self.new = new
    self.isPinned = isPinned
  }

  mutating func decide() {
    let toEdited = ItemMatch.matches(of: base.items, in: edited.items)
    let toNew = ItemMatch.matches(of: base.items, in: new.items)
    for (number, item) in toEdited { editedTokens[item] = .base(number) }
    for (number, item) in toNew { newTokens[item] = .base(number) }
    for number in edited.items.indices where editedTokens[number] == nil {
      editedTokens[number] = .edited(number)
    }
    for number in new.items.indices where newTokens[number] == nil {
      newTokens[number] = .new(number)
    }
    keepsLead = isLeadEdited(toEdited)
    keepEdited(toEdited, toNew)
    takeNew(toEdited, toNew)
  }

  /// Whether the editor has changed the lead's heading or its text.
  private func isLeadEdited(_ toEdited: [Int: Int]) -> Bool {
    guard let old = base.sections.first(where: { $0.key == "lead" }) else { return false }
    guard let now = edited.sections.first(where: { $0.key == "lead" }) else { return true }
    if old.title != now.title || old.url != now.url { return true }
    return old.items.map { base.items[$0].content } != now.items.map { edited.items[$0].content }
  }

  private func isChanged(_ item: Int, from former: Int) -> Bool {
    edited.items[item].content != base.items[former].content
      || edited.items[item].section != base.items[former].section
      || edited.items[item].lines != base.items[former].lines
  }

  /// The items that the editor has changed, moved, added or pinned.
  private mutating func keepEdited(_ toEdited: [Int: Int], _ toNew: [Int: Int]) {
    let formers = Dictionary(uniqueKeysWithValues: toEdited.map { ($1, $0) })
    for (number, item) in edited.items.enumerated() {
      guard let token = editedTokens[number] else { continue }
      let former = formers[number]
      let isMine = former.map { isChanged(number, from: $0) } ?? true
      let isHeld = !item.sentences.isEmpty && item.sentences.allSatisfy(isPinned)
      guard isMine || isHeld || item.section == "lead" && keepsLead else { continue }
      lines[token] = item.lines
      places[token] = item.section
      kept += 1
    }
  }

  /// What is newly built, without what the editor has dropped and what the kept items say already.
  private mutating func takeNew(_ toEdited: [Int: Int], _ toNew: [Int: Int]) {
    let present = Set(edited.items.flatMap { Self.news($0) })
    let dropped = Set(base.items.flatMap { Self.news($0) }).subtracting(present)
    let said = Set(
      edited.items.enumerated().filter { number, _ in
        editedTokens[number].map { lines[$0] != nil } ?? false
      }.flatMap { Self.news($0.element) })
    let formers = Dictionary(uniqueKeysWithValues: toNew.map { ($1, $0) })
    for (number, item) in new.items.enumerated() {
      guard let token = newTokens[number], lines[token] == nil else { continue }
      if let former = formers[number], toEdited[former] == nil {
        leftOut += Self.news(item).count
        continue
      }
      if item.section == "lead", keepsLead { continue }
      let isList = item.section == "articles"
      let out = isList ? [] : dropped.union(said)
      let without = item.sentences.count { out.contains($0) }
      leftOut += item.sentences.count { !isList && dropped.contains($0) }
      guard let rest = without == 0 ? item.lines : filtered(item, without: out) else { continue }
      lines[token] = rest
      places[token] = item.section
      if formers[number] == nil { added += 1 }
    }
  }

  /// The sentences that are news: not the lines of the list of articles.
  private static func news(_ item: MergeParts.Item) -> [String] {
    item.section == "articles" ? [] : item.sentences
  }

  /// An item without some sentences; nil where none is left.
  private func filtered(_ item: MergeParts.Item, without out: Set<String>) -> [String]? {
    var blocks: [[String]] = []
    var hasSentence = false
    for block in item.outline.blocks {
      let left = block.sentences.filter { !out.contains($0.text) }
      if block.sentences.isEmpty || left.count == block.sentences.count {
        hasSentence = hasSentence || !block.sentences.isEmpty
        blocks.append(block.lines.map { new.text.content($0) })
      } else if !left.isEmpty, block.kind != .entry {
        hasSentence = true
        blocks.append(left.map { new.text.content($0.line) })
      }
    }
    return hasSentence ? Array(blocks.joined(separator: [""])) : nil
  }
}
