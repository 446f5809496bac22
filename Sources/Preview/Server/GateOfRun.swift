// The gate of a server, whose port is known once it is bound.

import HTTPTypes
import Hummingbird
import Synchronization

/// The gate of this run.
final class GateOfRun: Sendable {
  /// The secret of this run.
  let token: String
  private let port = Mutex<Int?>(nil)

  init(token: String) { self.token = token }

  /// The server is bound to a port.
  func open(port: Int) { self.port.withLock { $0 = port } }

  /// The rules.
  func gate() throws(RequestGate.Refusal) -> RequestGate {
    guard let port = port.withLock(\.self) else {
      throw RequestGate.Refusal(status: 503, reason: "The desk is not open yet")
    }
    return RequestGate(port: port, token: token)
  }

  /// The cookie's name: browsers share cookies between the ports of a host.
  var cookie: String { "copydesk-\(port.withLock(\.self) ?? 0)" }

  /// Takes the token out of the address and into a cookie that no script and no other site can use.
  func entry(_ token: String) -> Response {
    var fields = SecurityHeaders.fields(type: "text/plain; charset=utf-8", framePictures: nil)
    fields[.location] = "/"
    fields[.setCookie] = "\(cookie)=\(token); Path=/; HttpOnly; SameSite=Strict"
    return Response(status: .seeOther, headers: fields)
  }
}
