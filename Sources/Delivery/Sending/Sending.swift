// The course of a sending: which reader is next, and what the ledger is told.

public import Archive
public import Mail
public import Transfer

/// Sends an issue to the readers of a ledger. It holds some hundred readers at a time.
///
/// The rules: a reader is *attempting* on the disk before the end of their message leaves; until then they are
/// *planned*, and tried again. What was accepted is never sent again. Who is refused for now is tried in later rounds.
public final class Sending {
  /// Why it ended before all was tried.
  public enum Stop: Equatable, Sendable {
    /// The person wished it.
    case interrupted
    /// As many messages were sent as were to be.
    case limit
    /// Too many in a row were not accepted; the last reason.
    case failures(String)
    /// Nothing can be sent; the reason.
    case impossible(String)
  }

  /// Why it ended early, if it did.
  public internal(set) var stop: Stop?
  /// How many ended in each state in this run.
  public internal(set) var counts: [DeliveryState: Int] = [:]
  /// The last reasons that were not an acceptance, for the person.
  public internal(set) var lastReason: String?
  /// Is told how many messages have ended in this run.
  public var progress: (Int) -> Void = { _ in }

  let ledger: Ledger
  let issue: LedgerIssue
  let options: SendingOptions
  let clock: SendingClock
  private let sender: String
  private var suppressed: Set<String>
  private var version: Int?
  private let message: (MailAddress, String) -> [UInt8]

  var round = 0
  private var cursor = 0
  private var page: [LedgerReader] = []
  private var again: [LedgerReader] = []
  private var unreached: [Int: Int] = [:]
  private var underWay: [Int: LedgerReader] = [:]
  private var answers: [LedgerAnswer] = []
  var inRow: [Int] = []
  private var handedOut = 0
  private var ended = 0
  private var nextTime = 0.0

  /// A sending.
  ///
  /// - Parameters:
  ///   - issue: the issue.
  ///   - ledger: the ledger that it is in.
  ///   - sender: the address that answers of servers go to.
  ///   - suppressed: the hashes of those who must not be mailed, besides those whom the ledger knows.
  ///   - options: how fast, how often, how long.
  ///   - clock: the time, and waiting for it.
  ///   - message: makes the bytes of a reader's message from address and token.
  public init(
    _ issue: LedgerIssue, in ledger: Ledger, sender: String, suppressed: Set<String>,
    options: SendingOptions, clock: SendingClock,
    message: @escaping (MailAddress, String) -> [UInt8]
  ) {
    self.issue = issue
    self.ledger = ledger
    self.sender = sender
    self.suppressed = suppressed
    self.options = options
    self.clock = clock
    self.message = message
  }

  /// The next message, for a transport.
  ///
  /// - Throws: `LedgerError`.
  public func next() throws -> MailQueue.Next {
    while true {
      if stop == nil, clock.isInterrupted() { stop = .interrupted }
      if stop == nil, let limit = options.limit, handedOut >= limit { stop = .limit }
      if stop != nil { return .end }
      let now = clock.seconds()
      if now < nextTime { return .wait(nextTime - now) }
      guard let reader = try draw() else {
        if !underWay.isEmpty { return .wait(1) }
        guard try beginRound() else { return .end }
        continue
      }
      guard let address = MailAddress(reader.address, name: reader.name.flatMap(HeaderText.init))
      else {
        answer(reader.number, .refusedForGood, "the address cannot be used")
        continue
      }
      if isSuppressed(address, reader.token) {
        answer(reader.number, .suppressed, nil)
        continue
      }
      underWay[reader.number] = reader
      handedOut += 1
      if let rate = options.rate { nextTime = max(now, nextTime) + 60 / Double(rate) }
      return .message(
        OutgoingMail(
          number: reader.number, sender: sender, recipient: address.address,
          bytes: message(address, reader.token)))
    }
  }

  /// Writes that the ends of messages are about to be handed over, and what else is to be written.
  ///
  /// - Throws: `LedgerError`; then they must not be.
  public func willEnd(_ numbers: [Int]) throws {
    try ledger.record(attempting: numbers, answers: answers, of: issue)
    answers = []
  }

