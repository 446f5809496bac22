// A file for each reader.

import Transfer

/// Writes each message as ADDRESS.eml into a folder (RFC 5322), and sends nothing.
public struct EMLFolder: OneByOneTransport {
  private let path: String

  /// A folder, made when the first file is written.
  public init(path: String) { self.path = path }

  func hand(_ mail: OutgoingMail, _ willEnd: () throws -> Void) throws -> MailOutcome {
    let place = "\(path)/\(MessageFile.name(mail.recipient.lowercased())).eml"
    do {
      try MessageFile.makeFolder(path)
      try willEnd()
      try MessageFile.write(mail.bytes, to: place, by: place + ".part", isDurable: false)
      return .accepted(place)
    } catch let failure as MessageFile.Failure {
      return failure.isForAll ? .impossible(failure.reason) : .refusedForGood(failure.reason)
    }
  }
}
