import Testing

/// A timeline may come through a pipe; the keys come from the terminal then.
@Suite struct PipeTests {
  @Test func readsAPipeAndTakesKeysFromTheTerminal() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.timeline(url: "https://example.org/"), to: "talks.json")
    let script = #"cat "$FOLDER/talks.json" | "$PARLEY" -; echo "left with $?""#
    try await withParley(.script(script), folder: folder) { terminal in
      let screen = try await terminal.waitForItem(1)
      #expect(screen.contains("Talks of the tests"))
      try terminal.press("j")
      try await terminal.waitForItem(2)
      try terminal.resize(100, 30)
      try await terminal.waitFor("the detail beside the list") { $0.contains("verbatim") }
      try terminal.press("q")
      try await terminal.waitFor("left with 0")
    }
  }

  @Test func standardInputMayBeAnythingWhenItIsNotAskedFor() async throws {
    let script = #""$PARLEY" < /dev/null; echo "left with $?""#
    try await withParley(.script(script)) { terminal in
      try terminal.press("j")
      try await terminal.waitForItem(2)
      try terminal.press("C-c")
      try await terminal.waitFor("left with 0")
    }
  }

  @Test func suspendsTheWholePipeline() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.timeline(url: "https://example.org/"), to: "talks.json")
    try await withTerminal(.shell, folder: folder) { terminal in
      try await terminal.waitForShell()
      try terminal.type("cat \"$FOLDER/talks.json\" | \"$PARLEY\" -\n")
      try await terminal.waitForParley()
      try terminal.press("C-z")
      try await terminal.waitForShell()
      try terminal.type("fg\n")
      try await terminal.waitForItem(1)
      try terminal.press("j")
      try await terminal.waitForItem(2)
    }
  }
}
