// The desk's own files, compiled into the program.

internal import PreviewFiles

/// A file of the page.
struct DeskFile {
  /// Its bytes.
  let bytes: [UInt8]
  /// Its media type.
  let type: String

  private static let all: [String: DeskFile] = {
    var files: [String: DeskFile] = [:]
    for index in 0..<copydesk_desk_count() {
      guard let name = unsafe copydesk_desk_name(index),
        let bytes = unsafe copydesk_desk_bytes(index)
      else { continue }
      let buffer = unsafe UnsafeBufferPointer(start: bytes, count: copydesk_desk_size(index))
      let text = unsafe String(cString: name)
      files[text] = unsafe DeskFile(bytes: Array(buffer), type: Self.type(of: text))
    }
    return files
  }()

  /// The file of a name; only names that are embedded lead anywhere.
  static func named(_ name: String) -> DeskFile? { all[name] }

  private static func type(of name: String) -> String {
    if name.hasSuffix(".js") { return "text/javascript; charset=utf-8" }
    if name.hasSuffix(".css") { return "text/css; charset=utf-8" }
    if name.hasSuffix(".svg") { return "image/svg+xml" }
    return "text/html; charset=utf-8"
  }
}
