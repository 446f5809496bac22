// Who passes the desk's gate.

import Preview
import Testing

@Suite struct RequestGateTests {
  private let gate = RequestGate(port: 8080, token: "secret")

  private func status(_ asked: RequestGate.Asked) -> Int? {
    do throws(RequestGate.Refusal) {
      try gate.pass(asked)
      return nil
    } catch { return error.status }
  }

  private func change(
    host: String? = "127.0.0.1:8080", origin: String? = "http://127.0.0.1:8080",
    token: String? = "secret", type: String? = "application/json"
  ) -> RequestGate.Asked {
    RequestGate.Asked(
      method: "POST", host: host, origin: origin, cookie: "secret", token: token, type: type)
  }

  @Test("The desk's own page reads and changes")
  func passes() {
    #expect(status(change()) == nil)
    #expect(status(change(type: "application/json; charset=utf-8")) == nil)
    #expect(status(change(host: "localhost:8080", origin: "http://localhost:8080")) == nil)
    let read = RequestGate.Asked(
      method: "GET", host: "127.0.0.1:8080", site: "same-origin", cookie: "secret")
    #expect(status(read) == nil)
  }

  @Test(
    "Another host is refused, however it leads here",
    arguments: [
      nil, "", "evil.example", "evil.example:8080", "127.0.0.1", "127.0.0.1:80", "0.0.0.0:8080",
      "127.0.0.1:8080.evil.example", "localhost.evil.example:8080",
    ])
  func hosts(_ host: String?) {
    #expect(status(change(host: host, origin: "http://\(host ?? "")")) == 421)
  }

  @Test(
    "A change from another origin is refused, the cookie notwithstanding",
    arguments: [
      nil, "null", "https://127.0.0.1:8080", "http://127.0.0.1", "http://localhost:8080",
      "http://evil.example",
    ])
  func origins(_ origin: String?) { #expect(status(change(origin: origin)) == 403) }

  @Test(
    "A change needs the token in its own header field", arguments: [nil, "", "secre", "secret2"])
  func tokens(_ token: String?) { #expect(status(change(token: token)) == 403) }

  @Test("A form cannot change anything", arguments: [nil, "text/plain", "multipart/form-data"])
  func types(_ type: String?) { #expect(status(change(type: type)) == 415) }

  @Test(
    "Reading needs the cookie, and no other site's page", arguments: ["cross-site", "same-site"])
  func reading(_ site: String) {
    let host = "127.0.0.1:8080"
    #expect(status(RequestGate.Asked(method: "GET", host: host)) == 403)
    #expect(status(RequestGate.Asked(method: "GET", host: host, cookie: "other")) == 403)
    #expect(
      status(RequestGate.Asked(method: "GET", host: host, site: site, cookie: "secret")) == 403)
    #expect(status(RequestGate.Asked(method: "DELETE", host: host, cookie: "secret")) == 405)
  }
}
