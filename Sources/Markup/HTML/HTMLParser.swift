// libxml2's HTML parser; the only file that touches its pointers.

internal import CXML2

/// A run of the parser, alive while its events arrive.
@safe final class HTMLParser {
  private let builder: HTMLBuilder
  /// Where the parsed bytes begin in the source.
  private let base: Int
  private let context: htmlParserCtxtPtr

  /// Parses bytes of a source into a builder; a fragment gets no `html` and `body` of the parser's own.
  static func parse(_ bytes: ArraySlice<UInt8>, into builder: HTMLBuilder, isFragment: Bool) {
    // The parser refuses an empty input.
    guard !bytes.isEmpty, !builder.isStopped else { return }
    xmlInitParser()
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let count = Int32(clamping: buffer.count)
      guard let context = unsafe htmlCreateMemoryParserCtxt(start, count) else { return }
      defer { unsafe htmlFreeParserCtxt(context) }
      let parser = unsafe HTMLParser(builder, base: bytes.startIndex, context)
      parser.run(isFragment: isFragment)
    }
  }

  private init(_ builder: HTMLBuilder, base: Int, _ context: htmlParserCtxtPtr) {
    self.builder = builder
    self.base = base
    unsafe self.context = unsafe context
  }

  private func run(isFragment: Bool) {
    var options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    if isFragment { options |= HTML_PARSE_NOIMPLIED.rawValue }
    unsafe htmlCtxtUseOptions(context, Int32(options))
    unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    // Only these callbacks: the others of libxml2 would build its own tree, whose depth it limits.
    unsafe context.pointee.sax.pointee = Self.handler
    unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    unsafe htmlParseDocument(context)
  }
}

extension HTMLParser {
  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElement = { user, name, attributes in
      unsafe HTMLParser.parser(user)?.start(name, attributes)
    }
    unsafe handler.endElement = { user, name in
      unsafe HTMLParser.parser(user)?.end(name)
    }
    unsafe handler.characters = { user, bytes, count in
      unsafe HTMLParser.parser(user)?.characters(bytes, count)
    }
    unsafe handler.ignorableWhitespace = { user, bytes, count in
      unsafe HTMLParser.parser(user)?.characters(bytes, count)
    }
    unsafe handler.cdataBlock = { user, bytes, count in
      unsafe HTMLParser.parser(user)?.characters(bytes, count)
    }
    unsafe handler.comment = { user, bytes in
      unsafe HTMLParser.parser(user)?.comment(bytes)
    }
    unsafe handler.internalSubset = { user, name, publicID, systemID in
      unsafe HTMLParser.parser(user)?.doctype(name, publicID, systemID)
    }
    return unsafe handler
  }

  private static func parser(_ user: UnsafeMutableRawPointer?) -> HTMLParser? {
    unsafe user.map { unsafe Unmanaged<HTMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  /// How far the source has been read.
  private var offset: Int { unsafe base + max(0, Int(xmlByteConsumed(context))) }

  private func start(
    _ name: UnsafePointer<xmlChar>?,
    _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !builder.isStopped else { return }
    var attributes: [HTMLElement.Attribute] = []
    var index = 0
    while let key = unsafe pairs?[index] {
      let value = unsafe Self.text(pairs?[index + 1])
      unsafe attributes.append(.init(name: Self.text(key).lowercased(), value: value))
      index += 2
    }
    unsafe builder.start(Self.text(name).lowercased(), attributes, before: offset)
    if builder.isStopped { unsafe xmlStopParser(context) }
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    guard !builder.isStopped else { return }
    unsafe builder.end(Self.text(name).lowercased(), before: offset)
  }

  private func characters(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard !builder.isStopped else { return }
    let buffer = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
    unsafe builder.characters(buffer, before: offset)
  }

  private func comment(_ bytes: UnsafePointer<xmlChar>?) {
    guard !builder.isStopped else { return }
    unsafe builder.comment(Array(Self.text(bytes).utf8), before: offset)
  }

  private func doctype(
    _ name: UnsafePointer<xmlChar>?, _ publicID: UnsafePointer<xmlChar>?,
    _ systemID: UnsafePointer<xmlChar>?
  ) {
    guard !builder.isStopped else { return }
    unsafe builder.doctype(
      Self.text(name), publicID: publicID.map { unsafe Self.text($0) },
      systemID: systemID.map { unsafe Self.text($0) }, before: offset)
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }
}
