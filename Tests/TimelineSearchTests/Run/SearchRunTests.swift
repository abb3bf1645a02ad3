import EDTF
import Oracles
import Synchronization
import TestSupport
import Testing
import Timeline
import TimelineSearch

@Suite("A search on threads of its own", .timeLimit(.minutes(2)))
struct SearchRunTests {
  /// Some blocks of statements and of events, in several scripts.
  private static let index = SearchIndex(Chronology(LongTalks.timeline(statements: 5000)))

  /// What a run has told, one progress for each time it called.
  private final class Told: Sendable {
    private let stream: AsyncStream<Void>
    let continuation: AsyncStream<Void>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    /// Follows a run to its end.
    func follow(_ run: SearchRun) async -> [SearchRun.Progress] {
      var all: [SearchRun.Progress] = []
      for await _ in stream {
        all.append(run.progress)
        if run.progress.isDone { break }
      }
      return all + [run.progress]
    }
  }

  @Test(
    "ends with what a search that is waited for finds, from wherever it begins",
    arguments: ["word7", "word", "дом", "speaker:two", "-word3 kind:statement", "re:/word\\d9/"],
    [0, 2500, 5999])
  func end(text: String, item: Int) async throws {
    let query = try Query(parsing: text)
    let expected = try Self.index.matches(query)
    #expect(!expected.isEmpty)
    for threads in 1...3 {
      let told = Told()
      let run = SearchRun(query, in: Self.index, near: item, threads: threads) {
        told.continuation.yield()
      }
      let progress = await told.follow(run)
      #expect(progress.last?.matches == expected)
      #expect(progress.last?.searched == Self.index.chronology.items.count)
      for (earlier, later) in zip(progress, progress.dropFirst()) {
        #expect(earlier.matches.subtracting(later.matches).isEmpty, "what was found stays found")
        #expect(earlier.searched <= later.searched)
      }
    }
  }

  @Test("tells why it cannot go on")
  func failure() async throws {
    var timeline = LongTalks.timeline(statements: 3000)
    timeline.statements[1500].summary = String(repeating: "a", count: 60) + "!"
    let told = Told()
    let run = SearchRun(
      try Query(parsing: "re:/^(?:a|a)+$/"), in: SearchIndex(Chronology(timeline))
    ) { told.continuation.yield() }
    let progress = await told.follow(run)
    #expect(progress.last?.error?.reason == .regexTooCostly)
  }

  @Test("is cancelled before it has searched everything, and keeps what it has found")
  func cancelled() async throws {
    let query = try Query(parsing: "word")
    let isFirst = Atomic(true)
    let holder = Mutex<SearchRun?>(nil)
    let began = AsyncStream<Void>.makeStream()
    holder.withLock { run in
      run = SearchRun(query, in: Self.index, threads: 1) {
        guard isFirst.exchange(false, ordering: .relaxed) else { return }
        // The thread that searches waits here until there is a run to cancel.
        holder.withLock { $0?.cancel() }
        began.continuation.finish()
      }
    }
    for await _ in began.stream {}
    let progress = try #require(holder.withLock { $0 }).progress
    #expect(!progress.isDone)
    #expect(progress.searched > 0)
    #expect(progress.searched < Self.index.chronology.items.count)
    #expect(!progress.matches.isEmpty)
  }

  @Test("of nothing is over at once")
  func empty() async throws {
    let told = Told()
    let run = SearchRun(
      try Query(parsing: "word"), in: SearchIndex(Chronology(Timeline(title: "")))
    ) { told.continuation.yield() }
    let progress = await told.follow(run)
    #expect(progress.last?.isDone == true)
    #expect(progress.last?.matches.isEmpty == true)
  }
}
