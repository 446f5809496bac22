// An answer as text.

import CharacterSets

/// Decodes answers.
enum SourceText {
  /// The text, by the character set of the header field and of the content.
  static func text(of answer: Fetcher.Answer) -> String {
    DecodedText(answer.content, named: answer.charset).text
  }
}
