import Foundation
import Glibc
import Testing

/// `o`: the source's URL in a web browser, by its arguments and never through a shell.
@Suite struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes a program that tells how it was started, and then does `more`.
  private func browser(_ name: String = "browser", _ more: String = "") throws -> String {
    try folder.write(
      #"""
      #!/bin/sh
      {
        for word; do printf '<%s>\n' "$word"; done
        grep -E '^Sig(Blk|Ign)' /proc/self/status
        ls -l /proc/self/fd | sed -n 's/.* \([0-9]*\) -> /\1 /p'
      } > "$FOLDER/opened.new"
      mv "$FOLDER/opened.new" "$FOLDER/opened"
      \#(more)
      """#, to: name, mode: 0o755)
  }

  private func launch(_ url: String, _ browser: String) throws -> Launch {
    let timeline = try folder.write(Sample.timeline(url: url), to: "talks.json")
    // The shell has a file open that is none of the browser's business.
    return .script(#"exec 9< /dev/null; exec "$PARLEY" '\#(timeline)'"#).with("BROWSER", browser)
      .with("DISPLAY", ":nowhere")
  }

  @Test(arguments: [
    "https://example.org/';touch$IFS'x", "https://example.org/$(touch%20x)`touch${IFS}x`",
    "https://example.org/|touch${IFS}x;touch${IFS}x&&touch${IFS}x", "HTTP://example.org/--help",
    "https://example.org/%s%c\\\"*?[a]~#",
  ])
  func passesTheURLAsItIs(url: String) async throws {
    let launch = try launch(url, try browser() + " -n")
    try await withParley(launch, folder: folder) { terminal in
      try terminal.press("o")
      let told = try await terminal.waitForFile("opened").split(separator: "\n").map(String.init)
      #expect(told.prefix(2) == ["<-n>", "<\(url)>"])
      try expectClean(told)
      #expect(told.contains("0 /dev/null") && told.contains("2 /dev/null"))
      #expect(!FileManager.default.fileExists(atPath: folder.path("x")))
      // Nothing is left of it.
      let process = try terminal.process
      try await wait(for: "no child", at: #_sourceLocation, seen: { "a child" }) {
        Program.children(of: process).isEmpty ? () : nil
      }
    }
  }

  /// No signal blocked or ignored, and no file open but the standard streams.
  private func expectClean(_ told: [String]) throws {
    // Ignored are only the two signals that the C library has for itself (32 and 33).
    #expect(told.contains("SigBlk:\t0000000000000000"), "\(told)")
    #expect(
      told.contains { ["SigIgn:\t0000000180000000", "SigIgn:\t0000000000000000"].contains($0) })
    for line in told {
      let words = line.split(separator: " ")
      guard words.count == 2, let number = Int(words[0]), number > 2 else { continue }
      #expect(words[1].hasPrefix("/proc/"), "left open: \(line)")
    }
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "-https://example.org/", "--help",
    "https://example.org/\ntouch x", "https://example.org/ -x", "https:", "ftp://example.org/",
    "data:text/html,x", " https://example.org/", "https://example.org/\u{1B}[2J",
  ])
  func opensNothingElse(url: String) async throws {
    let launch = try launch(url, try browser())
    try await withParley(launch, folder: folder) { terminal in
      try terminal.press("o")
      try await terminal.waitFor("a refusal") { $0.status.contains("http") }
      try terminal.press("j")
      try await terminal.waitForItem(2)
      #expect(folder.text("opened").isEmpty)
    }
  }

  @Test func takesTheFirstThatCanBeStarted() async throws {
    let launch = try launch(
      "https://example.org/", "/nowhere/one:\(try browser()) --url=%s:/nowhere/two")
    try await withParley(launch, folder: folder) { terminal in
      try terminal.press("o")
      try await terminal.waitForFile("opened") { $0.hasPrefix("<--url=https://example.org/>\n") }
    }
  }

  @Test func tellsWhatCameOfIt() async throws {
    let launch = try launch("https://example.org/", try browser("browser", "exit 3"))
    try await withParley(launch.sized(120, 24), folder: folder) { terminal in
      try terminal.press("o")
      try await terminal.waitFor("browser ended with exit status 3")
    }
  }

  /// xdg-open takes `--` for a mistake (xdg-utils 1.1.3), so it is not there.
  @Test func xdgOpenGetsTheURLAlone() async throws {
    let bin = folder.path("bin")
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
    _ = try browser("bin/xdg-open")
    let launch = try launch("https://example.org/", "").with("PATH", bin + ":/usr/bin:/bin")
    try await withParley(launch, folder: folder) { terminal in
      try terminal.press("o")
      try await terminal.waitForFile("opened") { $0.hasPrefix("<https://example.org/>\nSig") }
    }
  }

  // MARK: - In the terminal

  /// A browser that draws on the terminal gets the terminal, whole, and then gives it back.
  @Test func textBrowserGetsTheTerminal() async throws {
    let browser = try browser(
      "w3m",
      "stty -echo; printf '\\033[?25lbrowsing '; read -r line; echo \"read $line\"; read -r l")
    let launch = try launch("https://example.org/", browser)
    try await withParley(launch, folder: folder) { terminal in
      let shown = try await terminal.waitForParley()
      try terminal.press("o")
      let screen = try await terminal.waitFor("browsing")
      #expect(!screen.isAlternate)
      #expect(!screen.wantsMouse)
      try terminal.type("keys\n")
      try await terminal.waitFor("read keys")
      let told = folder.text("opened").split(separator: "\n").map(String.init)
      try expectClean(told)
      #expect(told.contains { $0.hasPrefix("0 /dev/pts/") })
      #expect(told.contains { $0.hasPrefix("2 /dev/pts/") })
      // ^C is the browser's.
      try terminal.press("C-c")
      let after = try await terminal.waitFor("the timeline") { $0.isAlternate && $0.place != nil }
      #expect(after.lines.dropLast(2) == shown.lines.dropLast(2))
      #expect(after.wantsMouse && after.showsCursor)
      try terminal.press("j")
      try await terminal.waitForItem(2)
    }
  }

  @Test func keysComeFromTheTerminalAlsoWhereTheTimelineCameThroughAPipe() async throws {
    let browser = try browser("w3m", "read -r line; echo \"read $line\"; read -r line")
    try folder.write(Sample.timeline(url: "https://example.org/"), to: "talks.json")
    let launch = Launch.script(#"cat "$FOLDER/talks.json" | "$PARLEY" -"#).with("BROWSER", browser)
    try await withParley(launch, folder: folder) { terminal in
      try terminal.press("o")
      try await terminal.waitForFile("opened")
      try terminal.type("keys\n")
      try await terminal.waitFor("read keys")
      try terminal.press("Enter")
      try await terminal.waitForParley()
    }
  }
}
