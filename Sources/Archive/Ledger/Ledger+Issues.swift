// Issues, their readers as they are frozen, and what a person did.

import GRDB

extension Ledger {
  /// An issue; nil where it was never sent.
  ///
  /// - Throws: `LedgerError`.
  public func issue(_ id: String) throws -> LedgerIssue? {
    try reading { database in
      try Row.fetchOne(database, sql: "SELECT * FROM issue WHERE id = ?", arguments: [id])
        .map(Self.issue)
    }
  }

  /// All issues, in the order of their first sending.
  ///
  /// - Throws: `LedgerError`.
  public func issues() throws -> [LedgerIssue] {
    try reading { database in
      try Row.fetchAll(database, sql: "SELECT * FROM issue ORDER BY number").map(Self.issue)
    }
  }

  private static func issue(_ row: Row) throws -> LedgerIssue {
    let row = LedgerRow(row)
    var issue = LedgerIssue(
      id: try row.value("id"), publication: try row.value("publication"),
      transport: try row.value("transport"), content: try row.value("content"),
      date: try row.value("date"))
    issue.number = try row.value("number")
    issue.completed = try row.optional("completed")
    issue.campaign = try row.optional("campaign")
    return issue
  }

  /// Begins an issue with its readers, all of them or nothing: from now on the set is frozen.
  ///
  /// - Parameters:
  ///   - issue: the issue; its number is given to it.
  ///   - readers: is given a function that adds a reader; that returns false where the reader is there already.
  /// - Returns: the issue with its number.
  /// - Throws: `LedgerError`, and what `readers` throws.
  public func begin(
    _ issue: LedgerIssue, _ readers: ((LedgerReader) throws -> Bool) throws -> Void
  ) throws -> LedgerIssue {
    try writing { database in
      try database.execute(
        sql:
          "INSERT INTO issue (id, publication, transport, content, date) VALUES (?, ?, ?, ?, ?)",
        arguments: [issue.id, issue.publication, issue.transport, issue.content, issue.date])
      var begun = issue
      begun.number = Int(database.lastInsertedRowID)
      var number = 1
      try readers { reader in
        let statement = try database.cachedStatement(
          sql: """
            INSERT OR IGNORE INTO reader (issue, number, key, address, name, language, token, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        try statement.execute(arguments: [
          begun.number, number, reader.key, reader.address, reader.name, reader.language,
          reader.token, reader.state.rawValue,
        ])
        let isNew = database.changesCount > 0
        if isNew { number += 1 }
        return isNew
      }
      return begun
    }
  }

  /// Whether a reader is in the frozen set of an issue, by key.
  ///
  /// - Throws: `LedgerError`.
  public func holds(_ key: String, of issue: LedgerIssue) throws -> Bool {
    try reading { database in
      let statement = try database.cachedStatement(
        sql: "SELECT 1 FROM reader WHERE issue = ? AND key = ?")
      return try Int.fetchOne(statement, arguments: [issue.number, key]) != nil
    }
  }

  /// Replaces the hash of what the messages share, after a change that was accepted.
  ///
  /// - Throws: `LedgerError`.
  public func setContent(_ content: String, of issue: LedgerIssue) throws {
    try set("content", content, of: issue)
  }

  /// Remembers the campaign of a mailing tool.
  ///
  /// - Throws: `LedgerError`.
  public func setCampaign(_ campaign: String, of issue: LedgerIssue) throws {
    try set("campaign", campaign, of: issue)
  }

  /// Remembers when the sending has ended, in seconds since the beginning of 1970.
  ///
  /// - Throws: `LedgerError`.
  public func setCompleted(_ time: Int, of issue: LedgerIssue) throws {
    try set("completed", time, of: issue)
  }

  private func set(
    _ column: String, _ value: any DatabaseValueConvertible, of issue: LedgerIssue
  ) throws {
    try writing { database in
      try database.execute(
        sql: "UPDATE issue SET \(column) = ? WHERE number = ?", arguments: [value, issue.number])
    }
  }

  /// Remembers what a person did.
  ///
  /// - Throws: `LedgerError`.
  public func add(_ event: LedgerEvent, to issue: String) throws {
    try writing { database in
      try database.execute(
        sql: "INSERT INTO event (issue, time, kind, text) VALUES (?, ?, ?, ?)",
        arguments: [issue, event.time, event.kind, event.text])
    }
  }

  /// What was done to an issue, in the order in which it was.
  ///
  /// - Throws: `LedgerError`.
  public func events(of issue: String) throws -> [LedgerEvent] {
    try reading { database in
      try Row.fetchAll(
        database, sql: "SELECT time, kind, text FROM event WHERE issue = ? ORDER BY rowid",
        arguments: [issue]
      ).map { row in
        let row = LedgerRow(row)
        return LedgerEvent(
          time: try row.value("time"), kind: try row.value("kind"), text: try row.value("text"))
      }
    }
  }
}
