import Foundation
import Glibc
import Testing

/// A terminal that is gone ends the program, and nothing spins meanwhile.
@Suite struct HangUpTests {
  /// What the program was doing, with what it was started, and what it is sent.
  @Test(arguments: ["", "trap '' HUP;"], [["j"], ["/", "x"], ["o"]])
  func endsWithoutUsingTheProcessor(start: String, keys: [String]) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.timeline(url: "https://example.org/"), to: "talks.json")
    // A browser that does not mind.
    try folder.write(
      "#!/bin/sh\ntrap '' HUP TERM\necho browsing\nexec sleep 1000\n", to: "w3m", mode: 0o755)
    let script = """
      \(start)
      sh -c 'echo $$ > "$FOLDER/process.new"; mv "$FOLDER/process.new" "$FOLDER/process"
             exec "$PARLEY" "$FOLDER/talks.json"'
      """
    try await withTerminal(
      Launch.script(script).with("BROWSER", folder.path("w3m")), folder: folder
    ) { terminal in
      try await terminal.waitForParley()
      try terminal.press(keys[0])
      for key in keys.dropFirst() { try terminal.press(key) }
      if keys == ["o"] { try await terminal.waitFor("browsing") }
      let process = try #require(Int(folder.text("process").dropLast()))
      let children = Program.children(of: process)
      defer { for child in children { kill(child, SIGKILL) } }
      let before = try #require(Program.processorTime(of: process))
      try terminal.tmux("kill-server")
      var last = before
      try await wait(for: "the program's end", at: #_sourceLocation, seen: { "\(process)" }) {
        if let time = Program.processorTime(of: process) { last = time }
        return Program.isRunning(process) ? nil : ()
      }
      // One that spins uses all of the second that it has with a browser that does not end.
      #expect(last - before < 0.5, "it used \(last - before) s of processor time")
    }
  }
}
