// News for the open pages.

/// What has changed, for every page that listens.
public actor ChangeFeed {
  private var listeners: [Int: AsyncStream<String>.Continuation] = [:]
  private var next = 0
  private var isClosed = false

  /// A feed without listeners.
  public init() {}

  /// Tells every listener; `event` is one line of JSON.
  public func send(_ event: String) {
    for listener in listeners.values { listener.yield(event) }
  }

  /// Ends every listener's stream, also of those to come.
  public func close() {
    isClosed = true
    for listener in listeners.values { listener.finish() }
    listeners = [:]
  }

  /// The events from now on; a listener that does not read keeps the newest few.
  func events() -> (id: Int, events: AsyncStream<String>) {
    let (events, continuation) = AsyncStream.makeStream(
      of: String.self, bufferingPolicy: .bufferingNewest(16))
    if isClosed { continuation.finish() }
    next += 1
    listeners[next] = continuation
    return (next, events)
  }

  /// Forgets a listener.
  func remove(_ id: Int) { listeners.removeValue(forKey: id)?.finish() }
}
