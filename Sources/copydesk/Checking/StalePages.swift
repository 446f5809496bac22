// Pages that were rendered before the last edit.

import Diagnostics

/// Compares the pages beside a digest with what it says now.
enum StalePages {
  /// A warning that names the pages which another text was rendered to; pages that are not there are not missed.
  static func finding(for pages: Pages, of path: String, in folder: String) -> CheckFinding? {
    let names = Pages.names(for: path)
    let stale = zip(names, pages.named).filter { name, page in
      guard let bytes = try? OpenFile.bytes(of: FilePath.joined(folder, name)) else { return false }
      return !bytes.elementsEqual(page.text.utf8)
    }.map(\.0)
    if stale.isEmpty { return nil }
    return CheckFinding(
      Diagnostic(
        .warning, at: Place(path),
        "Not rendered since the digest, the publication or the theme changed: "
          + stale.joined(separator: ", "),
        hint: "copydesk render \(path)"), rule: "stale-pages")
  }
}
