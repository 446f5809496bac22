// How many connections stand open at once.

import NIOCore
import Synchronization

/// The open connections: over the limit, the one that has been silent longest is closed, so that connections that ask
/// nothing keep nobody out.
final class Connections: Sendable {
  private struct Entry {
    var channel: any Channel
    /// When it was last heard of, as a running number.
    var last: Int
    /// Answers that are being given.
    var work = 0
  }

  private struct State {
    var entries: [ObjectIdentifier: Entry] = [:]
    var clock = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// A connection has been opened.
  func open(_ channel: any Channel) {
    let closed: (any Channel)? = state.withLock { state in
      state.clock += 1
      state.entries[ObjectIdentifier(channel)] = Entry(channel: channel, last: state.clock)
      guard state.entries.count > limit else { return nil }
      let idle = state.entries.filter { $0.value.work == 0 }
      guard let oldest = idle.min(by: { $0.value.last < $1.value.last }) else { return channel }
      state.entries[oldest.key] = nil
      return oldest.value.channel
    }
    closed?.close(promise: nil)
  }

  /// A connection has been closed.
  func close(_ channel: any Channel) {
    state.withLock { $0.entries[ObjectIdentifier(channel)] = nil }
  }

  /// An answer is begun or given.
  func work(on channel: any Channel, _ change: Int) {
    state.withLock { state in
      state.clock += 1
      let id = ObjectIdentifier(channel)
      guard var entry = state.entries[id] else { return }
      entry.work = max(0, entry.work + change)
      entry.last = state.clock
      state.entries[id] = entry
    }
  }
}

/// Tells of a connection's beginning and end.
final class ConnectionHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  private let connections: Connections

  init(_ connections: Connections) { self.connections = connections }

  func handlerAdded(context: ChannelHandlerContext) { connections.open(context.channel) }

  func channelInactive(context: ChannelHandlerContext) {
    connections.close(context.channel)
    context.fireChannelInactive()
  }
}
