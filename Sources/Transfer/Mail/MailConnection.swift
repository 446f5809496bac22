// A connection in libcurl's hands; the only file about mail that touches its pointers.

internal import CCurl

/// A connection that takes one message after another, on the thread that made it.
@safe final class MailConnection {
  private let handle: UnsafeMutableRawPointer
  private let server: MailServer

  /// libcurl sets itself up once.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// A connection that is opened for the first message; nil where memory runs out.
  init?(to server: MailServer) {
    guard Self.isReady, let handle = unsafe curl_easy_init() else { return nil }
    unsafe self.handle = unsafe handle
    self.server = server
  }

  deinit { unsafe curl_easy_cleanup(handle) }

  /// Hands a message over.
  ///
  /// - Parameter mayEnd: is asked before its end is handed over; false leaves the server without the message.
  func send(_ mail: OutgoingMail, mayEnd: @escaping () -> Bool) -> MailOutcome {
    guard let recipients = unsafe curl_slist_append(nil, "<\(mail.recipient)>") else {
      return .unreached("there is no memory left")
    }
    defer { unsafe curl_slist_free_all(recipients) }
    let exchange = MailExchange(mail, mayEnd: mayEnd)
    let context = unsafe Unmanaged.passUnretained(exchange).toOpaque()
    // What is set goes, the connection stays.
    unsafe curl_easy_reset(handle)
    setServer()
    unsafe copydesk_set_text(handle, CURLOPT_MAIL_FROM, "<\(mail.sender)>")
    unsafe copydesk_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
    unsafe copydesk_set_number(handle, CURLOPT_UPLOAD, 1)
    unsafe copydesk_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(mail.bytes.count))
    unsafe copydesk_set_data(handle, CURLOPT_READFUNCTION, Self.content)
    unsafe copydesk_set_pointer(handle, CURLOPT_READDATA, context)
    unsafe copydesk_set_data(handle, CURLOPT_WRITEFUNCTION, Self.nothing)
    unsafe copydesk_set_trace(handle, Self.trace, context)
    let result = withExtendedLifetime(exchange) { unsafe curl_easy_perform(handle) }
    return Self.outcome(of: exchange, result)
  }

  private func setServer() {
    let scheme = server.security == .implicit ? "smtps" : "smtp"
    unsafe copydesk_set_text(
      handle, CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)/\(server.greeting)")
    unsafe copydesk_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    // Mail does not go through the proxies of the web.
    unsafe copydesk_set_text(handle, CURLOPT_PROXY, "")
    let usesTLS = server.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
    unsafe copydesk_set_number(handle, CURLOPT_USE_SSL, Int(usesTLS.rawValue))
    if let file = server.certificates { unsafe copydesk_set_text(handle, CURLOPT_CAINFO, file) }
    if let user = server.user {
      unsafe copydesk_set_text(handle, CURLOPT_USERNAME, user)
      unsafe copydesk_set_text(handle, CURLOPT_PASSWORD, server.password ?? "")
    }
    unsafe copydesk_set_number(handle, CURLOPT_NOSIGNAL, 1)
    unsafe copydesk_set_number(handle, CURLOPT_CONNECTTIMEOUT, server.connectSeconds)
    unsafe copydesk_set_number(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, server.answerSeconds)
  }

  /// How a message ended.
  private static func outcome(of exchange: MailExchange, _ result: CURLcode) -> MailOutcome {
    let words = unsafe String(cString: curl_easy_strerror(result))
    let said = exchange.reply.isEmpty ? words : exchange.reply
    let code = exchange.code ?? 0
    if exchange.isHandedOver {
      switch code {
      case 200..<300: return .accepted(said)
      case 400..<500: return .refusedForNow(said)
      case 500..<600: return .refusedForGood(said)
      default: return .uncertain(words)
      }
    }
    switch result {
    case CURLE_LOGIN_DENIED, CURLE_USE_SSL_FAILED: return .impossible(said)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CIPHER,
      CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
      return .impossible(words)
    default: break
    }
    // 421: the server closes the connection (RFC 5321, section 3.8).
    if code == 421 || code < 400 { return .unreached(code == 421 ? said : words) }
    switch exchange.command {
    case "RCPT", "DATA": return code < 500 ? .refusedForNow(said) : .refusedForGood(said)
    case "MAIL" where code < 500: return .unreached(said)
    case "MAIL":
      // A server without SMTPUTF8 refuses this one reader (RFC 6531, section 3.2).
      let isPlain = exchange.mail.recipient.utf8.allSatisfy { $0 < 0x80 }
      return isPlain ? .impossible(said) : .refusedForGood(said)
    default: return code < 500 ? .unreached(said) : .impossible(said)
    }
  }
}

extension MailConnection {
  private static let content: copydesk_data = { buffer, size, count, context in
    guard let buffer = unsafe buffer, let context = unsafe context else { return 0 }
    let exchange = unsafe Unmanaged<MailExchange>.fromOpaque(context).takeUnretainedValue()
    guard let bytes = exchange.read(upTo: size * count) else { return Int(CURL_READFUNC_ABORT) }
    unsafe bytes.withUnsafeBytes { source in
      unsafe UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
        .copyMemory(from: source)
    }
    return bytes.count
  }

  private static let nothing: copydesk_data = { _, size, count, _ in size * count }

  private static let trace: copydesk_trace = { _, type, bytes, count, context in
    guard type == CURLINFO_HEADER_IN || type == CURLINFO_HEADER_OUT, let bytes = unsafe bytes,
      let context = unsafe context
    else { return 0 }
    let exchange = unsafe Unmanaged<MailExchange>.fromOpaque(context).takeUnretainedValue()
    let raw = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
    if type == CURLINFO_HEADER_IN {
      unsafe exchange.takeReply(Array(raw))
    } else {
      unsafe exchange.takeCommand(Array(raw))
    }
    return 0
  }
}
