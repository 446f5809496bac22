// The sizes that a source has of one picture.

import Foundation

/// One rendition of a picture.
public struct PictureSize: Sendable, Equatable {
  /// Its address.
  public var address: String
  /// Its width in pixels.
  public var width: Int
  /// Its height in pixels, where the source says it.
  public var height: Int?

  /// A rendition.
  ///
  /// - Parameters:
  ///   - address: its address.
  ///   - width: its width in pixels.
  ///   - height: its height in pixels, where the source says it.
  public init(address: String, width: Int, height: Int? = nil) {
    self.address = address
    self.width = width
    self.height = height
  }

  /// The width of an email in points; a picture that is wider only weighs more.
  static let emailWidth = 600

  /// The candidates of an `img` element's `srcset` that tell their width (HTML, section 4.8.4.2.1: `a.jpg 640w, b.jpg 1024w`).
  ///
  /// - Parameters:
  ///   - text: the attribute's value.
  ///   - base: what relative addresses lean on.
  static func candidates(in text: String, base: WebAddress?) -> [PictureSize] {
    var sizes: [PictureSize] = []
    var rest = text.prefix(20_000)
    while sizes.count < 100 {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      if rest.isEmpty { break }
      // A comma may stand in an address, but not at its end.
      let address = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(address.count)
      if address.hasSuffix(",") { continue }
      let descriptor = rest.prefix { $0 != "," }.trimmingCharacters(in: .whitespaces)
      rest = rest.drop { $0 != "," }
      if descriptor.hasSuffix("w"), let width = Int(descriptor.dropLast()), width > 0,
        let resolved = base?.resolved(String(address)) ?? WebAddress(String(address))?.text
      {
        sizes.append(PictureSize(address: resolved, width: width))
      }
    }
    return sizes
  }
}

extension Picture {
  /// The picture in the smallest of its sizes that fills an email, or else the widest; those that are smaller are kept
  /// for when it turns out too heavy.
  ///
  /// - Parameter sizes: its renditions in any order.
  func fitted(to sizes: [PictureSize]) -> Picture {
    var known = sizes
    if let width, !known.contains(where: { $0.address == address }) {
      known.append(PictureSize(address: address, width: width, height: height))
    }
    known.sort { ($0.width, $0.address) < ($1.width, $1.address) }
    guard let chosen = known.first(where: { $0.width >= PictureSize.emailWidth }) ?? known.last
    else { return self }
    // A size that is not told is that of the whole picture: it is wider than the renditions.
    if width == nil, chosen.width < PictureSize.emailWidth { return self }
    var picture = self
    picture.address = chosen.address
    picture.width = chosen.width
    picture.height = chosen.height
    picture.smaller = known.filter { $0.width < chosen.width && $0.width >= 200 }.reversed()
    return picture
  }
}
