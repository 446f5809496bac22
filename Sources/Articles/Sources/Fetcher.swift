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
    /// Seconds since the beginning of 1970 by this machine's clock, for a server that tells when to come again but not
    /// what time it has; nil where there is no clock.
    public var now: (@Sendable () -> Int)?
    /// Is told the address of each request before it is made.
    public var progress: (@Sendable (String) -> Void)?

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
      let rules = try rules(for: web)
      guard rules.allows(web.target) else { throw .robots }
      delay = max(delay, min(rules.delay ?? 0, 10))
    }
    let request = Self.request(for: address, unlike: kept)
    let response = try response(to: request, web, delay)
    if response.status == 304, let kept { return answer(from: kept) }
    guard (200..<300).contains(response.status) else { throw .status(response.status) }
    fetched += 1
    let entry = WebCache.Entry(address: address, response)
    settings.cache?.keep(entry)
    return Answer(
      address: entry.finalAddress, content: entry.content, contentType: entry.contentType,
      pages: entry.pages, isFromCache: false)
  }

  /// A request that a server may answer with "nothing has changed" (RFC 9110, section 13).
  private static func request(for address: String, unlike kept: WebCache.Entry?) -> HTTPRequest {
    var header = [HTTPField("Accept", "*/*")]
    if let tag = kept?.entityTag { header.append(HTTPField("If-None-Match", tag)) }
    if let date = kept?.lastModified { header.append(HTTPField("If-Modified-Since", date)) }
    return HTTPRequest(.get, address, header: header)
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
      settings.progress?(request.address)
      if !asked.insert(web.host).inserted { pause(delay) }
      let result = client.answers(to: [request]).first ?? .failure(.unusable)
      switch result {
      case .success(let response):
        guard response.status == 429 || response.status >= 500 else { return response }
        last = .status(response.status)
        guard attempt + 1 < settings.tries else { break }
        let wanted = pauseWanted(by: response) ?? Double(1 << attempt)
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

  /// The seconds of `Retry-After` (RFC 9110, section 10.2.3), which may be a date: then by the clock of the server itself,
  /// where it tells that.
  private func pauseWanted(by response: HTTPResponse) -> Double? {
    guard let text = response["Retry-After"] else { return nil }
    if let seconds = Int(text) { return Double(seconds) }
    guard let then = HTTPDate.seconds(of: text),
      let now = response["Date"].flatMap({ HTTPDate.seconds(of: $0) }) ?? settings.now?()
    else { return nil }
    return Double(max(0, then - now))
  }

  /// The rules of a site (RFC 9309, section 2.3.1). One without them lets everything be read; where they cannot be had
  /// those of the run before count, and without those nothing is read.
  private func rules(for web: WebAddress) throws(FetchFailure) -> RobotsRules {
    if let known = robots[web.origin] { return known }
    let address = web.origin + "/robots.txt"
    let kept = settings.cache?.entry(for: address)
    var rules = RobotsRules()
    do throws(FetchFailure) {
      let response = try response(to: Self.request(for: address, unlike: kept), web, 0)
      if response.status == 304, let kept {
        rules = RobotsRules(kept.content, for: "copydesk")
      } else if response.status == 200 {
        settings.cache?.keep(WebCache.Entry(address: address, response))
        rules = RobotsRules(response.content, for: "copydesk")
      }
    } catch {
      // Who cannot be asked for the rules is not asked for the page either.
      guard case .status = error else { throw error }
      guard let kept else { throw .robotsUnknown(error.reason) }
      rules = RobotsRules(kept.content, for: "copydesk")
    }
    robots[web.origin] = rules
    return rules
  }
}
