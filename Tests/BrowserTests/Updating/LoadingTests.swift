import EDTF
import Screen
import TestSupport
import Testing
import Timeline

@testable import Browser

@Suite("A timeline that comes by and by")
struct LoadingTests {
  /// So many statements, one a day, by two speakers in turn; `reversed` puts the last day first.
  private static func chronology(_ days: some Sequence<Int>) throws -> Chronology {
    var timeline = Timeline(title: "Rows")
    timeline.people = [Person(id: "a", name: "Ann Ash"), Person(id: "b", name: "Ben Birch")]
    timeline.sources = [Source(id: "s", title: "Wire")]
    let first = try #require(CalendarDate(year: 2022, month: 1, day: 1))
    for day in days {
      timeline.statements.append(
        Statement(
          id: Identifier("s\(day)"), speaker: day % 2 == 0 ? "a" : "b",
          when: When(date: EDTFDate(first.adding(days: day))),
          reports: [
            Report(source: "s", quotationType: .direct, text: day % 10 == 3 ? "rare" : "common")
          ]))
    }
    return Chronology(timeline)
  }

  private static func progress(
    _ days: some Sequence<Int>, revision: Int, _ phase: LoadProgress.Phase = .loading
  ) throws -> LoadProgress {
    var progress = LoadProgress(chronology: try chronology(days))
    progress.revision = revision
    progress.phase = phase
    progress.itemCount = progress.chronology.items.count
    progress.totalBytes = 1000
    progress.consumedBytes = phase == .loading || phase == .stopped ? 250 : 1000
    return progress
  }

  private static func session(sticksToEnd: Bool = false) throws -> Session {
    let first = try progress(20..<40, revision: 1)
    return Session(
      first.chronology, files: ["rows.jsonl"], progress: first, sticksToEnd: sticksToEnd)
  }

  @Test("keeps the cursor on its item while rows come before it")
  func cursorStays() throws {
    var session = try Self.session()
    session.press("j", "j", "j")
    #expect(session.id == "s23")
    let line = session.state.rows.row(of: session.state.cursor ?? 0).map { $0 - session.state.top }
    session.send(.loaded(try Self.progress(Array(20..<40) + Array(0..<20), revision: 2)))
    #expect(session.id == "s23")
    #expect(session.state.chronology.items.count == 40)
    let after = session.state.rows.row(of: session.state.cursor ?? 0).map { $0 - session.state.top }
    #expect(line == after || session.state.top > 0, "the row stays where it was on the screen")
  }

  @Test("keeps marks, jumps, filter and search")
  func everythingStays() throws {
    var session = try Self.session()
    session.press("j", "m", "x", "G", "/", "rare", .enter, "&", "rare", .enter)
    #expect(session.ids == ["s23", "s33"])
    session.send(.loaded(try Self.progress(Array(20..<40) + Array(0..<20), revision: 2, .finished)))
    #expect(session.ids == ["s3", "s13", "s23", "s33"], "the filter holds for what has come")
    #expect(session.state.search?.matches.count == 4, "and so does the search")
    session.press("&", .control("u"), .enter, "'", "x")
    #expect(session.id == "s21")
  }

  @Test("has no cursor while a filter leaves nothing of what comes")
  func filteredAway() throws {
    var session = try Self.session()
    session.press("&", "no such word", .enter)
    #expect(session.state.cursor == nil)
    session.send(.loaded(try Self.progress(20..<60, revision: 2)))
    #expect(session.state.cursor == nil, "the item that was under it is not shown")
    session.press("&", .control("u"), .enter)
    #expect(session.id == "s20", "and is found again")
  }

  @Test("shows news when a layer that lists rows is closed")
  func layers() throws {
    var session = try Self.session()
    session.press("s")
    session.send(.loaded(try Self.progress(0..<40, revision: 2)))
    #expect(session.state.chronology.items.count == 20)
    session.press(.escape)
    #expect(session.state.chronology.items.count == 40)
  }

  @Test("searches what has come while one types")
  func prompt() throws {
    var session = try Self.session()
    session.press("/", "rare")
    #expect(session.id == "s23")
    session.send(.loaded(try Self.progress(Array(20..<40) + Array(0..<20), revision: 2)))
    session.press(.escape)
    #expect(session.id == "s20", "Esc returns to where the search began")
  }

  @Test("has the earlier search that Esc brings back go through what has come meanwhile")
  func earlierSearch() throws {
    var session = try Self.session()
    session.press("/", "rare", .enter, "/", "common")
    session.send(.loaded(try Self.progress(Array(20..<40) + Array(0..<20), revision: 2)))
    session.press(.escape)
    #expect(session.status.contains("3 of 4 matching rare"))
  }

