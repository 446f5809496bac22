// Pages that were rendered before the last edit.

import Diagnostics
import Rendering

/// Compares the pages beside a digest with what it says now.
enum StalePages {
  /// A warning that names the pages which another text was rendered to; pages that are not there are not missed.
  ///
  /// - Parameter rendered: the pages for a mailing tool; asked for only where there is a file for it.
  /// - Throws: as `rendered`.
  static func finding(
    for pages: Pages, of path: String, in folder: String,
    rendered: (MailingTool) throws -> Pages
  ) rethrows -> CheckFinding? {
    func isStale(_ name: String, _ text: String) -> Bool {
      guard let bytes = try? OpenFile.bytes(of: FilePath.joined(folder, name)) else { return false }
      return !bytes.elementsEqual(text.utf8)
    }
    var stale = zip(Pages.names(for: path), pages.named).filter { isStale($0, $1.text) }.map(\.0)
    var command = stale.isEmpty ? nil : "copydesk render \(path)"
    for tool in MailingTool.allCases {
      let name = Pages.names(["email-\(tool.rawValue).html"], for: path)[0]
      guard (try? OpenFile.bytes(of: FilePath.joined(folder, name))) != nil,
        let page = try rendered(tool).named.first, isStale(name, page.text)
      else { continue }
      stale.append(name)
      command = command ?? "copydesk render \(path) --for \(tool.rawValue)"
    }
    guard let command else { return nil }
    return CheckFinding(
      Diagnostic(
        .warning, at: Place(path),
        "Not rendered since the digest, the publication or the theme changed: "
          + stale.joined(separator: ", "),
        hint: command), rule: "stale-pages")
  }
}
