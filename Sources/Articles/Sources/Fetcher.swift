// Asks servers politely: from the cache where nothing has changed, one request at a time, with pauses.

import Foundation
public import Transfer

/// Fetches addresses. It remembers during a run what it asked, and when to ask a host again.
public final class Fetcher {
  /// How it asks.
  public struct Settings: Sendable {
    /// Where answers are kept; nil keeps none.
    public var cache: WebCache?
    /// Whether only the cache is asked.
    public var isOffline = false
    /// Seconds between two requests to one host.
    public var delay = 0.5
    /// The longest pause that a server may ask for.
    public var longestPause = 60.0
    /// How often a request is made before it has failed.
    public var tries = 3

    /// The usual settings.
    public init() {}
  }

  /// An answer.
  struct Answer: Equatable {
    var address: String
    var content: [UInt8]
    var contentType: String?
    var pages: Int?
    /// Whether the server said that nothing has changed, or was not asked.
    var isFromCache: Bool

    /// The character set of the header field.
    var charset: String? {
      guard let type = contentType,
        let range = type.range(of: "charset=", options: .caseInsensitive)
      else { return nil }
      return String(
        type[range.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" && $0 != " " })
    }
  }

  /// How many requests were answered by the network with content.
  public private(set) var fetched = 0
  /// How many were answered from the cache.
  public private(set) var unchanged = 0

  private let client: HTTPClient
  private let settings: Settings
  private let pause: (Double) -> Void
  private var answers: [String: Result<Answer, FetchFailure>] = [:]
  private var robots: [String: RobotsRules] = [:]
  private var asked: Set<String> = []

  /// A fetcher; `pause` waits for so many seconds.
  public init(_ client: HTTPClient, _ settings: Settings, pause: @escaping (Double) -> Void) {
    self.client = client
    self.settings = settings
    self.pause = pause
  }

  /// The answer of an address.
  ///
  /// - Parameter isPage: whether it is a page, which robots.txt speaks of; a feed is made for programs.
  func answer(_ address: String, isPage: Bool) throws(FetchFailure) -> Answer {
    if let known = answers[address] { return try known.get() }
    let result: Result<Answer, FetchFailure>
    do throws(FetchFailure) {
      result = .success(try asking(address, isPage: isPage))
    } catch {
      result = .failure(error)
    }
    answers[address] = result
    return try result.get()
  }

  private func asking(_ address: String, isPage: Bool) throws(FetchFailure) -> Answer {
    let kept = settings.cache?.entry(for: address)
    if settings.isOffline {
      guard let kept else { throw .offline }
      return answer(from: kept)
    }
    guard let web = WebAddress(address) else { throw .transfer(.unusable) }
    var delay = settings.delay
    if isPage {
      let rules = rules(for: web)
      guard rules.allows(web.target) else { throw .robots }
      delay = max(delay, min(rules.delay ?? 0, 10))
    }
    var header = [HTTPField("Accept", "*/*")]
    if let tag = kept?.entityTag { header.append(HTTPField("If-None-Match", tag)) }
    if let date = kept?.lastModified { header.append(HTTPField("If-Modified-Since", date)) }
    let response = try response(to: HTTPRequest(.get, address, header: header), web, delay)
    if response.status == 304, let kept { return answer(from: kept) }
    guard (200..<300).contains(response.status) else { throw .status(response.status) }
    fetched += 1
    let entry = WebCache.Entry(
      address: address, finalAddress: response.address, entityTag: response["ETag"],
      lastModified: response["Last-Modified"], contentType: response["Content-Type"],
      pages: response["X-WP-TotalPages"].flatMap { Int($0) }, content: response.content)
    settings.cache?.keep(entry)
    return Answer(
      address: entry.finalAddress, content: entry.content, contentType: entry.contentType,
      pages: entry.pages, isFromCache: false)
  }

  private func answer(from entry: WebCache.Entry) -> Answer {
    unchanged += 1
    return Answer(
      address: entry.finalAddress, content: entry.content, contentType: entry.contentType,
      pages: entry.pages, isFromCache: true)
  }

  /// Asks until there is an answer: again after 429 and 5xx (RFC 6585, section 4; RFC 9110, section 15.6).
  private func response(
    to request: HTTPRequest, _ web: WebAddress, _ delay: Double
  ) throws(FetchFailure) -> HTTPResponse {
    var last = FetchFailure.status(503)
    for attempt in 0..<settings.tries {
      if !asked.insert(web.host).inserted { pause(delay) }
      let result = client.answers(to: [request]).first ?? .failure(.unusable)
      switch result {
      case .success(let response):
        guard response.status == 429 || response.status >= 500 else { return response }
        last = .status(response.status)
        guard attempt + 1 < settings.tries else { break }
        let wanted = response["Retry-After"].flatMap { Double($0) } ?? Double(1 << attempt)
        // Who asks for an hour is asked in the next run.
        guard wanted <= settings.longestPause else { throw last }
        pause(max(0, wanted))
      case .failure(let error):
        last = .transfer(error)
        guard [.brokenAnswer, .noConnection].contains(error) else { throw last }
        if attempt + 1 < settings.tries { pause(Double(1 << attempt) / 2) }
      }
    }
    throw last
  }

  /// The rules of a site; a site without them lets everything be read (RFC 9309, section 2.3.1).
  private func rules(for web: WebAddress) -> RobotsRules {
    if let known = robots[web.origin] { return known }
    let answer = client.answers(to: [HTTPRequest(.get, web.origin + "/robots.txt")]).first
    var rules = RobotsRules()
    if case .success(let response)? = answer, response.status == 200 {
      rules = RobotsRules(response.content, for: "copydesk")
    }
    robots[web.origin] = rules
    return rules
  }
}
