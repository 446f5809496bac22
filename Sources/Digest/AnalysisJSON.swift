// What the summarizer found, as JSON.

public import JSONText
public import Summarizer

extension Array where Element == TopicWeight {
  /// `[{"id":"diplomacy","weight":0.83}]`.
  public var json: JSONValue {
    .array(map { .object([("id", .string($0.id)), ("weight", .number($0.weight))]) })
  }
}

extension Optional where Wrapped == Attribution {
  /// `{"speaker":…,"asWritten":…,"verb":…}`, or `null`.
  public var json: JSONValue {
    guard let attribution = self else { return .null }
    return .object([
      ("speaker", .string(attribution.speaker)), ("asWritten", .string(attribution.asWritten)),
      ("verb", .string(attribution.verb)),
    ])
  }
}
