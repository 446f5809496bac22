// `copydesk preview`: the issue in the browser.

import ArgumentParser
import Digest
import Foundation
import Preview

/// Opens the desk.
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "See, compare and edit an issue in the browser.",
    discussion: """
      Prints the address of the desk and serves it on this machine only, until Ctrl-C. Whatever is changed there is \
      written to digest.md at once; what another program writes there shows within half a second, and nothing that \
      has changed on the disk is overwritten.
      """)

  @Argument(help: "The digest.md, or the folder that it is in; without it, the newest one in out/.")
  var digest: String?
  @OptionGroup var publicationFile: PublicationFile
  @Option(help: ArgumentHelp("The port; 0 takes any that is free.", valueName: "number"))
  var port = 8080
  @Flag(help: "Open the browser: the one that BROWSER names, else the desktop’s own.")
  var open = false
  @Flag(help: "Say nothing but the address and what is wrong.")
  var quiet = false

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port takes a number from 0 to 65535")
    }
  }

  func run() async throws {
    let messages = Messages(isQuiet: quiet)
    try await messages.reportingFailure { try await serve(messages) }
  }

  private func serve(_ messages: Messages) async throws {
    let path = try path(messages)
    let folder = FilePath.folder(of: path)
    let record = (try? OpenFile.bytes(of: FilePath.joined(folder, "digest.json"))).flatMap {
      IssueRecord(reading: $0)
    }
    _ = try OpenFile.bytes(of: path)
    let found = try publicationFile.found(
      for: [path], recorded: record?.publication.map { FilePath.joined(folder, $0) }, messages)
    let feed = ChangeFeed()
    let desk = try await Desk(digest: path, for: found, feed: feed, messages)
    let server = PreviewServer(port: port, token: Self.token(), feed: feed) {
      await desk.answer($0)
    }
    let opens = open
    do {
      try await server.run {
        try await Self.watch(desk, feed)
      } onReady: { address in
        // Whoever waits for the address and goes away has no use for the desk; a page may still have it.
        try? StandardOutput.print(address)
        messages.note("copydesk: the desk is open; Ctrl-C closes it")
        if opens {
          let browser = BrowserProgram(for: address, in: ProcessInfo.processInfo.environment)
          if browser?.start() != true {
            messages.warning(
              "No browser could be opened",
              "open the address yourself, or name a browser: BROWSER=firefox copydesk preview --open"
            )
          }
        }
      }
    } catch let failure as PreviewServer.Failure {
      switch failure {
      case .portTaken(let port):
        messages.error(
          "Port \(port) is taken by another program", hint: "--port 0 takes any that is free")
      case .portForbidden(let port):
        messages.error(
          "Port \(port) is for the system’s programs only", hint: "--port 0 takes any that is free")
      }
      throw ExitCode.failure
    }
  }

  /// Looks at the files seven times a second, and every fifteen seconds says something to pages whose connection may
  /// be gone.
  private static func watch(_ desk: Desk, _ feed: ChangeFeed) async throws {
    var looks = 0
    while true {
      try await Task.sleep(for: .milliseconds(150))
      try? await desk.look()
      looks += 1
      if looks % 100 == 0 { await feed.send("") }
    }
  }

  private func path(_ messages: Messages) throws -> String {
    if let digest {
      return OutputFolder.isFolder(digest) ? FilePath.joined(digest, "digest.md") : digest
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "out")) ?? []
    // The names end in dates.
    let issues = names.filter { OutputFolder.isThere("out/\($0)/digest.md") }
      .sorted { ($0.suffix(10), $0) < ($1.suffix(10), $1) }
    guard let newest = issues.last else {
      messages.error(
        "There is no issue in out/", hint: "copydesk build, or name a digest.md")
      throw ExitCode.failure
    }
    return "out/\(newest)/digest.md"
  }

  /// 256 bits from the system's generator, hexadecimal.
  private static func token() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in
      let digits = String(UInt8.random(in: 0...255, using: &generator), radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
