// The web archive's addresses, as the pattern in copydesk.yaml tells them.

/// An archive's index, feed and pages, where `archive:` names a folder with a page an issue.
public struct ArchiveAddress: Sendable, Equatable {
  /// The address of the index: the folder that the pages are in, with a slash at its end.
  public let index: String
  /// The file of an issue in that folder, `{id}` for its id.
  private let file: String

  /// The address of the Atom feed.
  public var feed: String { index + Self.feedFile }

  /// The file of the feed.
  public static let feedFile = "feed.xml"
  /// The file of the index.
  public static let indexFile = "index.html"

  /// Reads a pattern such as `https://weekly.example/digest/{id}.html`; `…/{id}/` is a folder with an `index.html`, and
  /// `…/{id}` a file `{id}.html`, as static servers have it.
  ///
  /// Nil where the pages are no files in a folder: `{id}` in the host, in a query or fragment, or nowhere.
  public init?(_ pattern: String) {
    guard let scheme = pattern.firstRange(of: "://"),
      !pattern.contains(where: { "?#%\\".contains($0) }),
      let id = pattern.firstRange(of: "{id}"),
      let slash = pattern[..<id.lowerBound].lastIndex(of: "/"), slash > scheme.upperBound
    else { return nil }
    let rest = pattern[pattern.index(after: slash)...]
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.dropLast().allSatisfy({ !["", ".", ".."].contains($0) }), let last = parts.last
    else { return nil }
    index = String(pattern[...slash])
    switch last {
    case "": file = rest + Self.indexFile
    case let name where name.replacing("{id}", with: "").contains("."): file = String(rest)
    default: file = rest + ".html"
    }
  }

  /// The path of an issue's page in the folder of the index.
  public func path(of id: String) -> String { file.replacing("{id}", with: id) }
}

extension Publication {
  /// The archive as a folder of pages, if `archive:` is one.
  public var archiveFolder: ArchiveAddress? { archive.flatMap { ArchiveAddress($0) } }
}
