// Mailboxes on this machine.

import Transfer

/// Delivers into a Maildir (cr.yp.to/proto/maildir.html): the message is written into `tmp`, waits until it is on the disk, and
/// is moved into `new`. The file's name is the issue's and the reader's, so that a message that is delivered again takes its
/// own place.
public struct Maildir: OneByOneTransport {
  private let path: String
  private let name: String

  /// A Maildir; `{address}` in the path stands for each reader's address.
  public init(path: String, issue: String) {
    self.path = path
    name = MessageFile.name(issue)
  }

  func hand(_ mail: OutgoingMail, _ willEnd: () throws -> Void) throws -> MailOutcome {
    let address = MessageFile.name(mail.recipient.lowercased())
    let folder = path.replacing("{address}", with: address)
    do {
      for part in ["tmp", "new", "cur"] { try MessageFile.makeFolder("\(folder)/\(part)") }
      let file = "\(name).\(address)"
      try MessageFile.write(
        mail.bytes, to: "\(folder)/new/\(file)", by: "\(folder)/tmp/\(file)", isDurable: true,
        beforeMove: willEnd)
      return .accepted("\(folder)/new/\(file)")
    } catch let failure as MessageFile.Failure {
      return failure.isForAll ? .impossible(failure.reason) : .refusedForGood(failure.reason)
    }
  }
}
