// What every answer tells the browser not to do.

import HTTPTypes

/// The header fields of answers.
enum SecurityHeaders {
  /// For the desk's page and its files: scripts and styles of its own, nothing else, and no frame around it.
  static let page = """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
    frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
    """

  /// For a mail or a web page in a frame: no script, no form, no frame, no font.
  static func frame(pictures: String) -> String {
    """
    default-src 'none'; style-src 'unsafe-inline'; img-src \(pictures); base-uri 'none'; form-action 'none'; \
    frame-ancestors 'self'; sandbox allow-same-origin
    """
  }

  /// The fields of an answer.
  static func fields(type: String, framePictures: String?) -> HTTPFields {
    var fields: HTTPFields = [
      .contentType: type, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
    ]
    fields[.contentSecurityPolicy] = framePictures.map { frame(pictures: $0) } ?? page
    let others = [
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
      ("X-Frame-Options", framePictures == nil ? "DENY" : "SAMEORIGIN"),
    ]
    for (name, value) in others {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return fields
  }
}
