// Files written whole or not at all.

import Dispatch
import Glibc
import Synchronization

/// Files that are written beside their places first, and put in place together: a reader sees the old ones or
/// the new ones, and after a failure or an interruption (SIGINT, SIGTERM) nothing is left of the new ones.
struct StagedFiles: ~Copyable {
  private var files: [(part: String, path: String)] = []

  init() { Self.removePartsWhenInterrupted() }

  /// Writes a file beside its place; `isDurable` waits until it is on the disk, so that a power failure finds the
  /// old file or the new one.
  mutating func add(
    _ text: String, as name: String, in folder: OutputFolder, isDurable: Bool = true
  ) throws(FileFailure) {
    let path = folder.path(of: name)
    if OutputFolder.isFolder(path) { throw FileFailure(path: path, .write, code: EISDIR) }
    let part = folder.path(of: ".copydesk-\(getpid())-\(files.count).part")
    Self.parts.withLock { _ = $0.insert(part) }
    files.append((part, path))
    do throws(FileFailure) {
      let file = try OpenFile(writing: part)
      try file.write(Array(text.utf8))
      if isDurable { try file.synchronize() }
    } catch {
      throw FileFailure(path: path, reason: error.reason)
    }
  }

  /// Puts the files in place, in the order in which they were added; an interruption waits until all are.
  mutating func commit() throws(FileFailure) {
    var files = files
    defer { self.files = files }
    try Self.parts.withLock { parts throws(FileFailure) in
      while let (part, path) = files.first {
        guard unsafe rename(part, path) == 0 else {
          throw FileFailure(path: path, .write, code: errno)
        }
        parts.remove(part)
        files.removeFirst()
      }
    }
  }

  deinit {
    for (part, _) in files {
      unsafe unlink(part)
      Self.parts.withLock { _ = $0.remove(part) }
    }
  }

  /// The parts that there are now.
  private static let parts = Mutex<Set<String>>([])

  private static let interruptions = Mutex<[any DispatchSourceSignal]>([])

  private static func removePartsWhenInterrupted() {
    interruptions.withLock { sources in
      guard sources.isEmpty else { return }
      for number in [SIGINT, SIGTERM] {
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
          // The lock is kept, so that no part is begun before the process ends as the signal would have ended it.
          parts.withLock { parts in
            for part in parts { unsafe unlink(part) }
            _ = signal(number, SIG_DFL)
            kill(getpid(), number)
            while true { pause() }
          }
        }
        source.resume()
        _ = signal(number, SIG_IGN)
        sources.append(source)
      }
    }
  }
}
