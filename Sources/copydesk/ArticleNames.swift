// The articles of a week as a person names them: by id or by file.

import Articles
import Diagnostics
import Foundation

/// Finds articles by name.
struct ArticleNames {
  private let articles: [Article]

  init(of articles: [Article]) { self.articles = articles }

  /// The id of the article that is meant by an id or a file's name or path.
  func id(named name: String) -> String? {
    if articles.contains(where: { $0.id == name }) { return name }
    let stem = Self.stem(of: name)
    let likely = articles.filter { $0.id == stem || Self.base(of: $0.id) == stem }
    // Files of one name from different folders have numbered ids: the text tells which is meant.
    if likely.count > 1, let bytes = try? OpenFile.bytes(of: name),
      let text = TextReader().reading(bytes, name: name, path: name).article?.text,
      let same = likely.first(where: { $0.text.utf8.elementsEqual(text.utf8) })
    {
      return same.id
    }
    return likely.first { $0.id == stem }?.id
  }

  /// The nearest name, or the names there are.
  func hint(for name: String) -> String {
    let ids = articles.map(\.id)
    if let near = nearestName(to: Self.stem(of: name), among: ids) {
      return "did you mean ‘\(near)’?"
    }
    let few = ids.prefix(8).joined(separator: ", ")
    return "there are \(few)" + (ids.count > 8 ? ", …" : "")
  }

  /// The id that a file of this name has.
  private static func stem(of name: String) -> String {
    let stem = URL(filePath: name).deletingPathExtension().lastPathComponent
    return stem.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  /// An id without the number that tells it from others.
  private static func base(of id: String) -> String {
    guard let hyphen = id.lastIndex(of: "-"), Int(id[id.index(after: hyphen)...]) != nil else {
      return id
    }
    return String(id[..<hyphen])
  }
}
