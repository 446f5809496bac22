// Several transfers at once on one thread.

internal import CCurl

/// The transfers under way, by the index of their request.
@safe final class MultiHandle {
  private let multi: UnsafeMutableRawPointer
  /// By the address of libcurl's handle.
  private var running: [Int: (index: Int, handle: EasyHandle)] = [:]

  /// libcurl sets itself up once.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// No transfer yet; nil where memory runs out.
  init?(_ limits: HTTPClient.Limits) {
    guard Self.isReady, let multi = unsafe curl_multi_init() else { return nil }
    unsafe self.multi = unsafe multi
    unsafe copydesk_set_connections(multi, limits.parallel, limits.parallelByHost)
  }

  deinit {
    for transfer in running.values {
      unsafe curl_multi_remove_handle(multi, transfer.handle.handle)
    }
    unsafe curl_multi_cleanup(multi)
  }

  /// The number of transfers under way.
  var count: Int { running.count }

  /// Begins a transfer; false where it cannot begin.
  func add(_ handle: EasyHandle, for index: Int) -> Bool {
    guard unsafe curl_multi_add_handle(multi, handle.handle) == CURLM_OK else { return false }
    unsafe running[Int(bitPattern: handle.handle)] = (index, handle)
    return true
  }

  /// Works on the transfers, and waits up to a second for what comes next.
  func work() {
    var active: Int32 = 0
    unsafe curl_multi_perform(multi, &active)
    if active > 0 { unsafe curl_multi_poll(multi, nil, 0, 1_000, nil) }
  }

  /// The transfers that have ended since it was asked last.
  func ended() -> [(Int, Result<HTTPResponse, TransferError>)] {
    var answers: [(Int, Result<HTTPResponse, TransferError>)] = []
    var result = CURLE_OK
    while let ended = unsafe copydesk_ended(multi, &result) {
      unsafe curl_multi_remove_handle(multi, ended)
      guard let transfer = running.removeValue(forKey: Int(bitPattern: ended)) else { continue }
      answers.append((transfer.index, transfer.handle.answer(result)))
    }
    return answers
  }
}
