// A digest built anew, with what an editor has done to the former one.

import CommonMark
public import Publication

/// A three-way merge of a digest.md: as it was built, as it was edited, as it is newly built.
///
/// The editor's decisions are what distinguishes the edited digest from the built one, item by item and sentence by
/// sentence: what was dropped stays out, wherever the new build has it; what was changed, moved or added stays as it
/// is; everything else is as newly built. Where nothing was newly built, the edited digest is kept byte for byte.
public struct DigestMerge: Sendable {
  /// The text of the merged digest.md.
  public let text: String
  /// How many items or lines of lists the editor has changed, added or pinned, which are kept.
  public let kept: Int
  /// How many sentences of the new build are left out because the editor has dropped them.
  public let leftOut: Int
  /// How many items or lines of lists the new build adds.
  public let added: Int

  /// Merges.
  ///
  /// - Parameters:
  ///   - base: digest.md as it was built.
  ///   - edited: as it stands.
  ///   - new: as it is newly built.
  ///   - publication: whose issue it is.
  ///   - isPinned: whether a sentence is pinned: its item stays although the new build has none like it.
  /// - Throws: `CommonMarkError` if memory runs out.
  public init(
    base: String, edited: String, new: String, for publication: Publication,
    isPinned: @escaping (String) -> Bool = { _ in false }
  ) throws {
    if Array(new.utf8) == Array(base.utf8) || Array(edited.utf8) == Array(base.utf8) {
      text = Array(new.utf8) == Array(base.utf8) ? edited : new
      (kept, leftOut, added) = (0, 0, 0)
      return
    }
    var work = MergeWork(
      base: try MergeParts(base, for: publication),
      edited: try MergeParts(edited, for: publication),
      new: try MergeParts(new, for: publication), isPinned: isPinned)
    work.decide()
    text = MergedText(of: work, fields: MergeFields(base: base, edited: edited, new: new)).text
    (kept, leftOut, added) = (work.kept, work.leftOut, work.added)
  }
}
