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
    let frame = state.draw()
    return wrongWithCursor(of: frame) + wrongCells(in: frame.buffer)
  }

  /// What is wrong with where the hardware cursor is.
  func wrongWithCursor(of frame: Frame) -> [String] {
    var wrong: [String] = []
    if !Rect(state.size).contains(frame.cursor) {
      wrong.append("the cursor is outside, at \(frame.cursor)")
    }
    if let row = expectedCursorRow, frame.cursor.row != row {
      wrong.append("the cursor is on row \(frame.cursor.row) and not on \(row)")
    }
    return wrong
  }

  /// What is wrong with the cells: each row must take as many columns as the screen has.
  func wrongCells(in buffer: Buffer) -> [String] {
    guard buffer.size == state.size else { return ["it is drawn at \(buffer.size)"] }
    return (0..<buffer.size.rows).compactMap { row in
      let columns = buffer.row(row).reduce(0) { $0 + $1.columns }
      return columns == state.size.columns ? nil : "row \(row) takes \(columns) columns"
    }
  }

  /// The row on which the hardware cursor must stand; `nil` where any will do.
  private var expectedCursorRow: Int? {
    switch state.layers.last {
    case .prompt: state.size.rows - 1
    case .picker(let picker):
      PickerView.visibleEntries(of: picker, rows: state.layout.picker.rows)
        .first { $0.entry == picker.selected }.map { state.layout.picker.row + $0.row }
    case .wordings: nil
    case .sources(let layer):
      layer.isTyping
        ? state.size.rows - 1
        : SourcesView.Areas(state.layout.sheet).list.row
          + (layer.shown.isEmpty ? 0 : layer.selected - layer.top)
    case .matrix(let layer):
      MatrixView.Areas(state.layout.sheet, layer).cells.row + layer.row - layer.top
    case .mark, nil:
      state.focus == .list ? id.flatMap { screenRow(of: $0) } : state.layout.detail.row
    }
  }
}

extension Cell {
  /// The columns that the terminal needs for it: none for the right half of a wide character.
  fileprivate var columns: Int {
    text.utf8.count == 1 ? 1 : DisplayWidth.columns(of: text)
  }
}
