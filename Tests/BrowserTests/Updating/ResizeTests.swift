import Testing

@testable import Browser

@Suite("Resizing")
struct ResizeTests {
  /// What can be on the screen when the window changes.
  static let moments: [[Typed]] = [
    [], ["G"], [.enter], [.enter, "jjj"], ["/iron"], ["&iron"], ["s"], ["?", .end], ["m"], ["d12"],
    ["&zebra", .enter],
  ]

  @Test(
    "at any moment keeps the item under the cursor and puts it on the screen", arguments: moments)
  func anyMoment(_ keys: [Typed]) {
    var session = Session()
    session.go(to: "guarantees")
    session.press(keys)
    let id = session.id
    let layers = session.state.layers.count
    for (rows, columns) in [(10, 40), (60, 200), (1, 1), (3, 500), (24, 99), (24, 100), (24, 80)] {
      session.resize(rows: rows, columns: columns)
      #expect(session.id == id)
      #expect(session.state.layers.count == layers)
      if let id, session.state.layout.showsList {
        #expect(
          session.screenRow(of: id) != nil, "\(id) must be on the screen at \(columns)x\(rows)")
      }
    }
  }

  @Test("there and back shows what was shown")
  func thereAndBack() {
    var session = Session()
    let before = session.screen
    session.resize(rows: 6, columns: 20)
    session.resize(rows: 24, columns: 80)
    #expect(session.screen == before)
  }

  @Test("keeps the detail open where it was being read")
  func detail() {
    var session = Session()
    session.go(to: "guarantees")
    session.press(.enter)
    session.resize(rows: 30, columns: 120)
    #expect(session.state.focus == .detail)
    session.press("j")
    session.resize(rows: 24, columns: 80)
    #expect(session.screen.contains("ironclad"))
  }
}