  /// Writes what is not written yet.
  ///
  /// - Throws: `LedgerError`.
  public func flush() throws { try willEnd([]) }

  /// Takes how a message ended.
  public func ended(_ number: Int, _ outcome: MailOutcome) {
    let reader = underWay.removeValue(forKey: number)
    switch outcome {
    case .accepted(let reply):
      inRow = []
      answer(number, .accepted, reply)
    case .refusedForNow(let reply): fail(number, .refusedForNow, reply)
    case .refusedForGood(let reply): fail(number, .refusedForGood, reply)
    case .uncertain(let reason): fail(number, .uncertain, reason)
    case .unreached(let reason):
      // A reader at whom the connection ends again and again must not keep the others waiting.
      unreached[number, default: 0] += 1
      if unreached[number, default: 0] >= 3 { return fail(number, .refusedForNow, reason) }
      lastReason = reason
      if let reader {
        again.append(reader)
        answers.append(LedgerAnswer(number, .planned, reason))
      }
      handedOut -= 1
      inRow.append(0)
      // A server that is away is asked again after a moment that grows.
      let pause = min(5, 0.1 * Double(1 << min(10, inRow.count)))
      nextTime = max(nextTime, clock.seconds() + pause)
      stopIfHopeless(reason)
    case .impossible(let reason):
      answers.append(LedgerAnswer(number, .planned, reason))
      lastReason = reason
      stop = .impossible(reason)
    }
  }

  /// Sends by a transport.
  ///
  /// - Throws: `LedgerError`, and what the transport throws.
  public func run(over transport: any MessageTransport) throws {
    try transport.send(
      MailQueue(
        next: next, willEnd: willEnd, ended: { [self] in ended($0, $1) }, isIdle: flush))
    try flush()
  }

  private func fail(_ number: Int, _ state: DeliveryState, _ reason: String) {
    lastReason = reason
    if case .failures = stop, state == .refusedForGood {
      return answer(number, .refusedForNow, reason)
    }
    inRow.append(state == .refusedForGood ? number : 0)
    answer(number, state, reason)
    stopIfHopeless(reason)
  }

  /// Where nobody is accepted the readers are not to blame: those of the row are tried again in the next run.
  private func stopIfHopeless(_ reason: String) {
    guard inRow.count >= options.failuresInRow else { return }
    for number in inRow where number > 0 {
      answers.append(LedgerAnswer(number, .refusedForNow, reason))
      counts[.refusedForGood, default: 0] -= 1
      counts[.refusedForNow, default: 0] += 1
    }
    inRow = []
    if stop == nil { stop = .failures(reason) }
  }

  private func answer(_ number: Int, _ state: DeliveryState, _ text: String?) {
    answers.append(LedgerAnswer(number, state, text))
    counts[state, default: 0] += 1
    ended += 1
    progress(ended)
  }

  private func isSuppressed(_ address: MailAddress, _ token: String) -> Bool {
    !suppressed.isEmpty
      && (suppressed.contains(ReaderKey.hash(of: address))
        || suppressed.contains(ReaderKey.hash(ofToken: token)))
  }

  private func draw() throws -> LedgerReader? {
    if let reader = again.popLast() { return reader }
    if page.isEmpty {
      try readSuppressed()
      let state = round == 0 ? DeliveryState.planned : .refusedForNow
      page = try ledger.readers(of: issue, in: state, after: cursor).reversed()
      cursor = page.first?.number ?? cursor
    }
    // Those under way are still planned in the ledger, but the cursor is behind them.
    return page.popLast()
  }

  /// Who leaves while the sending goes on, which may take hours, is mailed no more.
  private func readSuppressed() throws {
    let current = try ledger.version()
    if version == current { return }
    version = current
    suppressed.formUnion(try ledger.suppressedHashes())
  }

  /// Begins to try again whoever is refused for now; false where nobody is, or it was tried often enough.
  private func beginRound() throws -> Bool {
    try flush()
    guard round < options.retries,
      try ledger.counts(of: issue)[.refusedForNow, default: 0] > 0
    else { return false }
    nextTime = clock.seconds() + options.retrySeconds * Double(1 << min(20, round))
    round += 1
    cursor = 0
    return true
  }
}
