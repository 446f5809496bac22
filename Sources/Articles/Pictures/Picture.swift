// A picture as its source describes it.

/// A picture of an article. It is not fetched to build a digest, unless a person asks for that.
public struct Picture: Sendable, Equatable {
  /// Its address.
  public var address: String
  /// What it shows, for who does not see it.
  public var alt: String
  /// The line under it.
  public var caption: String?
  /// Who made it.
  public var credit: String?
  /// Its width in pixels, where the source says it.
  public var width: Int?
  /// Its height in pixels, where the source says it.
  public var height: Int?
  /// The source's smaller renditions of it, the widest first.
  public var smaller: [PictureSize] = []

  /// A picture.
  ///
  /// - Parameters:
  ///   - address: its address.
  ///   - alt: what it shows, for who does not see it.
  ///   - caption: the line under it.
  ///   - credit: who made it.
  ///   - width: its width in pixels.
  ///   - height: its height in pixels.
  public init(
    address: String, alt: String, caption: String? = nil, credit: String? = nil, width: Int? = nil,
    height: Int? = nil
  ) {
    self.address = address
    self.alt = alt
    self.caption = caption
    self.credit = credit
    self.width = width
    self.height = height
  }
}
