// What to do where the transport cannot wait.

import Delivery

/// The lines that run the same command at a time.
enum SendSchedule {
  /// Prints them; nothing is sent.
  static func print(_ time: Int, by transport: TransportName, _ messages: Messages) throws {
    let words = CommandLine.arguments.dropFirst()
    var command = ["copydesk"]
    var isSkipped = false
    for word in words {
      if isSkipped {
        isSkipped = false
      } else if word == "--at" {
        isSkipped = true
      } else if !word.hasPrefix("--at="), word != "--yes" {
        command.append(quoted(word))
      }
    }
    let line = (command + ["--yes"]).joined(separator: " ")
    let utc = SendDate.text(time)
    let day = utc.prefix(10)
    let hour = utc.dropFirst(11).prefix(8)
    messages.note("copydesk: this transport cannot wait; one of these lines sends it at \(utc):")
    // at(1) keeps the environment, a timer begins with another; names without values take them from here.
    let names = (["COPYDESK_TOKEN_KEY"] + transport.facts.environment)
      .filter { SendTransport.environment($0) != nil }.map { " --setenv=\($0)" }.joined()
    try StandardOutput.print(
      "systemd-run --user --same-dir\(names) --on-calendar='\(day) \(hour) UTC' \(line)")
    messages.note("copydesk: the first needs ‘loginctl enable-linger’ where nobody is logged in")
    try StandardOutput.print(
      "echo \(quoted(line)) | TZ=UTC at \(hour.prefix(5)) \(day)")
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      let sign = Character(Unicode.Scalar(byte))
      return sign.isASCII && (sign.isLetter || sign.isNumber || "-_./=:@+,%".contains(sign))
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
