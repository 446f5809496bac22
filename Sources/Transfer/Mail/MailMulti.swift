// Messages that are handed over at once, on one thread.

internal import CCurl

/// The messages under way, over connections that are used again.
@safe final class MailMulti {
  private let multi: UnsafeMutableRawPointer
  /// By the address of libcurl's handle.
  private var running: [Int: MailHandle] = [:]

  /// libcurl sets itself up once.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  init?(connections: Int) {
    guard Self.isReady, let multi = unsafe curl_multi_init() else { return nil }
    unsafe self.multi = unsafe multi
    unsafe copydesk_set_connections(multi, connections, connections)
    unsafe copydesk_keep_connections(multi, connections)
  }

  deinit {
    for transfer in running.values { unsafe curl_multi_remove_handle(multi, transfer.handle) }
    running = [:]
    unsafe curl_multi_cleanup(multi)
  }

  /// The number of messages under way.
  var count: Int { running.count }

  /// Begins a message; false where it cannot begin.
  func add(_ handle: MailHandle) -> Bool {
    guard unsafe curl_multi_add_handle(multi, handle.handle) == CURLM_OK else { return false }
    unsafe running[Int(bitPattern: handle.handle)] = handle
    return true
  }

  /// Works on the messages without waiting.
  func work() {
    var active: Int32 = 0
    unsafe curl_multi_perform(multi, &active)
  }

  /// Waits for what comes next; whether something came.
  func wait(milliseconds: Int) -> Bool {
    var count: Int32 = 0
    unsafe curl_multi_poll(multi, nil, 0, Int32(max(0, milliseconds)), &count)
    return count > 0
  }

  /// The messages that wait to be released, by number.
  var waiting: [MailHandle] {
    running.values.filter(\.exchange.isWaiting).sorted {
      $0.exchange.mail.number < $1.exchange.mail.number
    }
  }

  /// The messages that have ended since it was asked last.
  func ended() -> [(number: Int, outcome: MailOutcome)] {
    var ended: [(number: Int, outcome: MailOutcome)] = []
    var result = CURLE_OK
    while let handle = unsafe copydesk_ended(multi, &result) {
      unsafe curl_multi_remove_handle(multi, handle)
      guard let transfer = running.removeValue(forKey: Int(bitPattern: handle)) else { continue }
      ended.append((transfer.exchange.mail.number, transfer.outcome(result)))
    }
    return ended
  }
}
