internal import Feed
internal import Glibc
internal import Threads

/// A timeline of feeds, which is read by and by while what has come is shown.
///
/// ```swift
/// guard case .feed(let load) = try TimelineLoader.open(["rows.jsonl"]) else { return }
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
    let name: String
    let stream: ByteStream
    let syntax: FeedSyntax
    let beginning: [UInt8]
  }

  private struct Shared {
    /// What is to be read; taken by whoever reads.
    var work: Work?
    var progress: LoadProgress
    var isStopped = false
  }

  /// What the thread that reads takes over.
  private struct Work: @unchecked Sendable {
    let sources: [Source]
    let loaded: LoadedTimeline?
  }

  private let shared: Guarded<Shared>
  private let follows: Bool
  private let cancellation: Cancellation

  init(
    _ sources: [Source], beside loaded: LoadedTimeline?, follows: Bool, cancellation: Cancellation
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
    let name = first == "<stdin>" ? "standard input" : first.split(separator: "/").last ?? ""
    return sources.count > 1 ? "\(name) and \(sources.count - 1) more" : String(name)
  }

  /// How far it has come; from any thread.
  public var progress: LoadProgress { shared.withLock { $0.progress } }

  /// Stops reading; what has come stays.
  public func stop() {
    shared.withLock { $0.isStopped = true }
    cancellation.cancel()
  }

  private var isStopped: Bool { shared.withLock { $0.isStopped } }

  /// Reads everything, here and now.
  public func run() { read {} }

  /// Reads everything on a thread of its own.
  ///
  /// - Parameter notify: Told, on that thread, that there is progress. At most every few
  ///   milliseconds, and when it ends.
  public func start(notify: @escaping @Sendable () -> Void) {
    WorkerThread.run { self.read(notify) }
  }

  // MARK: - Reading

  private func read(_ notify: @escaping @Sendable () -> Void) {
    guard let work = shared.withLock({ $0.work.take() }) else { return }
    var session = LoadSession(
      title: Self.title(of: work.sources), beside: work.loaded,
      report: { report in
        self.shared.withLock { report(&$0.progress) }
        notify()
      })
    for source in work.sources {
      guard session.phase == .loading, !isStopped else { break }
      session.read(source)
    }
    if follows, session.phase == .loading {
      session.follow(until: { self.isStopped }, cancel: cancellation.descriptor)
    }
    session.end(isStopped: isStopped)
  }
}
