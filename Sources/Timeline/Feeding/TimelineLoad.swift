internal import Feed
internal import Glibc
internal import Threads

/// A timeline of feeds, which is read by and by while what has come is shown.
///
/// ```swift
/// guard case .feed(let load) = try TimelineLoader.open(["rows.jsonl"]) else { return }
/// load.begin()
/// show(load.progress.chronology)
/// load.start { wakeUp() }
/// …
/// print(load.progress.chronology.items.count)
/// ```
///
/// Reading happens on a thread of its own. New chronologies come often at first and then less often,
/// so that making them takes no more than a small part of the time.
public final class TimelineLoad: Sendable {
  /// One feed, opened.
  struct Source {
    /// What messages call it.
    let name: String
    /// What its rows are called.
    var label: String?
    let stream: ByteStream
    let syntax: FeedSyntax
    let beginning: [UInt8]
  }

  private struct Shared {
    /// What is to be read; taken by whoever reads.
    var work: Work?
    var progress: LoadProgress
    var isStopped = false
    /// Told that there is progress.
    var notify: @Sendable () -> Void = {}
  }

  /// What the thread that reads takes over.
  private final class Work: @unchecked Sendable {
    let sources: [Source]
    let loaded: LoadedTimeline?
    /// The run, once it has begun.
    var session: LoadSession?

    init(sources: [Source], loaded: LoadedTimeline?) {
      self.sources = sources
      self.loaded = loaded
    }
  }

  private let shared: Guarded<Shared>
  private let follows: Bool
  private let cancellation: Wakeup

  init(
    _ sources: [Source], beside loaded: LoadedTimeline?, follows: Bool, cancellation: Wakeup
  ) {
    self.follows = follows
    self.cancellation = cancellation
    var progress = LoadProgress(
      chronology: Chronology(loaded?.timeline ?? Timeline(title: Self.title(of: sources))))
    let totals = sources.compactMap(\.stream.totalBytes)
    progress.totalBytes = totals.count == sources.count ? totals.reduce(0, +) : nil
    let work = Work(sources: sources, loaded: loaded)
    shared = Guarded(Shared(work: work, progress: progress))
  }

  private static func title(of sources: [Source]) -> String {
    let first = sources.first.map(\.name) ?? ""
    let name =
      first == FileReader.standardInputName
      ? "standard input" : first.split(separator: "/").last ?? ""
    return sources.count > 1 ? "\(name) and \(sources.count - 1) more" : String(name)
  }

  /// How far it has come; from any thread.
  public var progress: LoadProgress { shared.withLock { $0.progress } }

  /// Stops reading; what has come stays.
  public func stop() {
    shared.withLock { $0.isStopped = true }
    cancellation.call()
  }

  private var isStopped: Bool { shared.withLock { $0.isStopped } }

  /// Takes what has been read already of the first feed, here and now; what is there then can be
  /// shown while the rest is read.
  public func begin() {
    guard let work = shared.withLock({ $0.work.take() }) else { return }
    begin(work)
    shared.withLock { $0.work = work }
  }

  /// Reads everything, here and now.
  public func run() { read() }

  /// Whether what it reads can be opened and read once more, and is feeds alone, of which each row
  /// speaks for itself.
  public var canBeSifted: Bool {
    shared.withLock { shared in
      guard let work = shared.work, work.loaded == nil else { return false }
      return work.sources.allSatisfy { $0.stream.path != "-" && $0.stream.totalBytes != nil }
    }
  }

  /// Reads what is of use alone, here and now.
  ///
  /// - Precondition: `canBeSifted`.
  /// - Returns: Whether it has all that is of use. If not, the files must be opened again and read
  ///   whole.
  public func run(keeping sieve: RowSieve) -> Bool {
    precondition(canBeSifted, "rows cannot be told apart by themselves")
    guard let work = shared.withLock({ $0.work.take() }) else { return false }
    begin(work, sieve: sieve)
    let hasAll = readOn(work)
    // That nothing came but mistakes can be told only of the whole.
    return hasAll && !progress.hasErrorsAlone
  }

  /// Reads everything on a thread of its own; where the system has none to give, it has failed.
  ///
  /// - Parameter notify: Told, on that thread, that there is progress. At most every few
  ///   milliseconds, and when it ends.
  public func start(notify: @escaping @Sendable () -> Void) {
    let path = shared.withLock { shared in
      shared.notify = notify
      return shared.work?.sources.first?.name ?? ""
    }
    guard !WorkerThread.run({ self.read() }) else { return }
    shared.withLock {
      $0.progress.phase = .failed(FileError(path: path, problem: .system(EAGAIN)))
    }
    notify()
  }

  // MARK: - Reading

  private func begin(_ work: Work, sieve: RowSieve? = nil) {
    guard work.session == nil else { return }
    work.session = LoadSession(
      title: Self.title(of: work.sources), beside: work.loaded, sieve: sieve,
      report: { [unowned self] report in
        let notify = shared.withLock { shared in
          report(&shared.progress)
          return shared.notify
        }
        notify()
      })
    if let first = work.sources.first { work.session?.begin(first) }
  }

  private func read() {
    guard let work = shared.withLock({ $0.work.take() }) else { return }
    begin(work)
    _ = readOn(work)
  }

  /// Returns whether nothing was passed over that is of use.
  private func readOn(_ work: Work) -> Bool {
    guard var session = work.session.take() else { return true }
    for (number, source) in work.sources.enumerated() {
      guard session.phase == .loading, !isStopped else { break }
      if number > 0 { session.begin(source) }
      session.readOn()
    }
    if follows, session.phase == .loading, !session.isFull {
      session.follow(until: { self.isStopped }, cancel: cancellation.descriptor)
    }
    session.end(isStopped: isStopped)
    return session.hasAll
  }
}
