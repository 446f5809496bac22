// Why a draft cannot be read.

/// What is wrong with an archive that should be a draft.
enum DraftFailure: Error {
  /// It is no archive, or a broken one.
  case broken
  /// It holds no document of Word or OpenDocument.
  case unknown
  /// Its text is larger than may be read.
  case tooLarge

  /// One line for a person.
  var summary: String {
    switch self {
    case .broken: "The file is a broken archive"
    case .unknown: "The file is an archive, but no draft of Word or OpenDocument"
    case .tooLarge: "The draft’s text is larger than 20 MB and is not read"
    }
  }
}
