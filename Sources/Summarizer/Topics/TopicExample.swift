// A sentence that a person has put on a topic.

/// A sentence with the topic that a careful reader gave it, and where it stands.
public struct TopicExample: Sendable, Equatable {
  /// What a reader said about a sentence.
  public enum Label: Sendable, Hashable {
    /// The id of the topic that comes first.
    case topic(String)
    /// No topic of the publication fits.
    case noTopic
  }

  /// The sentence.
  public var text: String
  /// Its label; nil where it only stands between others, as context.
  public var label: Label?
  /// The document that it is from; sentences of one document follow each other. Nil for a document of its own.
  public var document: String?
  /// The number of its paragraph; nil for a paragraph of its own.
  public var paragraph: Int?
  /// The subhead that it stands under.
  public var subhead: String?

  /// A sentence with its label.
  public init(
    _ text: String, label: Label?, document: String? = nil, paragraph: Int? = nil,
    subhead: String? = nil
  ) {
    self.text = text
    self.label = label
    self.document = document
    self.paragraph = paragraph
    self.subhead = subhead
  }
}

extension Array where Element == TopicExample {
  /// The ranges of the documents: runs of examples of one document, the others each alone.
  var documents: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (index, example) in enumerated() {
      if let last = ranges.last, let name = example.document, self[last.lowerBound].document == name
      {
        ranges[ranges.count - 1] = last.lowerBound..<index + 1
      } else {
        ranges.append(index..<index + 1)
      }
    }
    return ranges
  }
}
