// The languages and time zones that there are.

import Diagnostics
import Foundation

/// A language tag, as far as it can be checked.
enum LanguageTag {
  /// Whether a tag is of the form of BCP 47 and its language one of ISO 639, or three letters.
  static func isKnown(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first?.lowercased() else { return false }
    // Of the 7,000 of three letters (ISO 639-3) the system names few: Western Armenian is hyw.
    let isCode = language.count == 3 && language.allSatisfy { $0.isASCII && $0.isLetter }
    guard isCode || codes.contains(language) else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }

  /// The code of the language that is likely meant: by its English name, else the nearest code.
  static func nearest(to text: String) -> String? {
    let english = Locale(identifier: "en")
    var byName: [String: String] = [:]
    for code in codes.sorted() where code.count == 2 {
      if let name = english.localizedString(forLanguageCode: code)?.lowercased() {
        byName[name] = byName[name] ?? code
      }
    }
    if let name = nearestName(to: text.lowercased(), among: byName.keys.sorted()) {
      return byName[name]
    }
    return nearestName(
      to: text.split(separator: "-").first?.lowercased() ?? "",
      among: codes.filter { $0.count == 2 }.sorted())
  }

  private static let codes = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))
}

/// A name of the IANA time zone database.
enum TimeZoneName {
  /// Whether there is such a zone.
  static func isKnown(_ name: String) -> Bool {
    name == "UTC" || name == "GMT" || TimeZone.knownTimeZoneIdentifiers.contains(name)
      || name.contains("/") && TimeZone(identifier: name) != nil
  }

  /// The zone that is likely meant: the nearest name, else that of the same place.
  static func nearest(to name: String) -> String? {
    let known = TimeZone.knownTimeZoneIdentifiers.sorted()
    let place = name.split(separator: "/").last.map { $0.replacing(" ", with: "_") } ?? ""
    let same = known.first {
      $0.split(separator: "/").last?.lowercased() == place.lowercased()
    }
    return same ?? nearestName(to: name, among: known)
  }
}
