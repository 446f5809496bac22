// Requests of HTTP as requests of the desk, past the gate.

import HTTPTypes
import Hummingbird
import NIOCore

/// Answers requests.
struct DeskResponder: HTTPResponder {
  /// A request's connection.
  struct Context: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
      coreContext = CoreRequestContextStorage(source: source)
      channel = source.channel
    }
  }

  let gate: GateOfRun
  let connections: Connections
  let feed: ChangeFeed
  let answer: @Sendable (DeskRequest) async -> DeskAnswer

  func respond(to request: Request, context: Context) async throws -> Response {
    connections.work(on: context.channel, 1)
    defer { connections.work(on: context.channel, -1) }
    do throws(RequestGate.Refusal) {
      return try await passed(request, context)
    } catch {
      let isPage = request.method == .get && request.uri.path == "/"
      let answer = isPage ? Self.explanation(error) : .error(error.status, error.reason)
      return Self.refusal(answer, on: context.channel)
    }
  }

  /// A refusal; what is left of the request is not read, for the connection goes as soon as the refusal is out.
  private static func refusal(_ answer: DeskAnswer, on channel: any Channel) -> Response {
    var response = response(answer)
    response.headers[.connection] = "close"
    let bytes = answer.body
    response.body = ResponseBody(contentLength: bytes.count) { writer in
      try await writer.write(ByteBuffer(bytes: bytes))
      try await writer.finish(nil)
      channel.close(promise: nil)
    }
    return response
  }

  private func passed(
    _ request: Request, _ context: Context
  ) async throws(RequestGate.Refusal) -> Response {
    let gate = try gate.gate()
    let asked = asked(request)
    let query = Self.query(request)
    if request.method == .get, request.uri.path == "/", let token = query["token"] {
      try gate.passHost(asked)
      guard gate.isToken(token) else {
        throw RequestGate.Refusal(status: 403, reason: "The token is of another run")
      }
      return self.gate.entry(token)
    }
    try gate.pass(asked)
    let path = String(request.uri.path.drop { $0 == "/" })
    if request.method == .get || request.method == .head {
      if path.isEmpty { return page() }
      if path == "api/events" { return events(on: context.channel) }
      if path.hasPrefix("desk/") {
        guard let file = DeskFile.named(String(path.dropFirst(5))) else {
          return Self.response(.error(404, "There is no such file"))
        }
        return Self.response(DeskAnswer(type: file.type, body: file.bytes))
      }
      return Self.response(await answer(DeskRequest(isChange: false, path: path, query: query)))
    }
    let body = try await Self.body(of: request)
    return Self.response(
      await answer(DeskRequest(isChange: true, path: path, query: query, body: body)))
  }

  /// The most bytes that a request may have: a digest is some hundred thousand.
  static let mostBytes = 8 << 20

  private static func body(of request: Request) async throws(RequestGate.Refusal) -> [UInt8] {
    let refusal = RequestGate.Refusal(status: 413, reason: "The request is over 8 MiB")
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > mostBytes {
      throw refusal
    }
    do {
      return Array(try await request.body.collect(upTo: mostBytes).readableBytesView)
    } catch {
      throw refusal
    }
  }

  private func asked(_ request: Request) -> RequestGate.Asked {
    func field(_ name: String) -> String? {
      HTTPField.Name(name).flatMap { request.headers[$0] }
    }
    return RequestGate.Asked(
      method: request.method.rawValue, host: request.head.authority, origin: field("Origin"),
      site: field("Sec-Fetch-Site"), cookie: request.cookies[gate.cookie]?.value,
      token: field("X-Copydesk-Token"), type: request.headers[.contentType])
  }

  private static func query(_ request: Request) -> [String: String] {
    Dictionary(
      request.uri.queryParameters.map { (String($0), String($1)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The page, with the token that its changes carry.
  private func page() -> Response {
    guard let file = DeskFile.named("desk.html") else {
      return Self.response(.error(404, "There is no page"))
    }
    let text = String(decoding: file.bytes, as: UTF8.self)
      .replacing("{{token}}", with: gate.token)
    return Self.response(DeskAnswer(type: file.type, body: Array(text.utf8)))
  }

  /// Server-sent events (HTML, section 9.2): each change a line of JSON, and a comment so often that a connection whose
  /// page is gone is found.
  private func events(on channel: any Channel) -> Response {
    let feed = feed
    let connections = connections
    connections.work(on: channel, 1)
    var response = Self.response(DeskAnswer(type: "text/event-stream", body: []))
    response.body = ResponseBody { writer in
      let (id, events) = await feed.events()
      defer { connections.work(on: channel, -1) }
      do {
        try await writer.write(ByteBuffer(string: ": the desk\n\n"))
        for await event in events {
          try await writer.write(ByteBuffer(string: event.isEmpty ? ":\n\n" : "data: \(event)\n\n"))
        }
        await feed.remove(id)
        try await writer.finish(nil)
      } catch {
        await feed.remove(id)
        throw error
      }
    }
    return response
  }

  private static func response(_ answer: DeskAnswer) -> Response {
    Response(
      status: HTTPResponse.Status(code: answer.status),
      headers: SecurityHeaders.fields(type: answer.type, framePictures: answer.framePictures),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  private static func explanation(_ refusal: RequestGate.Refusal) -> DeskAnswer {
    let text = """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Copydesk</title>
      <h1>The desk is closed here</h1><p>\(refusal.reason).</p></html>
      """
    return DeskAnswer(
      status: refusal.status, type: "text/html; charset=utf-8", body: Array(text.utf8))
  }
}
