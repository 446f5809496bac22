// Why a tool did not do what it was asked.

public import Transfer

/// A request that a mailing tool did not carry out.
public enum ToolError: Error, Equatable {
  /// The tool answered no; its status code and words.
  case refused(status: Int, words: String)
  /// There was no answer.
  case unreached(TransferError)
  /// The answer is not what the tool's interface promises.
  case strange(String)
  /// The tool cannot do it.
  case impossible(String)

  /// Whether it may work later.
  public var isForNow: Bool {
    switch self {
    case .refused(let status, _): status == 429 || status >= 500
    case .unreached: true
    case .strange, .impossible: false
    }
  }

  /// The error in words.
  public var words: String {
    switch self {
    case .refused(let status, let words): "it answered \(status): \(words)"
    case .unreached(let error): "there is no answer: \(error)"
    case .strange(let what): "its answer has no \(what)"
    case .impossible(let reason): reason
    }
  }
}
