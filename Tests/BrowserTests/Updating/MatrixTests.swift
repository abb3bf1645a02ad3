import Screen
import Testing
import Timeline

@testable import Browser

@Suite("The matrix of statements by sources")
struct MatrixTests {
  private static func session(rows: Int = 24, columns: Int = 80) -> Session {
    Session(FixtureTimeline.disputed, rows: rows, columns: columns)
  }

  /// The id of the statement and of the source under the cursor.
  private static func cell(_ session: Session) -> [String] {
    guard let matrix = session.matrix, let row = matrix.statement, let source = matrix.source
    else { return [] }
    return [session.state.whole.statements[row].id.text, source.id.text]
  }

  @Test("has the sources that report anything, the one with most first")
  func columns() {
    var session = Self.session()
    session.press("Sm")
    let columns = session.matrix?.columns ?? []
    #expect(columns.prefix(2).map(\.label) == ["Eva Lind", "Wire"])
    #expect(columns.map(\.count) == columns.map(\.count).sorted(by: >))
    #expect(!columns.contains { $0.id == "script" }, "it reports nothing")
    #expect(session.matrix?.statements.count == 25)
  }

  @Test("opens on the statement and the source that one comes from", arguments: ["m", Typed.tab])
  func opening(_ key: Typed) {
    var session = Self.session()
    session.go(to: "guarantees")
    session.press("S/courier-7", .enter, key)
    #expect(Self.cell(session) == ["guarantees", "courier-7"])
    #expect(session.status.hasPrefix(" statement 5 of 25, source "))
  }

  @Test(
    "moves by cells, and stops at the edges",
    arguments: [
      ("g^", 0, 0), ("g^j", 1, 0), ("g^l", 0, 1), ("g^lljh", 1, 1), ("g^kh", 0, 0),
      ("G$", 24, 18), ("G$jl", 24, 18), ("g^ ", 13, 0), ("g^>", 0, 14), ("g^><", 0, 0),
    ])
  func moving(_ keys: String, _ row: Int, _ column: Int) {
    var session = Self.session()
    session.press("Sm", .text(keys))
    #expect(session.matrix?.row == row)
    #expect(session.matrix?.column == column)
  }

  @Test("? and : list its keys, which any key puts away", arguments: ["?", ":"])
  func keys(_ key: String) {
    var session = Self.session()
    session.press("Smg^", .text(key))
    for keys in ["h l", "Enter", "a", "o", "q Esc m"] {
      #expect(session.screenRows.contains { $0.hasPrefix(" \(keys)  ") }, "\(keys)")
    }
    session.press("l")
    #expect(session.matrix?.column == 1, "what a key does, it does at once")
    session.press(.text(key), .escape)
    #expect(session.matrix?.showsKeys == false)
    session.press("#")
    #expect(session.notice == "# does nothing in the matrix; ? lists the keys, q closes it")
  }

