// The files that the program carries: themes, and the sample publication.

internal import Templates

/// A file compiled into the program.
public struct EmbeddedFile: Sendable, Equatable {
  /// Its path, such as `mirror-spectator/theme.yaml` or `seeds/copydesk.yaml`.
  public let path: String
  /// Its text, UTF-8 decoded.
  public let text: String

  /// All of them, in the order in which they are embedded.
  public static let all: [EmbeddedFile] = (0..<copydesk_embedded_count()).compactMap { index in
    guard let path = unsafe copydesk_embedded_path(index),
      let bytes = unsafe copydesk_embedded_bytes(index)
    else { return nil }
    let buffer = unsafe UnsafeBufferPointer(start: bytes, count: copydesk_embedded_size(index))
    return unsafe EmbeddedFile(
      path: String(cString: path), text: String(decoding: buffer, as: UTF8.self))
  }

  /// The file of a path, if there is one.
  public init?(path: String) {
    guard let file = Self.all.first(where: { $0.path == path }) else { return nil }
    self = file
  }

  private init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
