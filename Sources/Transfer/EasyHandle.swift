// One request in libcurl's hands; with MultiHandle the only file that touches its pointers.

internal import CCurl

/// A transfer of libcurl, freed with its owner.
@safe final class EasyHandle {
  /// libcurl's handle.
  let handle: UnsafeMutableRawPointer
  /// What has come in.
  let exchange: Exchange
  private let list: UnsafeMutablePointer<curl_slist>?
  private let gate: UnsafeMutablePointer<copydesk_gate>

  /// Sets up a request; nil where memory runs out.
  init?(
    _ request: HTTPRequest, _ exchange: Exchange, agent: String, _ limits: HTTPClient.Limits
  ) {
    guard let handle = unsafe curl_easy_init() else { return nil }
    unsafe self.handle = unsafe handle
    self.exchange = exchange
    var list: UnsafeMutablePointer<curl_slist>?
    for field in request.header {
      // A field without a value ends in a semicolon, or libcurl leaves it out.
      let line = field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)"
      if let longer = unsafe curl_slist_append(list, line) { unsafe list = unsafe longer }
    }
    unsafe self.list = unsafe list
    let context = unsafe Unmanaged.passUnretained(exchange).toOpaque()
    unsafe gate = UnsafeMutablePointer<copydesk_gate>.allocate(capacity: 1)
    unsafe gate.initialize(to: copydesk_gate(allows: Self.allows, context: context))
    unsafe copydesk_set_gate(handle, gate)
    unsafe copydesk_set_text(handle, CURLOPT_URL, request.address)
    unsafe copydesk_set_text(handle, CURLOPT_USERAGENT, agent)
    unsafe copydesk_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    unsafe copydesk_set_text(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    unsafe copydesk_set_text(handle, CURLOPT_ACCEPT_ENCODING, "")
    unsafe copydesk_set_number(handle, CURLOPT_NOSIGNAL, 1)
    unsafe copydesk_set_number(handle, CURLOPT_NOBODY, request.method == .head ? 1 : 0)
    unsafe copydesk_set_number(handle, CURLOPT_FOLLOWLOCATION, limits.redirects > 0 ? 1 : 0)
    unsafe copydesk_set_number(handle, CURLOPT_MAXREDIRS, limits.redirects)
    unsafe copydesk_set_number(handle, CURLOPT_CONNECTTIMEOUT, limits.connectSeconds)
    unsafe copydesk_set_number(handle, CURLOPT_TIMEOUT, limits.seconds)
    unsafe copydesk_set_size(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(limits.bytes))
    if request.method != .head, request.method != .get {
      // libcurl keeps a copy; a method of its own name goes over what follows from the content.
      unsafe copydesk_set_content(handle, request.content, request.content.count)
      unsafe copydesk_set_text(handle, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
    }
    unsafe copydesk_set_list(handle, CURLOPT_HTTPHEADER, list)
    unsafe copydesk_set_data(handle, CURLOPT_WRITEFUNCTION, Self.content)
    unsafe copydesk_set_pointer(handle, CURLOPT_WRITEDATA, context)
    unsafe copydesk_set_data(handle, CURLOPT_HEADERFUNCTION, Self.header)
    unsafe copydesk_set_pointer(handle, CURLOPT_HEADERDATA, context)
  }

  deinit {
    unsafe curl_easy_cleanup(handle)
    unsafe curl_slist_free_all(list)
    unsafe gate.deinitialize(count: 1)
    unsafe gate.deallocate()
  }

  /// The answer, once the transfer has ended with a result.
  func answer(_ result: CURLcode) -> Result<HTTPResponse, TransferError> {
    guard result == CURLE_OK else { return .failure(failure(result)) }
    let address = unsafe copydesk_address(handle).map { unsafe String(cString: $0) }
    return .success(
      HTTPResponse(
        status: unsafe copydesk_status(handle), address: address ?? "",
        header: exchange.header, content: exchange.content))
  }

  private func failure(_ result: CURLcode) -> TransferError {
    if exchange.isTooLarge { return .tooLarge }
    if exchange.isRefused, result == CURLE_WRITE_ERROR { return .privateAddress }
    switch result {
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: return .unusable
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .unknownHost
    case CURLE_COULDNT_CONNECT: return exchange.isRefused ? .privateAddress : .noConnection
    case CURLE_OPERATION_TIMEDOUT: return .timeout
    case CURLE_FILESIZE_EXCEEDED: return .tooLarge
    case CURLE_TOO_MANY_REDIRECTS: return .redirects
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE:
      return .insecure
    case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_BAD_CONTENT_ENCODING,
      CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_HTTP2_STREAM, CURLE_UNSUPPORTED_PROTOCOL:
      return .brokenAnswer
    default: return unsafe .other(String(cString: curl_easy_strerror(result)))
    }
  }
}

extension EasyHandle {
  private static let content: copydesk_data = { bytes, size, count, context in
    guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
    let exchange = unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
    let length = size * count
    let chunk = unsafe UnsafeRawBufferPointer(start: bytes, count: length)
    // Another number than was given ends the transfer.
    return unsafe exchange.takeContent(Array(chunk)) ? length : 0
  }

  private static let header: copydesk_data = { bytes, size, count, context in
    guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
    let exchange = unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
    let line = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
    return unsafe exchange.takeHeader(Array(line)) ? size * count : 0
  }

  private static let allows: copydesk_allows = { context, _, bytes, count, port in
    guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
    let exchange = unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
    let address = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
    return unsafe exchange.allows(Array(address), port: Int(port)) ? 1 : 0
  }
}
