// Sentences that add to what was told, or say that there is nothing to tell.

extension NeedFinder {
  /// What a sentence adds to, or comes after: "Two towns were also hit", "Roe earlier said", "China’s retaliation brought …".
  func looseAdditions(_ sentence: ReadSentence) -> [LooseReference] {
    let tokens = sentence.tokens
    var found: [LooseReference] = []
    let first = tokens.first(where: { $0.kind == .word })?.lower ?? ""
    if !Self.hasName(sentence) {
      found.append(LooseReference(word: "no-name", kind: .setting, weight: 1))
    }
    if quotesOpenly(sentence) {
      found.append(LooseReference(word: "quoted", kind: .setting, weight: 1))
    }
    let goesOn = [
      ["finally", "lastly"].contains(first) ? first : nil,
      addition(in: sentence), saidBefore(sentence) ? "earlier" : nil,
      isTurnOfEvents(tokens) ? "now" : nil,
    ]
    for case let word? in goesOn {
      found.append(LooseReference(word: word, kind: .previous, weight: 1))
    }
    if let noun = owned(in: tokens) {
      found.append(LooseReference(word: tokens[noun].lower, kind: .word, weight: 1))
    }
    return found
  }

  /// "Roe asked who had “these numbers”": what is pointed to within a quotation; a headline may tell of what.
  private func quotesOpenly(_ sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    return tokens.indices.contains {
      sentence.isQuoted[$0] && ["these", "those", "this"].contains(tokens[$0].lower)
        && !($0 + 1 < tokens.count && ReportWords.timeNouns.contains(tokens[$0 + 1].lower))
    }
  }

  /// "The towns of … were also hit", "“We also heard three explosions,” …".
  private func addition(in sentence: ReadSentence) -> String? {
    let tokens = sentence.tokens
    let found = tokens.indices.dropFirst().dropLast().first { position in
      guard ["also", "separately"].contains(tokens[position].lower),
        !sentence.isQuoted[position] || position < 4,
        // "not only … but also", "who also leads the party", "sank a ship and also a boat".
        ![
          "but", "and", "who", "which", "that", "or", "while", "not", ",",
        ].contains(tokens[position - 1].lower)
      else { return false }
      // What a clause adds to the one before it is told there; "Oslo and Bergen were also hit" has one clause.
      let before = tokens[..<position].dropLast()
      return !before.contains { [";", ":"].contains($0.text) }
        && !before.contains { Self.clauseOpeners.contains($0.lower) }
        && !before.indices.contains {
          ["and", "but"].contains(tokens[$0].lower)
            && tokens[..<$0].contains {
              VerbWords.auxiliaries.contains($0.lower) || VerbWords.irregular.contains($0.lower)
                || ReportWords.speech.contains($0.lower) || $0.lower.hasSuffix("ed")
            }
        }
    }
    return found.map { tokens[$0].lower }
  }

  private static let clauseOpeners: Set<String> = [
    "while", "who", "which", "when", "where", "as", "because",
  ]

  /// "Roe earlier said", "had earlier told": before what was told.
  private func saidBefore(_ sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    return tokens.indices.dropFirst().dropLast().contains { position in
      ["earlier", "later", "previously"].contains(tokens[position].lower)
        && !sentence.isQuoted[position]
        && ReportWords.speech.contains(tokens[position + 1].lower)
        && ![
          "a", "an", "the", "years", "days", "weeks", "months", "hours", "year", "week", "month",
        ]
        .contains(tokens[position - 1].lower)
    }
  }

  /// "Now Jane Roe has been asked to …": after what was told; not "Now 45, …", "Now that the port is open".
  private func isTurnOfEvents(_ tokens: [Token]) -> Bool {
    guard tokens.count > 4, tokens[0].lower == "now" else { return false }
    let next = tokens[1].isMark(",") ? tokens[2] : tokens[1]
    return next.kind == .word
      && !["that", "is", "in", "at", "on", "for", "a", "an", "more", "available"].contains(
        next.lower)
  }

  /// "China’s retaliation, as …", "Roe’s remarks came": somebody’s deed, as a subject without a word that says which.
  private func owned(in tokens: [Token]) -> Int? {
    guard let owner = tokens.prefix(4).firstIndex(where: \.isPossessive), owner + 2 < tokens.count,
      tokens[owner].isCapitalized, Self.deedNouns.contains(tokens[owner + 1].lower)
    else { return nil }
    let next = tokens[owner + 2]
    let isBare =
      next.isMark(",") || VerbWords.auxiliaries.contains(next.lower)
      || VerbReader(sentence: tokens).group(at: owner + 2) != nil
    return isBare ? owner + 1 : nil
  }

  /// That there is nothing to tell: "could offer no other details", "did not respond to requests for comment".
  static func isNoAnswer(_ tokens: [Token]) -> Bool {
    let words = tokens.map(\.lower)
    for index in words.indices.dropLast() {
      switch words[index] {
      case "no":
        let rest = words[(index + 1)...].prefix(3)
        if ["other", "further", "more", "additional", "immediate"].contains(words[index + 1]),
          rest.contains(where: { ["details", "information", "detail", "comment"].contains($0) })
        {
          return true
        }
      case "not", "n't", "didn't":
        guard
          let verb = words[(index + 1)...].prefix(3).first(where: {
            ["respond", "return", "reply", "answer"].contains($0)
          })
        else { continue }
        if verb == "return" || verb == "respond",
          words[index...].prefix(12).contains(where: {
            [
              "comment", "request", "requests", "call", "calls", "message", "messages", "email",
              "emails", "inquiries", "questions",
            ].contains($0)
          })
        {
          return true
        }
      case "reached":
        if words[index...].prefix(4).contains("comment"), words[..<index].contains("be") {
          return true
        }
      default: continue
      }
    }
    return false
  }

  private static let deedNouns = ReportWords.words(
    """
    retaliation response reaction reply answer decision move refusal remark remarks comment comments announcement request \
    proposal offer apology denial resignation statement admission claim claims assertion allegation allegations warning \
    departure arrival absence intervention gesture outburst testimony
    """)
}
