// Requests to a real server.

import TestSupport
import Testing

@testable import Transfer

@Suite("Requests to a server")
struct HTTPClientTests {
  private let server: WebServer
  private let limits: HTTPClient.Limits

  init() throws {
    server = try WebServer()
    var limits = HTTPClient.Limits()
    limits.bytes = 100_000
    self.limits = limits
  }

  private func ask(_ requests: [HTTPRequest]) -> [Result<HTTPResponse, TransferError>] {
    HTTPClient(agent: "copydesk-test", limits: limits, allowsPrivate: true).answers(to: requests)
  }

  private func get(_ path: String) -> Result<HTTPResponse, TransferError> {
    ask([HTTPRequest(.get, server.address + path)])[0]
  }

  @Test("A page comes with its status, header and content")
  func page() throws {
    let request = HTTPRequest(
      .get, server.address + "/page", header: [HTTPField("X-Ask", "what")])
    let answer = try #require(try? ask([request])[0].get())
    #expect(answer.status == 200)
    #expect(answer["content-TYPE"] == "text/html")
    #expect(answer["x-asked"] == "what")
    #expect(String(decoding: answer.content, as: UTF8.self) == "<p>A page</p>")
  }

  @Test("The program says who asks")
  func agent() throws {
    #expect(try get("/agent").get().content == Array("copydesk-test".utf8))
  }

  @Test("A redirect is followed, its header is not mixed with the last one's")
  func redirect() throws {
    let answer = try get("/moved").get()
    #expect(answer.address == server.address + "/page")
    #expect(answer["Location"] == nil)
  }

  @Test("A header alone has no content")
  func head() throws {
    let answer = try ask([HTTPRequest(.head, server.address + "/page")])[0].get()
    #expect(answer.status == 200 && answer.content.isEmpty)
  }

  @Test(
    "What a server has gone without is a status, not an error",
    arguments: [("/gone", 410), ("/none", 404)])
  func statuses(path: String, status: Int) throws {
    #expect(try get(path).get().status == status)
  }

  @Test("Packed content is inflated", arguments: ["/zipped", "/brotli"])
  func packed(path: String) throws {
    #expect(try get(path).get().content == Array("small".utf8))
  }

  @Test(
    "What a server should not do is an error that says so",
    arguments: [
      ("/loop", .redirects), ("/bomb", .tooLarge), ("/brotli-bomb", .tooLarge),
      ("/large", .tooLarge),
      ("/half", .brokenAnswer), ("/silent", .brokenAnswer), ("/to-file", .unusable),
    ] as [(String, TransferError)])
  func faults(path: String, error: TransferError) {
    #expect(get(path) == .failure(error))
  }

  @Test("A server that keeps one waiting is given up")
  func slow() {
    var limits = limits
    limits.seconds = 1
    let client = HTTPClient(agent: "copydesk-test", limits: limits, allowsPrivate: true)
    #expect(
      client.answers(to: [HTTPRequest(.get, server.address + "/slow")]) == [.failure(.timeout)])
  }

  @Test("Without leave the machine itself is not asked, nor is a name that leads to it")
  func privateAddress() {
    let port = server.address.split(separator: ":").last ?? ""
    let answers = HTTPClient(agent: "test", limits: limits).answers(to: [
      HTTPRequest(.get, server.address + "/page"),
      HTTPRequest(.get, "http://localhost:\(port)/page"),
    ])
    #expect(answers == [.failure(.privateAddress), .failure(.privateAddress)])
  }

  @Test("A redirect does not lead where the program may not ask")
  func redirectToPrivate() {
    let gate = AddressGate(allowsPrivate: false, exceptions: [[127, 0, 0, 1]])
    let client = HTTPClient(agent: "test", limits: limits, gate: gate)
    let answers = client.answers(to: [
      HTTPRequest(.get, server.address + "/page"),
      HTTPRequest(.get, server.address + "/to-private"),
    ])
    #expect((try? answers[0].get().status) == 200)
    #expect(answers[1] == .failure(.privateAddress))
  }

  @Test(
    "A proxy is not made to ask for a private address, be it at once or by a redirect",
    arguments: [
      ("http://10.0.0.1/", false), ("http://localhost:8080/", false), ("https://[::1]/", false),
      ("http://93.184.216.34/", true), ("/page", true),
    ])
  func proxied(target: String, isAllowed: Bool) {
    let exchange = Exchange(
      gate: AddressGate(allowsPrivate: false),
      proxies: [Proxies.Endpoint(address: [10, 0, 0, 9], port: 3128)], limit: 10)
    #expect(exchange.allows(target: target) == isAllowed)
    #expect(exchange.takeHeader(Array("Location: \(target)\r\n".utf8)) == isAllowed)
    #expect(exchange.isRefused != isAllowed)
  }

  @Test("Addresses of other schemes, and header fields that break out, are not sent")
  func unusable() {
    let answers = ask([
      HTTPRequest(.get, "file:///etc/passwd"), HTTPRequest(.get, "gopher://127.0.0.1/"),
      HTTPRequest(.get, server.address + "/a b"), HTTPRequest(.get, ""),
      HTTPRequest(.get, server.address + "/page", header: [HTTPField("A", "b\r\nC: d")]),
    ])
    #expect(answers == Array(repeating: .failure(.unusable), count: 5))
  }

  @Test("Nobody at the port is an error")
  func nobody() {
    #expect(ask([HTTPRequest(.get, "http://127.0.0.1:1/")]) == [.failure(.noConnection)])
  }

  @Test("Many answers come in the order of their requests")
  func many() throws {
    let paths = (0..<60).map { "/number-\($0)" }
    var counts: [Int] = []
    let client = HTTPClient(agent: "test", limits: limits, allowsPrivate: true)
    let answers = client.answers(to: paths.map { HTTPRequest(.get, server.address + $0) }) {
      counts.append($0)
    }
    #expect(try answers.map { String(decoding: try $0.get().content, as: UTF8.self) } == paths)
    #expect(counts == Array(1...60))
  }
}
