// Pictures that are fetched and looked at before an issue shows them.

import Articles
import Diagnostics
import Digest
import Summarizer

/// The picture of the article that leads, checked; where it is none, another article may lead, and its picture is.
struct CheckedPictures {
  /// The issue.
  private(set) var build: DigestBuild
  /// What was found.
  private(set) var findings: [Diagnostic] = []

  /// Checks the picture of the lead until it stands.
  ///
  /// - Parameters:
  ///   - week: the articles.
  ///   - check: looks at a picture.
  ///   - composing: makes an issue of the articles.
  init(
    of week: [AnalyzedArticle], with check: PictureCheck,
    composing: ([AnalyzedArticle]) -> DigestBuild
  ) {
    var week = week
    var seen: Set<String> = []
    build = composing(week)
    while let lead = build.lead, seen.insert(lead).inserted,
      let index = week.firstIndex(where: { $0.article.id == lead })
    {
      let metadata = week[index].article.metadata
      // A picture beside the article's file is not fetched.
      guard let picture = metadata.image, WebInput.isAddress(picture.address) else { return }
      let (checked, diagnostics) = check.checked(picture, of: "‘\(metadata.title ?? lead)’")
      findings += diagnostics
      guard checked != picture else { return }
      week[index] = week[index].showing(checked)
      build = composing(week)
    }
  }
}
