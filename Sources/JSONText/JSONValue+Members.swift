// What a JSON value holds, for readers.

extension JSONValue {
  /// The member of a name; of two the last; nil where this is no object or has none.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == name }?.value
  }

  /// The string that this is.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The elements of the array that this is.
  public var elements: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

  /// The whole number that this is.
  public var integer: Int? { if case .integer(let number) = self { number } else { nil } }
}
