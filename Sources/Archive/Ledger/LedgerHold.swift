// One process at a time sends.

import Foundation
import Glibc

/// The right to send by a ledger, from when it is made until it goes away or the process ends, however that ends: the
/// system holds a lock (flock) on a file beside the ledger, which says who has it.
public struct LedgerHold: ~Copyable {
  private let descriptor: Int32

  /// Takes the right.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - holder: who sends what, in words.
  /// - Throws: `LedgerError`.
  public init(of ledger: Ledger, holder: String) throws {
    // Whatever name the ledger is called by, there is one lock.
    let path = URL(filePath: ledger.path).resolvingSymlinksInPath().path + ".lock"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw LedgerError.refused(path: path, reason: "No permission: it cannot be written")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let other = Self.text(descriptor)
      close(descriptor)
      throw LedgerError.held(path: ledger.path, holder: other.isEmpty ? "it is starting" : other)
    }
    // Only now: what has all its properties closes the file when it goes away, and a second closing would meet the
    // file that another thread has opened meanwhile.
    self.descriptor = descriptor
    _ = ftruncate(descriptor, 0)
    let bytes = Array(holder.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  private static func text(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 500)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, $0.count, 0)
    }
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  deinit { close(descriptor) }
}
