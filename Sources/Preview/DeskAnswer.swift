// What the desk answers.

public import JSONText

/// An answer to the page.
public struct DeskAnswer: Sendable, Equatable {
  /// The status (RFC 9110, section 15).
  public var status: Int
  /// The media type.
  public var type: String
  /// The body.
  public var body: [UInt8]
  /// Where pictures of a page in a frame may come from, as a source list of Content-Security-Policy; nil where the
  /// answer is no page for a frame.
  public var framePictures: String?

  /// An answer.
  public init(status: Int = 200, type: String, body: [UInt8], framePictures: String? = nil) {
    self.status = status
    self.type = type
    self.body = body
    self.framePictures = framePictures
  }

  /// A JSON value.
  public static func json(_ value: JSONValue, status: Int = 200) -> DeskAnswer {
    DeskAnswer(status: status, type: "application/json", body: value.line)
  }

  /// What went wrong, as `{"error":…}`.
  public static func error(_ status: Int, _ summary: String) -> DeskAnswer {
    json(.object([("error", .string(summary))]), status: status)
  }
}
