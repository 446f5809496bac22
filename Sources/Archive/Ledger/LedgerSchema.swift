// The tables of a ledger.

extension Schema {
  /// What a ledger's header has as `application_id`: "Cpdl".
  static let ledgerID: UInt32 = 0x4370_646C

  /// The tables of the ledger. `forgotten` rows have a hash as key and no address.
  static let ledger = Schema(
    applicationID: ledgerID,
    versions: [
      Version(
        name: "Make the ledger",
        sql: """
          CREATE TABLE issue (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (id <> ''),
            publication TEXT NOT NULL,
            transport TEXT NOT NULL,
            content TEXT NOT NULL,
            date INTEGER NOT NULL,
            completed INTEGER,
            campaign TEXT
          ) STRICT;
          CREATE TABLE reader (
            issue INTEGER NOT NULL REFERENCES issue (number),
            number INTEGER NOT NULL CHECK (number > 0),
            key TEXT NOT NULL,
            address TEXT NOT NULL,
            name TEXT,
            language TEXT,
            token TEXT NOT NULL,
            state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 6),
            tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
            answer TEXT,
            PRIMARY KEY (issue, number),
            UNIQUE (issue, key)
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE event (
            issue TEXT NOT NULL,
            time INTEGER NOT NULL,
            kind TEXT NOT NULL,
            text TEXT NOT NULL
          ) STRICT;
          CREATE TABLE suppression (
            hash TEXT NOT NULL PRIMARY KEY,
            shown TEXT,
            reason TEXT NOT NULL,
            time INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;
          """)
    ])
}
