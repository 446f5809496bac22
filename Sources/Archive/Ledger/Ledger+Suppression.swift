// Who must not be mailed, and who is forgotten.

import GRDB

extension Ledger {
  /// Remembers that somebody must not be mailed.
  ///
  /// - Parameters:
  ///   - hash: the hash of the address or the token.
  ///   - shown: what a person is shown; nil where the address may not stay.
  ///   - reason: such as `asked` or `bounced`.
  ///   - time: seconds since the beginning of 1970.
  /// - Returns: whether it is new.
  /// - Throws: `LedgerError`.
  public func suppress(
    hash: String, shown: String?, reason: String, time: Int
  ) throws -> Bool {
    try writing { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO suppression (hash, shown, reason, time) VALUES (?, ?, ?, ?)",
        arguments: [hash, shown, reason, time])
      return database.changesCount > 0
    }
  }

  /// Lets somebody be mailed again.
  ///
  /// - Returns: whether they were not to be.
  /// - Throws: `LedgerError`.
  public func allow(hash: String) throws -> Bool {
    try writing { database in
      try database.execute(sql: "DELETE FROM suppression WHERE hash = ?", arguments: [hash])
      return database.changesCount > 0
    }
  }

  /// The hashes of everybody who must not be mailed.
  ///
  /// - Throws: `LedgerError`.
  public func suppressedHashes() throws -> Set<String> {
    try reading { try String.fetchSet($0, sql: "SELECT hash FROM suppression") }
  }

  /// Who must not be mailed and why, by time.
  ///
  /// - Throws: `LedgerError`.
  public func suppressions() throws -> [(shown: String?, reason: String, time: Int)] {
    try reading { database in
      try Row.fetchAll(database, sql: "SELECT * FROM suppression ORDER BY time, shown, hash").map {
        let row = LedgerRow($0)
        return (
          try row.optional("shown"), try row.value("reason"), try row.value("time")
        )
      }
    }
  }

  /// Removes an address from every issue; its hash stays in its place, so that who was sent what is still counted and
  /// nobody is mailed again.
  ///
  /// - Parameters:
  ///   - key: the address in lower case.
  ///   - hash: its hash.
  /// - Returns: the number of issues that it was in.
  /// - Throws: `LedgerError`.
  public func forget(_ key: String, hash: String) throws -> Int {
    let count = try writing { database in
      try database.execute(
        sql: """
          UPDATE reader SET key = ?, address = '', name = NULL, language = NULL, token = '', answer = NULL,
            state = CASE WHEN state IN (0, 3) THEN 6 ELSE state END
          WHERE key = ?
          """, arguments: [hash, key])
      let count = database.changesCount
      try database.execute(
        sql: "UPDATE suppression SET shown = NULL WHERE hash = ?", arguments: [hash])
      return count
    }
    // The log has the pages as they were.
    try emptyLog()
    return count
  }

  /// The address in lower case of the reader of the newest issue that a token stands for; nil where nobody's is known.
  ///
  /// - Throws: `LedgerError`.
  public func key(ofToken token: String) throws -> String? {
    try reading { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT key FROM reader WHERE token = ? AND token <> '' AND address <> ''
          ORDER BY issue DESC, number LIMIT 1
          """, arguments: [token])
    }
  }
}
