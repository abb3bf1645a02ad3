import Testing

/// What leaves the program: `y`, `Y`, `o`.
@Suite struct TakingTests {
  @Test(arguments: ["tmux-256color", "xterm-256color", "screen-256color"])
  func copiesTheQuotationThroughTheTerminal(term: String) async throws {
    try await withParley(.parley().on(term)) { terminal in
      try await terminal.search("ironclad")
      try terminal.press("y")
      try await terminal.waitFor("copied: Sergei Ryabkov")
      let copied = try await terminal.waitForClipboard()
      #expect(copied.hasPrefix("“We need ironclad, waterproof"))
      #expect(copied.contains("Sergei Ryabkov"))
      #expect(copied.contains("source: "))
    }
  }

  @Test func copiesTheCommandLineOfTheView() async throws {
    try await withParley { terminal in
      try await terminal.search("ironclad")
      try terminal.press("Y")
      try await terminal.waitFor("copied: parley search ironclad")
      #expect(try await terminal.waitForClipboard() == "parley search ironclad")
    }
  }

  @Test func opensTheURLAsOneArgumentOfTheBrowser() async throws {
    let folder = try TemporaryFolder()
    let browser = try folder.write(
      """
      #!/bin/sh
      { printf '%s\\n' "$#" "$1"; ps -o pgid= -p $$; } > "$FOLDER/opened.new"
      mv "$FOLDER/opened.new" "$FOLDER/opened"
      echo 'the browser writes' ; echo 'the browser errs' >&2
      """, to: "a browser", mode: 0o755)
    let url = "https://example.org/a?b=1&c='d'%20$(touch%20pwned);`id`#*"
    let timeline = try folder.write(Sample.timeline(url: url), to: "talks.json")
    let launch = Launch.parley(timeline).with("BROWSER", browser).with("DISPLAY", ":nowhere")
    try await withParley(launch, folder: folder) { terminal in
      try terminal.press("o")
      let screen = try await terminal.waitFor("opening https://example.org/")
      let words = try await terminal.waitForFile("opened").split(separator: "\n").map(String.init)
      #expect(words[0] == "1")
      #expect(words[1] == url)
      // ^Z and the end of this terminal are not the browser's business.
      #expect(Int(words[2].filter(\.isNumber)) != (try terminal.process))
      #expect(!screen.contains("the browser writes"))
      try terminal.press("j")
      let after = try await terminal.waitForItem(2)
      #expect(!after.contains("the browser"))
    }
  }

  @Test func saysWhenThereIsNoBrowser() async throws {
    let folder = try TemporaryFolder()
    let timeline = try folder.write(Sample.timeline(url: "https://example.org/"), to: "talks.json")
    let launch = Launch.parley(timeline).with("BROWSER", "/nowhere/browser")
    try await withParley(launch, folder: folder) { terminal in
      try terminal.press("o")
      try await terminal.waitFor("/nowhere/browser could not be started")
    }
  }

  @Test func opensNoURLButThoseOfTheWeb() async throws {
    let folder = try TemporaryFolder()
    let timeline = try folder.write(Sample.timeline(url: "file:///etc/passwd"), to: "talks.json")
    let launch = Launch.parley(timeline).with("BROWSER", "/nowhere/browser")
    try await withParley(launch, folder: folder) { terminal in
      try terminal.press("o")
      try await terminal.waitFor("only http and https URLs are opened")
    }
  }
}

extension TerminalSession {
  /// Waits until something is on tmux's clipboard, and returns it.
  func waitForClipboard(at place: SourceLocation = #_sourceLocation) async throws -> String {
    try await wait(for: "something on the clipboard", at: place, seen: { "nothing" }) {
      try? tmux("show-buffer")
    }
  }
}
