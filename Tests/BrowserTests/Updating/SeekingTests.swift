import EDTF
import Synchronization
import Testing
import Timeline
import TimelineSearch

@testable import Browser

@Suite("A search in a large timeline")
struct SeekingTests {
  /// Enough statements that they are not searched at once; every 10,000th has a rare word.
  private static let chronology: Chronology = {
    var timeline = Timeline(title: "Many")
    timeline.people = [Person(id: "a", name: "Ann Ash")]
    timeline.sources = [Source(id: "s", title: "Wire")]
    let filler = String(repeating: "words and more words ", count: 10)
    for number in 0..<25_000 {
      let text = number % 10_000 == 7000 ? filler + "zugzwang" : filler
      timeline.statements.append(
        Statement(
          id: Identifier("s\(number)"), speaker: "a", when: When(date: EDTFDate(.earliest)),
          reports: [Report(source: "s", quotationType: .direct, text: text)]))
    }
    return Chronology(timeline)
  }()

  /// Does what the event loop does with what is sought, to its end.
  private static func find(_ session: inout Session) async throws {
    let sought = try #require(session.state.sought, "nothing is sought")
    let (calls, continuation) = AsyncStream<Void>.makeStream()
    let run = SearchRun(sought.query, in: sought.index, near: sought.near) { continuation.yield() }
    for await _ in calls {
      let progress = run.progress
      session.send(.found(progress, generation: sought.generation))
      if progress.isDone { return }
    }
  }

  @Test("does not keep the keys waiting, and goes to what it finds")
  func typing() async throws {
    var session = Session(Self.chronology)
    session.press("/", "zugzwan")
    #expect(session.effects.contains { if case .search = $0 { true } else { false } })
    #expect(session.status.contains("looking for zugzwan"))
    #expect(session.id == "s0")
    let before = session.state.sought?.generation
    session.press("g")
    #expect(session.state.sought?.generation != before, "the next key gives the last search up")
    try await Self.find(&session)
    #expect(session.id == "s7000")
    #expect(session.status.contains("1 of 2 matching zugzwang"))
    session.press(.enter, "n")
    #expect(session.id == "s17000")
    #expect(session.state.sought == nil, "what is known is not looked for again")
  }

  @Test("takes no notice of what another search found")
  func stale() async throws {
    var session = Session(Self.chronology)
    session.press("/", "zugzwang")
    let sought = try #require(session.state.sought)
    session.press(.escape, "/", "words")
    let (calls, continuation) = AsyncStream<Void>.makeStream()
    let run = SearchRun(sought.query, in: sought.index) { continuation.yield() }
    for await _ in calls where run.progress.isDone { break }
    session.send(.found(run.progress, generation: sought.generation))
    #expect(session.id == "s0")
    #expect(session.state.sought.map { $0.query != sought.query } ?? false)
  }

  @Test("goes to its first match also where Enter was faster")
  func acceptedEarly() async throws {
    var session = Session(Self.chronology)
    session.press("/", "zugzwang", .enter)
    #expect(session.prompt == nil)
    #expect(session.id == "s0")
    try await Self.find(&session)
    #expect(session.id == "s7000")
    session.press(.control("o"))
    #expect(session.id == "s0", "and back where the search began")
    session.press("/", "nowhere", .enter)
    try await Self.find(&session)
    #expect(session.notice == "nothing matches nowhere")
  }

  @Test(
    "filters in the end, whatever is looked for or opened meanwhile",
    arguments: [
      ["/", "words"], ["/", "words", .escape], ["/", "words", .enter], ["/", "\"", .enter],
      ["&", .escape], ["&", "more", .escape], ["&", .enter], ["0"], ["?", .escape], ["S", "q"],
    ] as [[Typed]])
  func interruptedFilter(_ keys: [Typed]) async throws {
    var session = Session(Self.chronology)
    session.press("&", "zugzwang", .enter)
    session.press(keys)
    while session.state.sought != nil { try await Self.find(&session) }
    #expect(session.ids == ["s7000", "s17000"])
    #expect(session.state.awaited == nil)
  }

  @Test(
    "goes on where something else was looked for meanwhile",
    arguments: [
      ["/", "words", .escape], ["/", "words", .control("u")], ["&", "words", .escape],
      ["/", "w", .backspace, .enter], ["/", "\"", .enter, .escape],
    ] as [[Typed]])
  func interruptedSearch(_ keys: [Typed]) async throws {
    var session = Session(Self.chronology)
    session.press("/", "zugzwang", .enter)
    session.press(keys)
    while session.state.sought != nil { try await Self.find(&session) }
    #expect(session.state.search?.matches.count == 2)
    #expect(session.state.search?.isComplete == true)
    session.press(.escape)
    #expect(session.id == "s7000", "and goes to its first match, as it would have")
  }

  @Test(
    "changes nothing beneath what tells of the rows, until that closes",
    arguments: ["s", "S", "?"] as [Typed])
  func covered(_ layer: Typed) async throws {
    var session = Session(Self.chronology)
    session.press("&", "zugzwang", .enter, layer)
    try await Self.find(&session)
    #expect(session.ids.count == 25_000)
    session.press(.escape)
    #expect(session.ids == ["s7000", "s17000"])
    session.press("&", .backspace, .enter, "g", "/", "zugzwan", .enter, layer)
    try await Self.find(&session)
    #expect(session.id == "s0")
    session.press(.escape)
    #expect(session.id == "s7000")
  }

  @Test("is there at once when Esc brings it back, however much has been looked for since")
  func keptForEscape() async throws {
    var session = Session(Self.chronology)
    session.press("&", "more", .enter)
    try await Self.find(&session)
    session.press("/", "zugzwang", .enter)
    try await Self.find(&session)
    for (opening, status) in [("/", "1 of 2 matching zugzwang"), ("&", "1 of 2 matching zugzwang")]
    {
      session.press(.text(opening), .control("u"))
      for letter in "abcdef" {
        session.press(.text(String(letter)))
        try await Self.find(&session)
      }
      session.press(.escape)
      #expect(session.state.sought == nil)
      #expect(session.status.contains(status))
    }
  }

  @Test("is over what is shown now when Esc brings it back")
  func filteredMeanwhile() async throws {
    var session = Session(Self.chronology)
    session.press("/", "words", .enter)
    try await Self.find(&session)
    session.press("&", "zugzwang", .enter, "/", "more")
    while session.state.sought != nil { try await Self.find(&session) }
    session.press(.escape)
    #expect(session.status.contains("1 of 2 matching words"))
    session.press("n", "n")
    #expect(session.notice == "wrapped to the first match")
  }

  @Test("filters once all that is left is known")
  func filter() async throws {
    var session = Session(Self.chronology)
    session.press("&", "zugzwang")
    #expect(session.state.rows.items.count == 25_000)
    try await Self.find(&session)
    #expect(session.ids == ["s7000", "s17000"])
    session.press(.enter, "&", "&")
    #expect(session.state.rows.items.count == 25_000, "dimming searches no more")
    #expect(session.state.sought == nil)
    session.press("&", .backspace, .enter, "&", "gone", .escape)
    #expect(session.state.awaited == nil, "Esc gives a filter up before it takes effect")
    #expect(session.state.rows.items.count == 25_000)
  }
}
