internal import Feed
internal import Glibc

/// One run of reading feeds: what is read goes into a builder, and is published now and then.
struct LoadSession: ~Copyable {
  typealias Report = (_ change: (inout LoadProgress) -> Void) -> Void

  private(set) var phase = LoadProgress.Phase.loading
  private var feeding: Feeding
  private let report: Report
  private let sieve: RowSieve?
  private var readers: [FeedReader] = []

  private let clock = ContinuousClock()
  private var publishedAt: ContinuousClock.Instant
  private var publishingTook = Duration.zero
  private var publishedCount = 0
  private var publishedRecordCount = 0
  private var publishedFindingCount = 0
  private var rateBase: (time: ContinuousClock.Instant, count: Int)
  private var lastRate = 0

  /// While little has come, this many times more is worth a new chronology.
  private static let growth = 4
  private static let little = 100_000
  /// Not more than this part of the time is spent on making chronologies.
  private static let share = 15
  /// How often a chronology is made at most, once there is one.
  private static let interval = Duration.milliseconds(100)
  /// How long what has come waits for more before it is shown, in milliseconds.
  private static let pause = 20
  /// How often files are looked at for more, in milliseconds.
  private static let lookEvery: Int32 = 200

  /// - Parameters:
  ///   - sieve: Which rows are of no use, where that is known.
  ///   - reserved: How many bytes the statements, or the events, take at most.
  init(
    title: String, beside loaded: LoadedTimeline?, sieve: RowSieve? = nil,
    reserving reserved: Int = StoreBuilder.statementLimit, report: @escaping Report
  ) {
    self.report = report
    self.sieve = sieve
    let timeline = loaded?.timeline ?? Timeline(title: title)
    let builder = StoreBuilder(
      title: timeline.title, timeZone: timeline.timeZone, for: .growing,
      reserving: reserved)
    feeding = Feeding(builder)
    feeding.take(timeline)
    if let loaded { feeding.note(loaded.findings) }
    publishedAt = clock.now
    rateBase = (publishedAt, 0)
    publishedCount = loaded == nil ? 0 : builder.order.itemCount
  }

  // MARK: - Reading

  /// Begins with one feed: takes what was read ahead of it.
  mutating func begin(_ source: TimelineLoad.Source) {
    let reader = FeedReader(
      file: source.name, label: source.label, stream: source.stream, syntax: source.syntax,
      beginning: source.beginning, sieve: sieve)
    readers.append(reader)
    reader.begin(into: &feeding)
    publishIfDue()
  }

  /// Reads the feed that was begun last to its end.
  mutating func readOn() {
    if let reader = readers.last { readOn(reader) }
  }

  private mutating func readOn(_ reader: FeedReader) {
    let ahead = reader.readAhead(isAlone: phase == .following)
    while phase == .loading || phase == .following, !reader.isAtEnd {
      guard let piece = ahead.next(within: hasNews ? Self.pause : nil) else {
        publish()
        continue
      }
      do throws(FileError) {
        try reader.take(piece, into: &feeding)
      } catch {
        phase = error.problem == .cancelled ? .stopped : .failed(error)
      }
      ahead.reuse(piece)
      publishIfDue()
    }
    ahead.end()
  }

  /// Ends the run; what has come is whole then.
  mutating func end(isStopped: Bool) {
    if isStopped { phase = .stopped }
    if phase.isActive {
      phase = .finished
      for reader in readers { reader.finish(into: &feeding) }
    }
    feeding.finish()
    publish()
  }

  /// Whether nothing more can be taken.
  var isFull: Bool { feeding.isFull }

  /// Whether nothing was passed over that is of use.
  var hasAll: Bool { !feeding.needsAll }

  // MARK: - Publishing

  private var itemCount: Int { feeding.builder.order.itemCount }

  private var hasNews: Bool {
    itemCount != publishedCount || feeding.recordCount != publishedRecordCount
  }

  private mutating func publishIfDue() {
    let elapsed = clock.now - publishedAt
    let isDue =
      publishedCount == 0
      || publishedCount < Self.little && itemCount >= Self.growth * publishedCount
      || elapsed >= max(Self.interval, publishingTook * Self.share)
    if isDue { publish() }
  }

  private mutating func publish() {
    let start = clock.now
    feeding.takeWaiting()
    let chronology = hasNews || phase == .finished ? Chronology(feeding.builder.store()) : nil
    publishedCount = itemCount
    publishedRecordCount = feeding.recordCount
    publishedFindingCount = feeding.findings.count
    let consumed = readers.reduce(0) { $0 + $1.consumedBytes }
    let (phase, findings, count) = (phase, feeding.findings, itemCount)
    let rate = rate(at: start)
    report { progress in
      if let chronology {
        progress.chronology = chronology
        progress.revision += 1
      }
      progress.phase = phase
      progress.itemCount = count
      progress.itemsPerSecond = rate
      progress.consumedBytes = consumed
      progress.findings = findings
    }
    publishedAt = clock.now
    publishingTook = publishedAt - start
  }

  /// How many items a second have come, over the last second or so.
  private mutating func rate(at now: ContinuousClock.Instant) -> Int {
    let elapsed = (now - rateBase.time) / .seconds(1)
    guard elapsed > 0.2 else { return lastRate }
    lastRate = Int(Double(itemCount - rateBase.count) / elapsed)
    if elapsed > 1 { rateBase = (now, itemCount) }
    return lastRate
  }

  // MARK: - Following

  /// Reads on whatever is appended, until it is told to stop.
  mutating func follow(until isStopped: () -> Bool, cancel: CInt) {
    phase = .following
    for reader in readers { reader.waitForMore() }
    publish()
    while phase == .following, !isStopped() {
      if Self.waits(for: cancel, atMost: Self.lookEvery) { break }
      for position in readers.indices {
        let reader = readers[position]
        switch reader.look() {
        case .nothing: continue
        case .failed(let error):
          phase = .failed(error)
          continue
        case .more: readOn(reader)
        case .replaced(let stream):
          // What is left of the old file is a line without its end.
          reader.finish(into: &feeding)
          readers[position] = reader.replaced(by: stream)
          readOn(readers[position])
        }
        readers[position].waitForMore()
      }
      if hasNews || feeding.findings.count != publishedFindingCount { publish() }
    }
  }

  /// Waits until something can be read from a descriptor; returns whether it can.
  private static func waits(for descriptor: CInt, atMost milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, milliseconds) != 0
  }
}
