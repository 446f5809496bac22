// The transport that is meant, with its settings.

import ArgumentParser
import Delivery
import Diagnostics
import Foundation
import Mail
import Publication

/// A transport and what copydesk.yaml says about it.
struct SendTransport {
  let name: TransportName
  private let settings: [String: String]
  private let place: Place

  /// Finds a transport.
  ///
  /// - Throws: `ExitCode` after reporting an unknown name, an unknown key or one that lacks.
  init(named via: String?, for found: PublicationFile.Found, _ messages: Messages) throws {
    place = Place(found.path ?? "copydesk.yaml")
    let delivery = found.publication.delivery
    guard let text = via ?? delivery.via else {
      messages.error(
        "No transport is named",
        hint: "--via NAME, one of \(TransportName.names.joined(separator: ", "))")
      throw ExitCode(64)
    }
    guard let name = TransportName(rawValue: text) else {
      let near = nearestName(to: text, among: TransportName.names)
      messages.error(
        "No transport is named ‘\(text)’",
        hint: near.map { "did you mean ‘\($0)’?" }
          ?? "one of \(TransportName.names.joined(separator: ", "))")
      throw ExitCode(64)
    }
    self.name = name
    settings = delivery.transports[text] ?? [:]
    let facts = name.facts
    var findings: [Diagnostic] = []
    for key in settings.keys.sorted() where !facts.settings.contains(key) {
      let near = nearestName(to: key, among: facts.settings)
      findings.append(
        Diagnostic(
          .error, at: place, "Unknown key ‘\(key)’ in delivery.\(text)",
          hint: near.map { "did you mean ‘\($0)’?" }
            ?? "known keys: \(facts.settings.joined(separator: ", "))"))
    }
    messages.report(findings)
    if findings.hasErrors { throw ExitCode.failure }
  }

  /// A setting; nil where there is none.
  func setting(_ key: String) -> String? { settings[key] }

  /// A setting that must be there.
  func required(_ key: String, _ messages: Messages) throws -> String {
    if let value = settings[key], !value.isEmpty { return value }
    messages.report([
      Diagnostic(
        .error, at: place, "delivery.\(name.rawValue).\(key) is missing",
        hint: "‘copydesk send --help’ says what each transport needs")
    ])
    throw ExitCode.failure
  }

  /// The envelope's sender, where one is set.
  func sender(_ messages: Messages) throws -> String? {
    guard let text = setting("sender") else { return nil }
    guard let address = MailAddress(text) else {
      throw refuse("sender", "is no address", messages)
    }
    return address.address
  }

  /// A whole number.
  func number(_ key: String, in bounds: ClosedRange<Int>, or usual: Int, _ messages: Messages)
    throws -> Int
  {
    guard let text = settings[key] else { return usual }
    if let number = Int(text), bounds.contains(number) { return number }
    messages.report([
      Diagnostic(
        .error, at: place,
        "delivery.\(name.rawValue).\(key) is a number from \(bounds.lowerBound) to \(bounds.upperBound)"
      )
    ])
    throw ExitCode.failure
  }

  /// Reports a setting that cannot be.
  func refuse(_ key: String, _ summary: String, hint: String? = nil, _ messages: Messages)
    -> ExitCode
  {
    messages.report([
      Diagnostic(.error, at: place, "delivery.\(name.rawValue).\(key) \(summary)", hint: hint)
    ])
    return ExitCode.failure
  }

  /// What the environment has by a name; an empty text counts as none.
  static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What the environment must have.
  static func credential(_ name: String, _ messages: Messages) throws -> String {
    if let value = environment(name) { return value }
    messages.error("\(name) is not set in the environment")
    throw ExitCode.failure
  }
}
