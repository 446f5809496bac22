// libxml2's XML parser; with HTMLParser the only files that touch its pointers.

internal import CXML2

/// A run of the parser, alive while its events arrive.
@safe final class XMLParser {
  private let builder: XMLBuilder

  private init(_ builder: XMLBuilder) { self.builder = builder }

  /// Parses UTF-8 into a builder; whether it was well formed to its end.
  static func parse(_ bytes: [UInt8], into builder: XMLBuilder) -> Bool {
    guard !bytes.isEmpty else { return false }
    xmlInitParser()
    return unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = unsafe xmlCreateMemoryParserCtxt(start, Int32(clamping: buffer.count))
      else { return false }
      defer { unsafe xmlFreeParserCtxt(context) }
      let options =
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_SAX1.rawValue
      unsafe xmlCtxtUseOptions(context, Int32(options))
      unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      // Only these callbacks: no entity is ever declared, and no tree of libxml2's own is built.
      unsafe context.pointee.sax.pointee = handler
      let parser = XMLParser(builder)
      return withExtendedLifetime(parser) {
        unsafe context.pointee.userData = Unmanaged.passUnretained(parser).toOpaque()
        unsafe xmlParseDocument(context)
        return unsafe context.pointee.wellFormed == 1
      }
    }
  }

  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElement = { user, name, attributes in
      unsafe XMLParser.parser(user)?.start(name, attributes)
    }
    unsafe handler.endElement = { user, _ in unsafe XMLParser.parser(user)?.builder.end() }
    unsafe handler.characters = { user, bytes, count in
      unsafe XMLParser.parser(user)?.characters(bytes, count)
    }
    unsafe handler.ignorableWhitespace = { user, bytes, count in
      unsafe XMLParser.parser(user)?.characters(bytes, count)
    }
    unsafe handler.cdataBlock = { user, bytes, count in
      unsafe XMLParser.parser(user)?.characters(bytes, count)
    }
    return unsafe handler
  }

  private static func parser(_ user: UnsafeMutableRawPointer?) -> XMLParser? {
    unsafe user.map { unsafe Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?,
    _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var attributes: [String: String] = [:]
    var index = 0
    while let key = unsafe pairs?[index] {
      unsafe attributes[Self.text(key)] = unsafe Self.text(pairs?[index + 1])
      index += 2
    }
    unsafe builder.start(Self.text(name), attributes)
  }

  private func characters(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    let buffer = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
    unsafe builder.characters(buffer)
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }
}
