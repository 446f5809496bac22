// The desk's server: loopback only, bounded, ended by an interruption.

import Glibc
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// Serves the desk on 127.0.0.1.
public struct PreviewServer: Sendable {
  /// Why the server cannot run.
  public enum Failure: Error, Sendable, Equatable {
    /// Another program has the port.
    case portTaken(Int)
    /// The port is one that only the system's programs may have.
    case portForbidden(Int)
  }

  private let port: Int
  private let gate: GateOfRun
  private let feed: ChangeFeed
  private let answer: @Sendable (DeskRequest) async -> DeskAnswer

  /// The most connections at once.
  static let mostConnections = 64
  /// How long a connection may say nothing before its request is whole.
  static let idleSeconds: Int64 = 20

  /// A server.
  ///
  /// - Parameters:
  ///   - port: the port; 0 for any that is free.
  ///   - token: the secret of this run, of characters that need no escaping in an address.
  ///   - feed: what has changed, for the pages that listen.
  ///   - answer: answers requests that have passed the gate.
  public init(
    port: Int, token: String, feed: ChangeFeed,
    answer: @escaping @Sendable (DeskRequest) async -> DeskAnswer
  ) {
    self.port = port
    gate = GateOfRun(token: token)
    self.feed = feed
    self.answer = answer
  }

  /// Runs until SIGINT or SIGTERM.
  ///
  /// - Parameters:
  ///   - work: runs beside the server, and is cancelled with it.
  ///   - onReady: called with the address, token and all, as soon as the server answers.
  /// - Throws: `Failure`, or what the system says.
  public func run(
    beside work: @escaping @Sendable () async throws -> Void,
    onReady: @escaping @Sendable (String) async -> Void
  ) async throws {
    let gate = gate
    let connections = Connections(limit: Self.mostConnections)
    let responder = DeskResponder(
      gate: gate, connections: connections, feed: feed, answer: answer)
    var logger = Logger(label: "copydesk.preview") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let application = Application(
      responder: responder,
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [ConnectionHandler(connections)],
          idleTimeout: .seconds(Self.idleSeconds),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 8192, maxHeaderListSize: 32768, maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { channel in
        let bound = channel.localAddress?.port ?? 0
        gate.open(port: bound)
        await onReady("http://127.0.0.1:\(bound)/?token=\(gate.token)")
      }, logger: logger)
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(service: application, successTerminationBehavior: .gracefullyShutdownGroup),
          .init(service: WorkBeside(work: work, feed: feed)),
        ],
        gracefulShutdownSignals: [.sigint, .sigterm], logger: logger))
    do {
      try await group.run()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw Failure.portTaken(port)
    } catch let error as IOError where error.errnoCode == EACCES {
      throw Failure.portForbidden(port)
    }
  }
}

/// Runs until the server ends; then the pages that listen are told so.
private struct WorkBeside: Service {
  let work: @Sendable () async throws -> Void
  let feed: ChangeFeed

  func run() async throws {
    do {
      try await cancelWhenGracefulShutdown(work)
    } catch is CancellationError {
      // The server ends.
    } catch {
      await feed.close()
      throw error
    }
    await feed.close()
  }
}
