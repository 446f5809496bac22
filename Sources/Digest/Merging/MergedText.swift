// The text of a merged digest, put together from the lines of three.

/// Writes what a merge has decided.
struct MergedText {
  private let work: MergeWork
  private let fields: MergeFields

  init(of work: MergeWork, fields: MergeFields) {
    self.work = work
    self.fields = fields
  }

  /// digest.md, its lines ended as the edited one's are.
  var text: String {
    let ending = work.edited.text.ending
    var blocks = opening
    for key in order { blocks += section(key) }
    let lines = fields.lines + [""] + blocks.joined(separator: [""])
    return lines.map { $0 + ending }.joined()
  }

  /// Title and standfirst: the editor's where they were changed.
  private var opening: [[String]] {
    func blocks(_ parts: MergeParts) -> (title: [String], rest: [String]) {
      let first = parts.outline.sections.first?.heading.lowerBound ?? parts.text.lines.count + 1
      let title = parts.outline.opening.first { $0.kind == .heading }
      let start = (title?.lines.upperBound ?? parts.outline.frontMatterLines) + 1
      let range = title.map { parts.contents($0.lines.lowerBound..<($0.lines.upperBound + 1)) }
      return (range ?? [], parts.contents(start..<max(start, first)))
    }
    let (old, mine, new) = (blocks(work.base), blocks(work.edited), blocks(work.new))
    return [
      mine.title == old.title ? new.title : mine.title,
      mine.rest == old.rest ? new.rest : mine.rest,
    ].filter { !$0.isEmpty }
  }

  private var order: [String] {
    MergeOrder.merged(
      base: work.base.sections.map(\.key), edited: work.edited.sections.map(\.key),
      new: work.new.sections.map(\.key))
  }

  private func section(_ key: String) -> [[String]] {
    func find(_ parts: MergeParts) -> MergeParts.Section? {
      parts.sections.first { $0.key == key }
    }
    let (old, mine, new) = (find(work.base), find(work.edited), find(work.new))
    if let mine, mine.isFree { return [mine.heading, mine.body].filter { !$0.isEmpty } }
    let tokens = tokens(key, old, mine, new)
    if tokens.isEmpty, key != "lead" || mine == nil { return [] }
    guard let heading = heading(key, old, mine, new) else { return [] }
    let items = tokens.compactMap { work.lines[$0] }
    guard let first = mine ?? new, [.glance, .numbers, .articles].contains(first.role) else {
      return [heading] + items
    }
    return [heading, list(items, mine)].filter { !$0.isEmpty }
  }

  private func heading(
    _ key: String, _ old: MergeParts.Section?, _ mine: MergeParts.Section?,
    _ new: MergeParts.Section?
  ) -> [String]? {
    if key == "lead" {
      return work.keepsLead ? mine?.heading ?? new?.heading : new?.heading ?? mine?.heading
    }
    if let mine, mine.heading != old?.heading { return mine.heading }
    return new?.heading ?? mine?.heading
  }

  private func tokens(
    _ key: String, _ old: MergeParts.Section?, _ mine: MergeParts.Section?,
    _ new: MergeParts.Section?
  ) -> [MergeWork.Token] {
    func isHere(_ token: MergeWork.Token) -> Bool { work.places[token] == key }
    let order = MergeOrder.merged(
      base: (old?.items ?? []).map { MergeWork.Token.base($0) },
      edited: (mine?.items ?? []).compactMap { work.editedTokens[$0] }.filter(isHere),
      new: (new?.items ?? []).compactMap { work.newTokens[$0] }.filter(isHere))
    return order.filter { isHere($0) && work.lines[$0] != nil }
  }

  /// The elements of a list, with one marker, or else they would be two lists.
  private func list(_ items: [[String]], _ mine: MergeParts.Section?) -> [String] {
    let first = mine?.items.first.flatMap { work.edited.items[$0].lines.first }
    guard let marker = first.map({ DigestEditor.prefix(of: $0) }) else {
      return items.flatMap { $0 }
    }
    return items.flatMap { lines in
      guard let line = lines.first else { return lines }
      let old = DigestEditor.prefix(of: line)
      let indent = String(repeating: " ", count: marker.count)
      return [marker + line.dropFirst(old.count)]
        + lines.dropFirst().map { indent + $0.drop { $0 == " " } }
    }
  }
}
