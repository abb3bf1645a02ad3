import Testing

/// The first job: scrolling through the timeline.
@Suite struct MovingTests {
  @Test func opensOnTheFirstItemOfTheBundledTimeline() async throws {
    try await withParley { terminal in
      let screen = try await terminal.waitForItem(1)
      #expect(screen.contains("Parley"))
      #expect(screen.contains("January 2022"))
      for track in ["Geneva", "Brussels", "OSCE"] { #expect(screen.contains(track)) }
      #expect(screen.bottom.contains("? help"))
      #expect(try #require(screen.place).count > 100)
    }
  }

  @Test func movesByRows() async throws {
    try await withParley { terminal in
      try terminal.press("j")
      try await terminal.waitForItem(2)
      try terminal.press("Down", "j")
      try await terminal.waitForItem(4)
      try terminal.press("k")
      try await terminal.waitForItem(3)
      try terminal.press("Up", "k", "k", "k")
      try await terminal.waitForItem(1)
    }
  }

  @Test func movesByPages() async throws {
    try await withParley { terminal in
      for (down, up) in [("Space", "b"), ("PageDown", "PageUp"), ("C-d", "C-u")] {
        try terminal.press(down)
        let below = try await terminal.waitFor("a page down") { ($0.place?.number ?? 0) > 5 }
        try terminal.press(down)
        let further = try #require(below.place).number + 3
        try await terminal.waitFor("two pages down") { ($0.place?.number ?? 0) > further }
        try terminal.press(up, up, up)
        try await terminal.waitForItem(1)
      }
    }
  }

  @Test(arguments: [("G", "g"), ("End", "Home")])
  func movesToTheEnds(last: String, first: String) async throws {
    try await withParley { terminal in
      try terminal.press(last)
      try await terminal.waitFor("the last item") { screen in
        screen.place.map { $0.number == $0.count } ?? false
      }
      try terminal.press(first)
      try await terminal.waitForItem(1)
    }
  }

  @Test func movesByEvents() async throws {
    try await withParley { terminal in
      let event = /[●◌]/
      try terminal.press("}", "}")
      let third = try await terminal.waitFor("the third event") { ($0.place?.number ?? 0) > 2 }
      #expect(third.cursorLine.contains(event))
      try terminal.press("{", "{")
      try await terminal.waitForItem(1)
      try terminal.press("{")
      try await terminal.waitFor("that there is none before it") {
        $0.status.contains("no event before")
      }
    }
  }

  /// Screen readers and magnifiers follow the hardware cursor.
  @Test func hardwareCursorIsOnTheSelectedRow() async throws {
    try await withParley { terminal in
      for number in 2...8 {
        try terminal.press("j")
        let screen = try await terminal.waitForItem(number)
        #expect(screen.showsCursor)
        let row = RawOutput(Array(try terminal.styledLines()[screen.cursor.row].utf8))
        #expect(row.graphicRenditions.contains { $0.contains(7) }, "not reversed: \(row)")
      }
    }
  }
}
