import Feed
import Glibc
import Threads
import Timeline

/// Reads the files anew beside the event loop, which goes on showing the old timeline until all of
/// the new one is there.
final class Reloader: Sendable {
  /// What came of it.
  enum Outcome: Sendable {
    /// Timeline files.
    case whole(Chronology)
    /// Feeds, read to their present ends.
    case feed(TimelineLoad, LoadProgress)
    /// They cannot be shown.
    case failure(LoadingError)
  }

  private struct State {
    var isBusy = false
    var load: TimelineLoad?
    var outcome: Outcome?
  }

  private let state = Guarded(State())
  private let files: [String]
  private let follows: Bool
  private let wakeup: Wakeup

  init(files: [String], follows: Bool, wakeup: Wakeup) {
    self.files = files
    self.follows = follows
    self.wakeup = wakeup
  }

  /// Begins, unless it is at it already.
  func start() {
    let begins = state.withLock { state in
      defer { state.isBusy = true }
      return !state.isBusy
    }
    guard begins, !WorkerThread.run({ self.read() }) else { return }
    let error = FileError(path: files.first ?? "-", problem: .system(EAGAIN))
    finish(with: .failure(.unreadable([error])))
  }

  private func read() {
    do throws(LoadingError) {
      switch try TimelineLoader.open(files, follows: follows) {
      case .whole(let loaded): finish(with: .whole(Chronology(loaded.timeline)))
      case .feed(let load):
        state.withLock { $0.load = load }
        load.start { self.wakeup.call() }
      }
    } catch {
      finish(with: .failure(error))
    }
  }

  private func finish(with outcome: Outcome) {
    state.withLock { $0.outcome = outcome }
    wakeup.call()
  }

  /// What has come of it, once, when it is done.
  func take() -> Outcome? {
    state.withLock { state in
      let outcome = state.outcome ?? state.load.flatMap(Self.outcome(of:))
      // What cannot be shown is not waited for, either.
      if case .failure = outcome { state.load?.stop() }
      if outcome != nil { state = State() }
      return outcome
    }
  }

  private static func outcome(of load: TimelineLoad) -> Outcome? {
    let progress = load.progress
    guard progress.phase != .loading else { return nil }
    if let failure = progress.failure { return .failure(failure) }
    // While more is waited for, too, a version that has errors alone does not replace the old one.
    return progress.hasErrorsAlone
      ? .failure(.invalid(progress.findings)) : .feed(load, progress)
  }
}
