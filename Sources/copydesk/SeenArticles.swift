// What earlier builds have seen, as their records say.

import Articles
import Foundation
import JSONText
import Publication

/// Reads and writes the part of digest.json that tells the next issue what came late.
enum SeenArticles {
  /// `{"from","to","asked":[…],"seen":[…]}`, sorted.
  static func json(of build: LateArticles.Build) -> JSONValue {
    .object([
      ("from", .string(build.period.lowerBound.description)),
      ("to", .string(build.period.upperBound.description)),
      ("asked", .array(build.sources.sorted().map { .string($0) })),
      ("seen", .array(build.keys.sorted().map { .string($0) })),
    ])
  }

  /// What the builds of a publication's earlier issues saw; those long before are left out.
  ///
  /// - Parameters:
  ///   - out: the folder of issues.
  ///   - publication: whose issues.
  ///   - start: the first day of the new issue's own.
  ///   - date: the new issue's date.
  static func builds(
    in out: String, of publication: Publication, before start: CalendarDate, date: CalendarDate
  ) -> [LateArticles.Build] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: out) else { return [] }
    let prefix = publication.slug + "-"
    return names.sorted().compactMap { name in
      guard name.hasPrefix(prefix), let day = CalendarDate(iso8601: name.dropFirst(prefix.count)),
        day < date, start.adding(days: -LateArticles.days) <= day,
        let bytes = try? OpenFile.bytes(
          of: FilePath.joined(FilePath.joined(out, name), "digest.json"))
      else { return nil }
      return build(in: JSONValue(parsing: bytes)?["sources"])
    }
  }

  private static func build(in json: JSONValue?) -> LateArticles.Build? {
    guard let json, let from = json["from"]?.string.flatMap({ CalendarDate(iso8601: $0) }),
      let to = json["to"]?.string.flatMap({ CalendarDate(iso8601: $0) }), from < to
    else { return nil }
    return LateArticles.Build(
      period: from..<to, sources: Set((json["asked"]?.elements ?? []).compactMap(\.string)),
      keys: Set((json["seen"]?.elements ?? []).compactMap(\.string)))
  }
}
