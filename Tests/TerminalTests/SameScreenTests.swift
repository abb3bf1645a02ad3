import Testing

/// Whatever the terminal can do, what stands on its screen is the same.
@Suite struct SameScreenTests {
  private static let terms = [
    "tmux-256color", "xterm-256color", "screen-256color", "linux", "vt100", "vt220",
  ]

  private static let sizes = [(1, 1), (2, 2), (20, 5), (80, 24), (300, 100)]

  @Test(arguments: sizes, TestLocale.allCases)
  func onEveryKindOfTerminal(
    size: (columns: Int, rows: Int), locale: TestLocale
  ) async throws {
    let locales = try TemporaryFolder()
    let launch = try Launch.parley().sized(size.columns, size.rows)
      .inLocale(locale, made: locales)
    var expected: [ScreenText]?
    for term in Self.terms {
      let screens = try await withTerminal(launch.on(term)) { terminal in
        let screens =
          size.rows < 4
          ? try await terminal.screensOfATinyWalk() : try await terminal.screensOfAWalk()
        if locale != .utf8 { #expect(terminal.output.isASCII, "\(term)") }
        try terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0, "\(term)")
        return screens
      }
      guard let first = expected else {
        expected = screens
        continue
      }
      for (screen, wanted) in zip(screens, first) {
        #expect(screen.lines == wanted.lines, "\(term):\n\(screen)\nin place of\n\(wanted)")
        #expect(screen.cursor == wanted.cursor, "\(term)")
      }
    }
  }

  /// What has been drawn change by change is what is drawn at once.
  @Test(arguments: terms)
  func whetherDrawnAtOnceOrByChanges(term: String) async throws {
    try await withParley(.parley().sized(120, 40).on(term)) { terminal in
      try terminal.press("j", "j", "Space", "Space", "k", "}", "C-u", "j", "j", "j")
      let changed = try await terminal.waitFor("a screen further down") {
        ($0.place?.number ?? 0) > 20
      }
      try terminal.resize(90, 30)
      try await terminal.waitFor("a smaller screen") { $0.lines.count == 30 && $0.place != nil }
      try terminal.resize(120, 40)
      try terminal.press("C-l")
      try await terminal.waitFor("the same as before") {
        $0.lines == changed.lines && $0.cursor == changed.cursor
      }
    }
  }

  /// What was made ready while somebody looked at the last screen is what is drawn when keys come
  /// faster than that.
  @Test func whetherKeysComeOneByOneOrAllAtOnce() async throws {
    let keys = [
      "j", "j", "j", "k", "k", "c", "c", "C", "S", "Escape", "S", "Escape", "S", "Escape", "Space",
      "Space", "b", "?", "q", "?", "q", "?", "q", "}", "}", "{", "j",
    ]
    let expected = try await withParley { terminal in
      var last = try await terminal.waitForItem(1)
      for key in keys {
        try terminal.press(key)
        let before = last
        // Of a frame that comes in parts, the last row comes last.
        let isOtherView = ["S", "Escape", "?", "q"].contains(key)
        last = try await terminal.waitFor("another screen after \(key)") {
          isOtherView ? $0.lines.last != before.lines.last : $0.lines != before.lines
        }
      }
      return last
    }
    try await withParley { terminal in
      try await terminal.waitForItem(1)
      for key in keys { try terminal.press(key) }
      try await terminal.waitFor("the same screen as with pauses:\n\(expected)") {
        $0.lines == expected.lines && $0.cursor == expected.cursor
      }
    }
  }

  /// Emoji sequences and the like reach the terminal whole, and nothing is out of place beside them.
  @Test func characterOfManyScalarsIsWhole() async throws {
    let folder = try TemporaryFolder()
    let timeline = try folder.write(
      Sample.timeline(inserting: "👨‍👩‍👧‍👦e\u{301}\u{323}北京"), to: "talks.json")
    let script = #""$PARLEY" \#(timeline); echo "left with $?""#
    try await withParley(.script(script).sized(140, 40), folder: folder) { terminal in
      let screen = try await terminal.waitForItem(1)
      let event = try #require(screen.lines.first { $0.contains("京eting") })
      #expect(event.contains("│"), "the detail stands beside the list: \(screen)")
      try terminal.press("q")
      let output = try await terminal.waitForBytes("left with 0")
      #expect(output.contains("Me👨‍👩‍👧‍👦"))
      #expect(output.contains("e\u{301}\u{323}"))
    }
  }

  /// What is drawn where the encoding is not UTF-8 is ASCII, with the nearest letters.
  @Test func localeOfOneByteGetsNothingElse() async throws {
    let folder = try TemporaryFolder()
    let timeline = try folder.write(Sample.timeline(inserting: "é"), to: "talks.json")
    let script = #""$PARLEY" \#(timeline); echo "left with $?""#
    let launch = try Launch.script(script).inLocale(.latin1, made: folder)
    try await withParley(launch, folder: folder) { terminal in
      try await terminal.waitFor("Meeeting")
      try terminal.press("q")
      let output = try await terminal.waitForBytes("left with 0")
      #expect(output.isASCII)
    }
  }
}

extension TerminalSession {
  /// Walks where there is no room to say where one is, and returns the screens on the way; each mark
  /// in the file tells that the keys before it have been taken.
  fileprivate func screensOfATinyWalk() async throws -> [ScreenText] {
    var screens: [ScreenText] = []
    for (mark, keys) in [("a", "jj"), ("b", "jjjjjjjjj"), ("c", "G"), ("d", "kkkk"), ("e", "g")] {
      try type("\(keys)m\(mark)")
      try await waitForFile("state/parley/place-bundled.json") { $0.contains("\"\(mark)\":") }
      screens.append(try await waitFor("a screen at rest") { $0.end == nil })
    }
    return screens
  }

  /// Waits for the whole frame of an item: the cursor comes last, after the rows below the list.
  @discardableResult
  private func waitForFrame(of item: Int) async throws -> ScreenText {
    try await waitFor("all of the frame of item \(item)") {
      $0.place?.number == item && $0.cursor.row < $0.lines.count - 2
    }
  }

  /// Walks through the list and returns the screens on the way.
  fileprivate func screensOfAWalk() async throws -> [ScreenText] {
    var screens = [try await waitForFrame(of: 1)]
    try press("j", "j")
    screens.append(try await waitForFrame(of: 3))
    for _ in 0..<9 { try press("j") }
    screens.append(try await waitForFrame(of: 12))
    // Far enough for the list to scroll, row by row.
    for _ in 0..<30 { try press("j") }
    let scrolled = try await waitForFrame(of: 42)
    screens.append(scrolled)
    try press("C-l", "k")
    try await waitForFrame(of: 41)
    try press("j")
    let redrawn = try await waitForFrame(of: 42)
    #expect(
      redrawn.lines == scrolled.lines, "drawn anew\n\(redrawn)\nwas changed into\n\(scrolled)")
    try press("G")
    let last = try await waitFor("the last item") {
      $0.place.map { $0.number == $0.count } ?? false
    }
    let count = try #require(last.place?.count)
    screens.append(last)
    try press("k", "k", "k", "k")
    screens.append(try await waitForFrame(of: count - 4))
    try press("g")
    screens.append(try await waitForFrame(of: 1))
    return screens
  }
}
