// A list of readers, read as it comes.

public import Diagnostics
import Foundation
import Mail

/// Reads a list of readers: CSV with a header, or an object of JSON a line. The columns, or members, are `address` (or
/// `email`), `name`, `language` and `token`; others are left alone.
///
/// A line that has no usable address is reported with its number and skipped. Only the unfinished record is kept, so
/// that a list of any length can be read.
public struct ReaderList {
  /// The findings since they were taken last.
  public private(set) var diagnostics: [Diagnostic] = []
  /// The lines that were skipped.
  public private(set) var skipped = 0

  private let path: String
  private var records = ReaderRecords()
  private var columns: [Column?]?
  private var isUnusable = false

  private enum Column: String, CaseIterable {
    case address, name, language, token

    init?(header: String) {
      let name = header.lowercased().filter { $0.isLetter }
      switch name {
      case "address", "email", "mail", "emailaddress": self = .address
      case "name", "fullname", "displayname": self = .name
      case "language", "lang", "locale": self = .language
      case "token", "unsubscribetoken": self = .token
      default: return nil
      }
    }
  }

  /// A list in a file of a path, for the findings.
  public init(path: String) { self.path = path }

  /// The readers of the records that end in the next bytes.
  public mutating func take(_ bytes: [UInt8]) -> [Reader] {
    records.take(bytes).compactMap { reader(of: $0) }
  }

  /// The last reader, where no line feed ends the list.
  public mutating func end() -> [Reader] {
    let last = records.end().flatMap { reader(of: $0) }
    return last.map { [$0] } ?? []
  }

  /// Takes the findings out.
  public mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  private mutating func reader(of record: ReaderRecord) -> Reader? {
    if isUnusable { return nil }
    switch record.content {
    case .malformed:
      return skip(record.line, "The quotation marks of the line do not match")
    case .object(let bytes):
      guard let members = Self.members(of: bytes) else {
        return skip(record.line, "The line is no JSON object with texts")
      }
      return reader(members, line: record.line)
    case .fields(let fields):
      guard let columns else {
        readHeader(fields, line: record.line)
        return nil
      }
      var members: [Column: String] = [:]
      for (column, field) in zip(columns, fields) {
        guard let column else { continue }
        guard let text = String(validating: field, as: UTF8.self) else {
          return skip(record.line, "The line is not UTF-8 text")
        }
        members[column] = text.trimmingCharacters(in: .whitespaces)
      }
      return reader(members, line: record.line)
    }
  }

  private mutating func readHeader(_ fields: [[UInt8]], line: Int) {
    let names = fields.map {
      String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespaces)
    }
    let known = names.map { Column(header: $0) }
    columns = known
    if known.contains(.address) { return }
    isUnusable = true
    diagnostics.append(
      Diagnostic(
        .error, at: Place(path, line: line), "No column is named ‘address’",
        hint: "the first line names the columns, such as: address,name,language,token"))
  }

  private mutating func reader(_ members: [Column: String], line: Int) -> Reader? {
    let written = members[.address] ?? ""
    if written.isEmpty { return skip(line, "The line has no address") }
    guard let name = HeaderText(members[.name] ?? "") else {
      return skip(line, "The name has a line break or another control character")
    }
    guard let address = MailAddress(written, name: name) else {
      return skip(line, "‘\(Self.shown(written))’ is no address that mail can be sent to")
    }
    let token = members[.token].flatMap { $0.isEmpty ? nil : $0 }
    if let token, !ReaderToken.isUsable(token) {
      return skip(
        line, "The token has other characters than letters, digits, ‘-’, ‘.’, ‘_’ and ‘~’")
    }
    let language = members[.language].flatMap { $0.isEmpty ? nil : $0 }
    return Reader(address, language: language, token: token)
  }

  private mutating func skip(_ line: Int, _ summary: String) -> Reader? {
    skipped += 1
    diagnostics.append(
      Diagnostic(
        .warning, at: Place(path, line: line), summary, hint: "the line is skipped"))
    return nil
  }

  /// The members of an object that are known; nil where it is no object, or one of them is no text.
  private static func members(of bytes: [UInt8]) -> [Column: String]? {
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    else { return nil }
    var members: [Column: String] = [:]
    for name in object.keys.sorted() {
      guard let column = Column(header: name), let value = object[name] else { continue }
      if value is NSNull { continue }
      guard let text = value as? String else { return nil }
      members[column] = text.trimmingCharacters(in: .whitespaces)
    }
    return members
  }

  private static func shown(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(80).map {
          $0.properties.generalCategory == .control ? "\u{FFFD}" : $0
        }))
  }
}