  @Test(
    "tells the cells apart, with and without Unicode",
    arguments: [(true, ["○", "●", "◐", "·"]), (false, ["i", "D", "M", "."])])
  func signs(_ isUnicode: Bool, _ signs: [String]) throws {
    var session = Session(FixtureTimeline.disputed, isUnicode: isUnicode)
    session.go(to: "guarantees")
    session.press("Sm")
    for (source, sign) in zip(["wire", "gazette", "archive", "courier-4"], signs) {
      let column = try #require(
        session.matrix?.columns.firstIndex { $0.id.text == source })
      session.press("^")
      for _ in 0..<column { session.press("l") }
      let frame = session.state.draw()
      #expect(frame.buffer[frame.cursor.row, frame.cursor.column].text == sign, "\(source)")
    }
  }

  @Test("says beneath what the cell is: the wording, or that the source omits it")
  func pane() {
    var session = Self.session()
    session.go(to: "guarantees")
    session.press("S/lind", .enter, "m")
    #expect(session.screen.contains("“We need guarantees, ironclad"))
    #expect(session.screen.contains("of 19 sources"))
    #expect(session.screen.contains("of 25 statements"))
    session.press("$h")
    #expect(session.screen.contains("omits it"))
  }

  @Test("counts for each row the sources that carry it, each once")
  func counts() {
    var session = Self.session()
    session.go(to: "berg-nothing-about-them")
    session.press("Sm")
    let statement = session.state.whole.statement("berg-nothing-about-them")
    let count = statement?.sources.count ?? 0
    #expect(session.screen.contains("\(count) of 19 sources"))
  }

  @Test("takes the most verbatim report of a source that has several")
  func severalReports() {
    var statement = Statement(
      id: "s", speaker: "berg", when: When(date: FixtureTimeline.date("2022-01-10")),
      reports: [QuotationType.indirect, .direct, .mixed].map {
        Report(source: "gazette", quotationType: $0, text: "x")
      })
    let layer = MatrixLayer(FixtureTimeline.chronology, statements: [])
    #expect(layer.types(in: statement).map(\.type) == [.direct])
    statement.reports.remove(at: 1)
    #expect(layer.types(in: statement).map(\.type) == [.mixed])
  }

  @Test("has the statements that the filter shows")
  func filtered() {
    var session = Self.session()
    session.press("&speaker:duval", .enter, "Sm")
    #expect(session.matrix?.statements.count == 4)
    session.press("qq&kind:event", .enter, "Sm")
    #expect(session.matrix == nil)
    #expect(session.notice == "there are no statements in what is shown")
  }

  @Test("Enter goes to the statement, from which ^O returns")
  func going() {
    var session = Self.session()
    session.go(to: "council")
    session.press("Smg^jj", .enter)
    #expect(session.matrix == nil)
    #expect(session.id == "hosts-the-villa-is")
    session.press(.control("o"))
    #expect(session.id == "council")
  }

  @Test("a shows the timeline according to the column's source, in which the matrix stays whole")
  func according() {
    var session = Self.session()
    session.press("Smg^la")
    #expect(session.state.according?.source.id == "wire")
    session.press("Sm")
    #expect(session.matrix?.columns.first?.id == "gazette")
    #expect(session.matrix?.columns.first?.count == 19)
  }

  @Test("o opens the source's URL")
  func url() {
    var session = Self.session()
    #expect(
      session.press("S/lind", .enter, "mo")
        == [.open(url: "https://gazette.example/lake?day=10&part=2")])
    session.press("l")
    session.press("o")
    #expect(session.notice == "this source has no URL")
  }

  @Test(
    "returns to the list of sources, with the column's source selected",
    arguments: [Typed.escape, "q", "m", "S", .tab])
  func closing(_ key: Typed) {
    var session = Self.session()
    session.press("S/", .escape, "m^l", key)
    #expect(session.sources?.selection?.source.id == "wire")
    session.press("q")
    #expect(session.state.layers.isEmpty)
  }

  @Test("the mouse selects a cell, goes to its statement, and scrolls")
  func mouse() throws {
    var session = Self.session()
    session.press("Smg^")
    let layer = try #require(session.matrix)
    let areas = MatrixView.Areas(session.state.layout.sheet, layer)
    let (row, column) = (areas.cells.row + 2, areas.cells.column + areas.cellColumns)
    session.mouse(.click, row: row, column: column)
    #expect(session.matrix.map { [$0.row, $0.column] } == [2, 1])
    session.mouse(.wheelDown, row: row, column: column)
    #expect(session.matrix?.row == 5)
    session.mouse(.wheelUp, row: row, column: column)
    #expect(session.matrix?.row == 2)
    session.mouse(.click, row: row + 1, column: 0)
    #expect(session.matrix.map { [$0.row, $0.column] } == [3, 1], "a row's head")
    session.press("$")
    let left = try #require(session.matrix?.left)
    session.mouse(.click, row: row, column: areas.cells.column)
    #expect(session.matrix?.column == left, "the first column on the screen")
    session.press("^l")
    session.mouse(.click, row: 0, column: column)
    #expect(session.matrix?.row == 2, "the title is no cell")
    session.mouse(.doubleClick, row: row, column: column)
    #expect(session.id == "hosts-the-villa-is")
  }
}
