// What an issue is called where there is room.

import CommonMark
import Digest

extension Issue {
  /// The subject; where it is the lead's headline, cut for a mail program's list, that headline whole.
  var headline: String {
    let subject = subject.foldingSpaces
    guard subject.hasSuffix("…"), subject.count > 1,
      let lead = sections.first(where: { $0.role == .lead })?.heading.text.plainText.foldingSpaces,
      lead.hasPrefix(subject.dropLast())
    else { return subject }
    return lead
  }
}
