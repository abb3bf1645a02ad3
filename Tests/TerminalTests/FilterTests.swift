import Testing

/// What is shown: `&`, `1`…`4`, `0`; and going to a date.
@Suite struct FilterTests {
  @Test func keepsOnlyWhatMatches() async throws {
    try await withParley { terminal in
      let all = try #require(try await terminal.waitForItem(1).place).count
      try terminal.type("&speaker:ryabkov")
      try terminal.press("Enter")
      let few = try await terminal.waitFor("(\(all) in all)")
      #expect(try #require(few.place).count < all)
      #expect(few.cursorLine.contains("Ryabkov"))
      // Again: the rest is dimmed instead.
      try terminal.press("&", "&")
      let dimmed = try await terminal.waitFor("(rest dimmed)")
      #expect(dimmed.place?.count == all)
      // Empty: everything is shown.
      try terminal.press("&", "BSpace", "Enter")
      try await terminal.waitFor("all items") {
        $0.place?.count == all && !$0.status.contains("speaker:ryabkov")
      }
    }
  }

  @Test func filteringIsUndoneByEscape() async throws {
    try await withParley { terminal in
      let before = try await terminal.waitForItem(1)
      try terminal.type("&ironclad")
      try await terminal.waitFor(" in all)")
      try terminal.press("Escape")
      try await terminal.waitFor("the screen as it was") { $0 == before }
    }
  }

  @Test(arguments: [(1, "Geneva"), (2, "Brussels"), (3, "OSCE"), (4, "Capitals")])
  func showsOneTrackAlone(digit: Int, track: String) async throws {
    try await withParley { terminal in
      let all = try #require(try await terminal.waitForItem(1).place).count
      try terminal.press("\(digit)")
      let one = try await terminal.waitFor("(\(all) in all)")
      #expect(one.status.contains("only \(track)"))
      try terminal.press("0")
      try await terminal.waitFor("all tracks") { $0.place?.count == all }
    }
  }

  @Test func saysWhenThereIsNoSuchTrack() async throws {
    try await withParley { terminal in
      try terminal.press("9")
      try await terminal.waitFor("there is no track 9")
    }
  }

  @Test(arguments: ["12 jan", "2022-01-12"])
  func goesToADate(date: String) async throws {
    try await withParley { terminal in
      try terminal.press("d")
      try await terminal.waitFor("go to:")
      try terminal.type(date)
      try terminal.press("Enter")
      let screen = try await terminal.waitFor("12 January") { $0.status.contains(" 12 Jan 2022") }
      #expect(screen.contains("Wednesday 12 January 2022"))
    }
  }

  @Test func saysWhatIsNoDate() async throws {
    try await withParley { terminal in
      try terminal.type("dsoon")
      try terminal.press("Enter")
      let screen = try await terminal.waitFor("soon")
      #expect(screen.bottom.hasPrefix("go to: soon"))
      try terminal.press("Escape")
      try await terminal.waitForNo("go to:")
    }
  }
}
