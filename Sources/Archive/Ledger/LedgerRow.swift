// Values of rows; GRDB's own subscripts end the process where a file has another type.

import GRDB

/// A row of the ledger.
struct LedgerRow {
  /// A row that a ledger cannot have.
  struct Unreadable: Error {}

  private let row: Row

  init(_ row: Row) { self.row = row }

  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    let stored: DatabaseValue = row[column]
    guard let value = Value.fromDatabaseValue(stored) else { throw Unreadable() }
    return value
  }

  func optional<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
    let stored: DatabaseValue = row[column]
    return stored.isNull ? nil : try value(column)
  }

  func state() throws -> DeliveryState {
    guard let state = DeliveryState(rawValue: try value("state")) else { throw Unreadable() }
    return state
  }
}
