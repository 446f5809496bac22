// Pictures looked at before they go into a mail.

public import Diagnostics

/// Fetches an article's picture and looks whether a mail can carry it: what its bytes are, how large it is.
public struct PictureCheck {
  /// The most bytes of a picture in a mail.
  public static let maximumBytes = 200_000
  /// The least width and height in pixels: what is smaller counts readers or is a sign.
  static let leastWidth = 100
  static let leastHeight = 50

  private let fetcher: Fetcher

  /// A check.
  ///
  /// - Parameter fetcher: asks the servers; of `robots.txt` a picture is a page.
  public init(_ fetcher: Fetcher) { self.fetcher = fetcher }

  /// The picture as it can be used, with its true size; nil where it cannot.
  ///
  /// Where it is over 200 KB, the source's smaller renditions are tried, the widest first. A picture that stays too
  /// heavy is used with a warning, one that no mail program would show is not.
  ///
  /// - Parameters:
  ///   - picture: the picture as the source describes it.
  ///   - name: the article's name, for findings.
  /// - Returns: the picture, and what is to be said of it.
  public func checked(
    _ picture: Picture, of name: String
  ) -> (picture: Picture?, diagnostics: [Diagnostic]) {
    var heavy: (picture: Picture, bytes: Int)?
    var reasons: [String] = []
    for address in [picture.address] + picture.smaller.map(\.address) {
      switch look(at: address) {
      case .failure(let reason):
        if reason.isUnasked {
          let summary = "The picture of \(name) is not checked: \(reason.text)"
          return (picture, [Diagnostic(.warning, at: Place(address), summary)])
        }
        reasons.append(reason.text)
      case .success(let image):
        var usable = picture
        usable.address = address
        usable.width = image.width
        usable.height = image.height
        usable.smaller = []
        if image.bytes <= Self.maximumBytes { return (usable, []) }
        if heavy.map({ image.bytes < $0.bytes }) ?? true { heavy = (usable, image.bytes) }
      }
    }
    if let heavy {
      let summary =
        "The picture of \(name) has \(heavy.bytes / 1_000) KB, over \(Self.maximumBytes / 1_000)"
      return (
        heavy.picture,
        [
          Diagnostic(
            .warning, at: Place(heavy.picture.address), summary,
            hint: "readers on the move wait for it; the source offers no smaller one")
        ]
      )
    }
    return (
      nil,
      [
        Diagnostic(
          .warning, at: Place(picture.address),
          "The picture of \(name) is left out: \(reasons.first ?? "it has no address")")
      ]
    )
  }

  private struct Image {
    var width: Int?
    var height: Int?
    var bytes: Int
  }

  private struct Reason: Error {
    var text: String
    /// Whether nobody was asked for the picture, so that nothing speaks against it.
    var isUnasked = false

    init(_ text: String) { self.text = text }

    init(_ failure: FetchFailure) {
      text = failure.reason
      isUnasked =
        switch failure {
        case .offline, .robots, .robotsUnknown: true
        case .transfer, .status: false
        }
    }
  }

  private func look(at address: String) -> Result<Image, Reason> {
    let answer: Fetcher.Answer
    do throws(FetchFailure) {
      answer = try fetcher.answer(address, isPage: true)
    } catch {
      return .failure(Reason(error))
    }
    guard let header = ImageHeader(of: answer.content) else {
      return .failure(Reason("what the server gives is no image"))
    }
    guard header.format.isForMail else {
      return .failure(
        Reason("it is \(header.format.rawValue), which not every mail program shows"))
    }
    if let width = header.width, let height = header.height,
      width < Self.leastWidth || height < Self.leastHeight
    {
      return .failure(Reason("it is only \(width) by \(height) pixels"))
    }
    return .success(Image(width: header.width, height: header.height, bytes: answer.content.count))
  }
}
