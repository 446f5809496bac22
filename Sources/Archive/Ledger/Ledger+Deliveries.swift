// How far each message is.

import GRDB

extension Ledger {
  /// The readers of an issue in a state, in the order of the list.
  ///
  /// - Parameters:
  ///   - issue: the id of the issue.
  ///   - state: the state that they are in.
  ///   - number: only readers behind this place.
  ///   - limit: at most so many.
  /// - Throws: `LedgerError`.
  public func readers(
    of issue: LedgerIssue, in state: DeliveryState, after number: Int = 0, limit: Int = 500
  ) throws -> [LedgerReader] {
    try reading { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT * FROM reader WHERE issue = ? AND number > ? AND state = ?
          ORDER BY number LIMIT ?
          """)
      return try Row.fetchAll(
        statement, arguments: [issue.number, number, state.rawValue, limit]
      ).map { row in
        let row = LedgerRow(row)
        var reader = LedgerReader(
          key: try row.value("key"), address: try row.value("address"),
          name: try row.optional("name"), language: try row.optional("language"),
          token: try row.value("token"), state: try row.state())
        reader.number = try row.value("number")
        reader.tries = try row.value("tries")
        reader.answer = try row.optional("answer")
        return reader
      }
    }
  }

  /// The number of readers of an issue in each state that has any.
  ///
  /// - Throws: `LedgerError`.
  public func counts(of issue: LedgerIssue) throws -> [DeliveryState: Int] {
    try reading { database in
      var counts: [DeliveryState: Int] = [:]
      let rows = try Row.fetchAll(
        database, sql: "SELECT state, count(*) AS count FROM reader WHERE issue = ? GROUP BY state",
        arguments: [issue.number])
      for row in rows {
        let row = LedgerRow(row)
        counts[try row.state()] = try row.value("count")
      }
      return counts
    }
  }

  /// Writes how attempts have ended and which begin, in one transaction that is on the disk when this returns. An attempt
  /// begins only at a reader who is planned or refused for now: were there a second sender, each reader would be one's.
  ///
  /// - Parameters:
  ///   - attempting: readers whose messages are about to be ended.
  ///   - answers: how others have ended.
  ///   - issue: the id of the issue.
  /// - Throws: `LedgerError`, `held` where one of the readers is another's meanwhile; then nothing is written.
  public func record(
    attempting: [Int], answers: [LedgerAnswer], of issue: LedgerIssue
  ) throws {
    if attempting.isEmpty, answers.isEmpty { return }
    try writing { database in
      let answer = try database.cachedStatement(
        sql: "UPDATE reader SET state = ?, answer = ? WHERE issue = ? AND number = ?")
      for one in answers {
        try answer.execute(arguments: [one.state.rawValue, one.answer, issue.number, one.number])
      }
      let attempt = try database.cachedStatement(
        sql: """
          UPDATE reader SET state = ?, tries = tries + 1
          WHERE issue = ? AND number = ? AND state IN (?, ?)
          """)
      for number in attempting {
        try attempt.execute(
          arguments: [
            DeliveryState.attempting.rawValue, issue.number, number,
            DeliveryState.planned.rawValue, DeliveryState.refusedForNow.rawValue,
          ])
        if database.changesCount != 1 {
          throw LedgerError.held(path: path, holder: "readers of this run were taken by it")
        }
      }
    }
  }

  /// Gives every reader of an issue in one state another.
  ///
  /// - Returns: how many there were.
  /// - Throws: `LedgerError`.
  @discardableResult
  public func move(
    _ issue: LedgerIssue, from former: DeliveryState, to state: DeliveryState
  ) throws -> Int {
    try writing { database in
      try database.execute(
        sql: "UPDATE reader SET state = ? WHERE issue = ? AND state = ?",
        arguments: [state.rawValue, issue.number, former.rawValue])
      return database.changesCount
    }
  }
}
