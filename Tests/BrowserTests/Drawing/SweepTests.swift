import Oracles
import Screen
import Testing

@testable import Browser

@Suite("At every size")
struct SweepTests {
  /// What leads to each layer and view.
  static let views: [[Typed]] = [
    [], ["G"], [.enter], [.enter, "G"], ["/iron"], ["/speeker:berg"], ["&zebra"], ["d"], ["m"],
    ["s"], ["?", .end], ["*"], ["1&orlov", .enter], ["v"], ["vG"], ["vl"], ["v?"],
    ["S"], ["S/gaz"], ["S/zebra", .enter], ["Sm"], ["SmG$"], ["Sja"], ["Sja", .enter],
  ]

  @Test("the screen is drawn whole, with the cursor where it belongs", arguments: views)
  func everySize(_ keys: [Typed]) {
    var session = Session()
    session.go(to: "guarantees")
    session.press(keys)
    for columns in 1...60 {
      for rows in 1...20 {
        session.resize(rows: rows, columns: columns)
        let wrong = session.wrongOnScreen
        guard wrong.isEmpty else {
          Issue.record("at \(columns)x\(rows): \(wrong.joined(separator: "; "))\n\(session.screen)")
          return
        }
      }
    }
  }

  @Test("so it is on wide screens", arguments: views)
  func wide(_ keys: [Typed]) {
    var session = Session()
    session.go(to: "guarantees")
    session.press(keys)
    for columns in [98, 99, 100, 101, 119, 160, 250] {
      for rows in [1, 2, 3, 6, 7, 8, 14, 15, 20, 50, 100] {
        session.resize(rows: rows, columns: columns)
        #expect(session.wrongOnScreen == [], "at \(columns)x\(rows)")
      }
    }
  }

  @Test("so it is for a timeline in which nothing happens, and on no screen at all")
  func emptyAndNothing() {
    for keys in Self.views {
      var empty = Session(FixtureTimeline.empty)
      empty.press(keys)
      for (rows, columns) in [(1, 1), (2, 3), (5, 20), (24, 80), (40, 120), (0, 0), (0, 9), (9, 0)]
      {
        empty.resize(rows: rows, columns: columns)
        _ = empty.state.draw()
        if rows * columns > 0 { #expect(empty.wrongOnScreen == []) }
      }
    }
  }

  @Test("a single cell shows something")
  func oneCell() {
    let session = Session(rows: 1, columns: 1)
    #expect(session.state.draw().cursor == Position(row: 0, column: 0))
  }
}

extension Session {
  /// What is wrong with the screen as it is drawn.
  var wrongOnScreen: [String] {
    state.violations(on: state.draw())
  }
}
