// libcmark's tree; the only file that touches its pointers.

internal import CCmark

/// A tree of libcmark, freed with its owner. It never leaves the function that made it.
@safe struct CMarkTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses a text.
  init(parsing text: String) throws(CommonMarkError) {
    var text = text.isEmpty ? "\n" : text
    let node: OpaquePointer? = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let node = unsafe node else { throw .outOfMemory }
    unsafe cmark_consolidate_text_nodes(node)
    unsafe root = node
  }

  /// Builds the tree of some events. `literal` holds, by event, text that the CommonMark writer copies as it is.
  init(building events: [Event], literal: [Int: String] = [:]) throws(CommonMarkError) {
    guard case .enter(.document)? = events.first else { throw .invalidNesting }
    guard let document = unsafe cmark_node_new(CMARK_NODE_DOCUMENT) else { throw .outOfMemory }
    if let failure = unsafe Self.append(events.dropFirst(), to: document, literal: literal) {
      unsafe cmark_node_free(document)
      throw failure
    }
    unsafe root = document
  }

  deinit { unsafe cmark_node_free(root) }

  /// The events of the tree and the lines of its blocks.
  func events() throws(CommonMarkError) -> ([Event], [ClosedRange<Int>?]) {
    guard let iterator = unsafe cmark_iter_new(root) else { throw .outOfMemory }
    defer { unsafe cmark_iter_free(iterator) }
    var events: [Event] = []
    var lines: [ClosedRange<Int>?] = []
    while true {
      let step = unsafe cmark_iter_next(iterator)
      if step == CMARK_EVENT_DONE { return (events, lines) }
      guard let current = unsafe cmark_iter_get_node(iterator) else { throw .outOfMemory }
      let first = unsafe Int(cmark_node_get_start_line(current))
      let last = unsafe Int(cmark_node_get_end_line(current))
      if step == CMARK_EVENT_EXIT {
        events.append(.exit)
        lines.append(nil)
      } else {
        let node = unsafe Self.value(of: current)
        events.append(node.isLeaf ? .leaf(node) : .enter(node))
        lines.append(node.isInline || first < 1 ? nil : first...max(first, last))
      }
    }
  }

  /// The tree as CommonMark without wrapping.
  func commonMark() throws(CommonMarkError) -> String {
    try unsafe Self.string(cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0))
  }

  /// The tree as HTML; its raw HTML is left out unless it is known to be safe.
  func html(withRawHTML: Bool = false) throws(CommonMarkError) -> String {
    let options = withRawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
    return try unsafe Self.string(cmark_render_html(root, options))
  }
}

extension CMarkTree {
  /// A string that libcmark made, freed with the allocator that made it.
  private static func string(_ text: UnsafeMutablePointer<CChar>?) throws(CommonMarkError) -> String
  {
    guard let text = unsafe text else { throw .outOfMemory }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }

  private static func value(of node: OpaquePointer) -> Node {
    let literal = unsafe text(cmark_node_get_literal(node))
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_LIST:
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let start = unsafe isOrdered ? Int(cmark_node_get_list_start(node)) : nil
      return unsafe .list(start: start, isTight: cmark_node_get_list_tight(node) == 1)
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_CODE_BLOCK:
      return unsafe .codeBlock(info: text(cmark_node_get_fence_info(node)), literal: literal)
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock(literal)
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_TEXT: return .text(literal)
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code(literal)
    case CMARK_NODE_HTML_INLINE: return .htmlInline(literal)
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK:
      return unsafe .link(
        destination: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      return unsafe .image(
        destination: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    default: return .document
    }
  }

  /// Appends nodes; says what failed, if anything did.
  private static func append(
    _ events: ArraySlice<Event>, to document: OpaquePointer, literal: [Int: String]
  ) -> CommonMarkError? {
    var open = unsafe [document]
    for (index, event) in zip(events.indices, events) {
      switch event {
      case .exit:
        guard unsafe !open.isEmpty else { return .invalidNesting }
        unsafe open.removeLast()
      case .enter(let node), .leaf(let node):
        guard let parent = unsafe open.last else { return .invalidNesting }
        guard let child = unsafe make(node, literal: literal[index]) else { return .outOfMemory }
        guard unsafe cmark_node_append_child(parent, child) == 1 else {
          unsafe cmark_node_free(child)
          return .invalidNesting
        }
        if case .enter = event { unsafe open.append(child) }
      }
    }
    return unsafe open.isEmpty ? nil : .invalidNesting
  }

  private static func make(_ node: Node, literal: String?) -> OpaquePointer? {
    let type = literal == nil ? type(of: node) : CMARK_NODE_CUSTOM_INLINE
    guard let made = unsafe cmark_node_new(type) else { return nil }
    if let literal {
      unsafe cmark_node_set_on_enter(made, literal)
      return unsafe made
    }
    switch node {
    case .list(let start, let isTight):
      unsafe cmark_node_set_list_type(made, start == nil ? CMARK_BULLET_LIST : CMARK_ORDERED_LIST)
      if let start { unsafe cmark_node_set_list_start(made, Int32(clamping: max(0, start))) }
      unsafe cmark_node_set_list_tight(made, isTight ? 1 : 0)
    case .codeBlock(let info, let text):
      unsafe cmark_node_set_fence_info(made, withoutNUL(info))
      unsafe cmark_node_set_literal(made, withoutNUL(text))
    case .htmlBlock(let text), .text(let text), .code(let text), .htmlInline(let text):
      unsafe cmark_node_set_literal(made, withoutNUL(text))
    case .heading(let level):
      unsafe cmark_node_set_heading_level(made, Int32(min(max(level, 1), 6)))
    case .link(let destination, let title), .image(let destination, let title):
      unsafe cmark_node_set_url(made, withoutNUL(destination))
      unsafe cmark_node_set_title(made, withoutNUL(title))
    default: break
    }
    return unsafe made
  }

  private static func type(of node: Node) -> cmark_node_type {
    switch node {
    case .document: CMARK_NODE_DOCUMENT
    case .blockQuote: CMARK_NODE_BLOCK_QUOTE
    case .list: CMARK_NODE_LIST
    case .item: CMARK_NODE_ITEM
    case .codeBlock: CMARK_NODE_CODE_BLOCK
    case .htmlBlock: CMARK_NODE_HTML_BLOCK
    case .paragraph: CMARK_NODE_PARAGRAPH
    case .heading: CMARK_NODE_HEADING
    case .thematicBreak: CMARK_NODE_THEMATIC_BREAK
    case .text: CMARK_NODE_TEXT
    case .softBreak: CMARK_NODE_SOFTBREAK
    case .lineBreak: CMARK_NODE_LINEBREAK
    case .code: CMARK_NODE_CODE
    case .htmlInline: CMARK_NODE_HTML_INLINE
    case .emphasis: CMARK_NODE_EMPH
    case .strong: CMARK_NODE_STRONG
    case .link: CMARK_NODE_LINK
    case .image: CMARK_NODE_IMAGE
    }
  }

  /// A C string ends at a NUL; CommonMark replaces it (section 2.3).
  private static func withoutNUL(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }
}