  @Test("tells how far it has come, and how it ended")
  func telling() throws {
    var session = try Self.session()
    #expect(session.screen.contains("25% of 1 KB, 20 items"))
    session.send(.loaded(try Self.progress(0..<40, revision: 2, .finished)))
    #expect(session.state.notice?.text == "40 items, all")
    #expect(!session.screen.contains("100%"))
  }

  @Test("is stopped by ^C, which leaves only after that")
  func stopping() throws {
    var session = try Self.session()
    #expect(session.press(.control("c")) == [.stopLoading])
    session.send(.loaded(try Self.progress(20..<40, revision: 1, .stopped)))
    #expect(session.state.notice?.text == "stopped: 20 items of a file that is longer")
    #expect(session.press(.control("c")).contains(.quit))
  }

  @Test("ends waiting for more by ^C, and has all that there is then")
  func endOfFollowing() throws {
    var session = try Self.session()
    session.send(.loaded(try Self.progress(20..<40, revision: 1, .following)))
    var stopped = try Self.progress(20..<40, revision: 1, .stopped)
    stopped.consumedBytes = 1000
    session.send(.loaded(stopped))
    #expect(session.state.notice?.text == "stopped: 20 items")
  }

  @Test("takes the cursor along at the end, where it is asked to")
  func stickingToEnd() throws {
    var session = try Self.session(sticksToEnd: true)
    session.press("G")
    session.send(.loaded(try Self.progress(20..<50, revision: 2, .following)))
    #expect(session.id == "s49")
    session.press("k")
    session.send(.loaded(try Self.progress(20..<60, revision: 3, .following)))
    #expect(session.id == "s48", "away from the end the cursor stays")
    let again = try Self.progress(20..<60, revision: 1, .following)
    session.send(.reloaded(again.chronology, progress: again))
    session.press("G")
    session.send(.loaded(try Self.progress(20..<70, revision: 2, .following)))
    #expect(session.id == "s69", "and so it is when the file was read anew")
  }

  @Test(
    "is not read anew where it cannot be",
    arguments: [
      ([], "this is the timeline that comes with parley; it never changes"),
      (["rows.jsonl", "-"], "standard input cannot be read twice"),
    ])
  func nothingToReload(files: [String], notice: String) {
    var session = Session(files: files)
    #expect(session.press("R").isEmpty)
    #expect(session.notice == notice)
  }

  @Test("is read anew with everything where it was")
  func reloading() throws {
    var session = try Self.session()
    #expect(session.press("R").contains(.reload))
    session.press("j", "j", "m", "x")
    #expect(session.id == "s22")
    session.send(.reloaded(try Self.chronology(10..<50), progress: nil))
    #expect(session.id == "s22")
    session.press("g", "'", "x")
    #expect(session.id == "s22")
    session.send(.reloaded(try Self.chronology(30..<50), progress: nil))
    #expect(session.state.cursor != nil, "what was under the cursor is gone: something near is")
  }

  @Test("goes on showing the one track that was shown, or all where it is gone")
  func reloadingTracks() {
    var session = Session(files: ["talks.json"])
    session.press("2")
    let shown = session.ids
    #expect(!shown.isEmpty)
    var timeline = FixtureTimeline.timeline
    timeline.tracks.reverse()
    session.send(.reloaded(Chronology(timeline), progress: nil))
    #expect(session.ids == shown, "whatever its number is now")
    timeline.tracks = []
    for event in timeline.events.indices { timeline.events[event].track = nil }
    for statement in timeline.statements.indices { timeline.statements[statement].track = nil }
    session.send(.reloaded(Chronology(timeline), progress: nil))
    #expect(session.ids.count == FixtureTimeline.chronology.items.count)
    #expect(!session.screen.isEmpty)
  }

  @Test("leaves the detail where nothing is left to be read")
  func reloadingNothing() throws {
    var session = try Self.session()
    session.press("G", .enter)
    #expect(session.state.focus == .detail)
    session.send(.reloaded(try Self.chronology(0..<0), progress: nil))
    #expect(session.state.focus == .list)
    #expect(session.press("q").contains(.quit))
  }

  @Test("shows the end of what is to be read where that is shorter now")
  func reloadingLess() throws {
    var timeline = FixtureTimeline.timeline
    timeline.statements[0].summary = String(repeating: "Many words. ", count: 200)
    var session = Session(Chronology(timeline), rows: 10, columns: 40)
    let statement = timeline.statements[0].id.text
    session.press("/", .text(statement), .enter, .enter, "G")
    let scrolled = session.state.detailTop
    #expect(session.state.focus == .detail && scrolled > 20, "\(session.state.detailTop)")
    timeline.statements[0].summary = "Few words."
    session.send(.reloaded(Chronology(timeline), progress: nil))
    #expect(session.state.detailTop < scrolled)
    #expect(session.state.focus == .detail)
  }
}
