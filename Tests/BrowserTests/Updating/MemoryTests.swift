import Testing

@testable import Browser

@Suite("Memory")
struct MemoryTests {
  @Test("opens at the last place")
  func lastPlace() {
    let session = Session(memory: Memory(place: .init(last: "council")))
    #expect(session.id == "council")
    #expect(session.screenRow(of: "council") != nil, "it must be on the screen")
  }

  @Test("opens at the beginning where the last place is gone")
  func lostPlace() {
    #expect(Session(memory: Memory(place: .init(last: "gone"))).id == "letters")
  }

  @Test("keeps what was searched for and filtered by, the latest last and each once")
  func history() {
    var session = Session()
    let effects = session.press(
      "/iron", .enter, "&lake", .enter, "/answer", .enter, "/iron", .enter)
    #expect(session.state.memory.history == ["lake", "answer", "iron"])
    #expect(effects.last == .remember(session.state.memory))
    session.press("/", .enter, "&", .control("u"), .enter, "/zzz", .escape)
    #expect(session.state.memory.history == ["lake", "answer", "iron"], "nothing else is kept")
  }

  @Test("keeps so many queries and no more")
  func limit() {
    var memory = Memory()
    for number in 0..<Memory.historyLimit + 50 { memory.remember("query \(number)") }
    #expect(memory.history.count == Memory.historyLimit)
    #expect(memory.history.first == "query 50")
    #expect(memory.history.last == "query \(Memory.historyLimit + 49)")
  }

  @Test("of an earlier run can be recalled, and n goes on with it")
  func recalled() {
    var session = Session(memory: Memory(history: ["answer", "iron"]))
    session.press("/", .up)
    #expect(session.id == "guarantees")
    session.press(.escape, "n")
    #expect(session.id == "guarantees")
  }
}
