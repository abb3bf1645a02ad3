import Glibc
import Testing

/// Click selects, double click opens, the wheel scrolls; in the encoding of each terminal.
@Suite struct MouseTests {
  @Test(arguments: Mouse.all)
  func clickSelectsAndDoubleClickOpens(mouse: Mouse) async throws {
    try await withParley(.parley().on(mouse.term)) { terminal in
      let first = try await terminal.waitForItem(1)
      #expect(first.wantsMouse)
      let row = try #require(first.row(of: "Russia annexes Crimea"))
      try terminal.send(mouse.click(row: row, column: 30))
      let second = try await terminal.waitForItem(2)
      #expect(second.cursor.row == row)
      try terminal.send(mouse.click(row: first.cursor.row, column: 12))
      try await terminal.waitForItem(1)
      try terminal.send(mouse.click(row: row, column: 30) + mouse.click(row: row, column: 30))
      let detail = try await terminal.waitFor("According to")
      #expect(detail.contains("Russia annexes Crimea"))
    }
  }

  @Test(arguments: Mouse.all)
  func wheelScrolls(mouse: Mouse) async throws {
    try await withParley(.parley().on(mouse.term)) { terminal in
      let before = try await terminal.waitForItem(1)
      let heading = try #require(before.row(of: "5 July 2019"))
      try terminal.send(mouse.wheelDown(row: 10, column: 10))
      let after = try await terminal.waitFor("the list three rows up") {
        $0.row(of: "5 July 2019") == heading - 3
      }
      #expect(after.cursor.row < after.lines.count - 2)
      try terminal.send(mouse.wheelUp(row: 10, column: 10))
      try await terminal.waitFor("the list where it was") { $0.row(of: "5 July 2019") == heading }
    }
  }

  /// A fast wheel, or a slow connection, delivers many turns at once.
  @Test(arguments: Mouse.all)
  func everyTurnOfTheWheelCounts(mouse: Mouse) async throws {
    try await withParley(.parley().on(mouse.term)) { terminal in
      let before = try await terminal.waitForItem(1)
      let last = try #require(before.lines.dropLast(2).last)
      for _ in 1...3 { try terminal.send(mouse.wheelDown(row: 10, column: 10)) }
      try await terminal.waitFor("the list nine rows up") { $0.lines[12] == last }
      try terminal.send((1...3).flatMap { _ in mouse.wheelUp(row: 10, column: 10) })
      try await terminal.waitFor("the list where it was") { $0.lines[21] == last }
      try terminal.send((1...3).flatMap { _ in mouse.wheelDown(row: 10, column: 10) })
      try await terminal.waitFor("the list nine rows up again") { $0.lines[12] == last }
    }
  }

  @Test(arguments: Mouse.all)
  func otherButtonsDoNothing(mouse: Mouse) async throws {
    try await withParley(.parley().on(mouse.term)) { terminal in
      let before = try await terminal.waitForItem(1)
      for button in [1, 2, 66, 67] {
        try terminal.send(mouse.press(button, row: 8, column: 10))
        try terminal.send(mouse.release(button, row: 8, column: 10))
      }
      try terminal.press("j")
      let screen = try await terminal.waitForItem(2)
      #expect(screen.contains("Ukraine seeks to join NATO"))
      #expect(screen.lines[4] == before.lines[4])
      // Nor is anything awaited after them that would keep a signal from being heard.
      try terminal.send(mouse.press(2, row: 8, column: 10))
      try terminal.send(mouse.release(2, row: 8, column: 10))
      kill(pid_t(try terminal.process), SIGTERM)
      #expect(try await terminal.waitForEnd() == 128 + SIGTERM)
    }
  }

  @Test(arguments: Mouse.all)
  func clickChoosesASpeaker(mouse: Mouse) async throws {
    try await withParley(.parley().on(mouse.term)) { terminal in
      try terminal.press("s")
      let picker = try await terminal.waitFor("╭─ Speakers ─")
      let other = try #require(picker.row(of: "Wendy Sherman"))
      try terminal.send(mouse.click(row: other, column: 20))
      try await terminal.waitFor("Sherman selected") { $0.cursor.row == other }
      let row = try #require(picker.row(of: "Alexander Grushko"))
      try terminal.send(mouse.click(row: row, column: 20) + mouse.click(row: row, column: 20))
      try await terminal.waitFor("Grushko's words") {
        !$0.contains("Speakers ─") && $0.cursorLine.contains("Grushko")
      }
    }
  }

  @Test func leavesTheMouseToTheTerminalWhereAsked() async throws {
    try await withParley(.parley("--no-mouse")) { terminal in
      let screen = try await terminal.waitForItem(1)
      #expect(!screen.wantsMouse)
    }
  }
}

/// How a kind of terminal encodes a mouse (xterm control sequences, "Mouse Tracking").
struct Mouse: Sendable, CustomTestStringConvertible {
  let term: String
  /// SGR's encoding has decimal numbers, X10's has bytes.
  let isSGR: Bool

  static let all = [
    Mouse(term: "xterm-256color", isSGR: true), Mouse(term: "tmux-256color", isSGR: false),
  ]

  var testDescription: String { term }

  func click(row: Int, column: Int) -> [UInt8] {
    press(0, row: row, column: column) + release(0, row: row, column: column)
  }

  func press(_ button: Int, row: Int, column: Int) -> [UInt8] { report(button, row, column) }

  /// X10's encoding does not tell which button was released.
  func release(_ button: Int, row: Int, column: Int) -> [UInt8] {
    isSGR ? report(button, row, column, isRelease: true) : report(3, row, column)
  }

  func wheelUp(row: Int, column: Int) -> [UInt8] { report(64, row, column) }
  func wheelDown(row: Int, column: Int) -> [UInt8] { report(65, row, column) }

  private func report(_ button: Int, _ row: Int, _ column: Int, isRelease: Bool = false) -> [UInt8]
  {
    isSGR
      ? Array("\u{1B}[<\(button);\(column + 1);\(row + 1)\(isRelease ? "m" : "M")".utf8)
      : Array("\u{1B}[M".utf8) + [button, column + 1, row + 1].map { UInt8(32 + $0) }
  }
}
