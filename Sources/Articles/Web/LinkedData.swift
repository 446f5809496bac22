// What a page says of its article in JSON-LD.

import JSONText
import Markup

/// The object of a page's JSON-LD that describes its article (schema.org `NewsArticle` and its kin).
struct LinkedData {
  /// Its members; nil where the page has none.
  private(set) var article: JSONValue?

  /// Looks through the `script` elements of a document.
  init(of document: HTMLDocument) {
    for (index, element) in document.elements
    where element.name == "script"
      && (element["type"] ?? "").lowercased().hasPrefix("application/ld+json")
    {
      guard let value = JSONValue(parsing: Array(document.text(of: index).utf8)) else { continue }
      var objects: [JSONValue] = []
      Self.collect(value, depth: 0, into: &objects)
      if let found = objects.first(where: Self.isArticle) {
        article = found
        return
      }
    }
  }

  /// The text of a member, or of the `name`, `@id` or `url` of the object that it is.
  func text(_ name: String) -> String? { article?[name].flatMap { Self.texts($0).first } }

  /// The texts of a member.
  func texts(_ name: String) -> [String] { article?[name].map { Self.texts($0) } ?? [] }

  /// The address of the first image, and what is said of it.
  var image: Picture? {
    guard let value = article?["image"] else { return nil }
    let first = value.elements?.first ?? value
    if let address = first.string { return Picture(address: address, alt: "") }
    guard let address = (first["url"] ?? first["contentUrl"])?.string else { return nil }
    let caption = first["caption"]?.string ?? first["description"]?.string
    let credit = first["creditText"]?.string ?? first["author"].flatMap { Self.texts($0).first }
    return Picture(
      address: address, alt: caption ?? "", caption: caption, credit: credit,
      width: Self.pixels(first["width"]), height: Self.pixels(first["height"]))
  }

  /// `640`, `"640"`, `"640 px"`, or an object of these (schema.org `QuantitativeValue`).
  private static func pixels(_ value: JSONValue?) -> Int? {
    guard let value else { return nil }
    return value.integer ?? value.string.flatMap { Int($0.prefix(while: \.isNumber)) }
      ?? value["value"]?.integer
  }

  private static func texts(_ value: JSONValue) -> [String] {
    if let text = value.string { return text.isEmpty ? [] : [text] }
    if let elements = value.elements { return elements.flatMap { texts($0) } }
    return ["name", "@id", "url"].lazy.compactMap { value[$0]?.string }.prefix(1).map { $0 }
  }

  private static func collect(_ value: JSONValue, depth: Int, into objects: inout [JSONValue]) {
    guard depth < 6, objects.count < 1_000 else { return }
    if let elements = value.elements {
      for element in elements { collect(element, depth: depth + 1, into: &objects) }
    } else if value["@type"] != nil || value["@graph"] != nil {
      objects.append(value)
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = value[key] { collect(inner, depth: depth + 1, into: &objects) }
      }
    }
  }

  private static func isArticle(_ value: JSONValue) -> Bool {
    guard let type = value["@type"] else { return false }
    return texts(type).contains { type in
      let name = type.split(separator: "/").last.map(String.init) ?? type
      return name.hasSuffix("Article") || name == "BlogPosting" || name == "LiveBlogPosting"
        || name == "Report"
    }
  }
}
