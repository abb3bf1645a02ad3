import Glibc
import Testing

/// A line may be slower than the one who types: frames are skipped then, and keys are not lost.
@Suite struct SlowLineTests {
  /// What a line of 300 baud takes in a second: ten bits a byte.
  private static let bytesInASecond = 30
  private static let keyCount = 250

  @Test func skipsFramesAndLosesNoKey() async throws {
    let launch = Launch.parley().sized(120, 40)
    try await withLine(launch) { line, _ in
      try await line.waitFor("the first frame") { $0.place?.number == 1 }
      let process = line.process
      let writesBefore = try #require(Program.writeCount(of: process))

      let typed = try await fill(line)
      let timeBefore = try #require(Program.processorTime(of: Int(process)))
      // Which takes its time, all of which the program waits.
      let expected = try await screenAfterKeys(launch)
      let time = try #require(Program.processorTime(of: Int(process))) - timeBefore
      #expect(time < 0.1, "it used \(time) s of processor time while it had to wait")

      // A key a second.
      for _ in typed..<Self.keyCount {
        line.type("j")
        line.pass(Self.bytesInASecond)
      }
      let last = try await line.waitFor("all keys", pace: Self.bytesInASecond) {
        $0.place == expected.place
      }
      #expect(last.lines == expected.lines, "\(last)\nin place of\n\(expected)")
      #expect(last.cursor == expected.cursor)
      let frames = try #require(Program.writeCount(of: process)) - writesBefore
      #expect(
        frames * 4 < Self.keyCount,
        "\(Self.keyCount) keys gave \(frames) frames: draw only what is up to date")
      line.type("q")
      #expect(try await line.waitForEnd() == 0)
    }
  }

  /// A signal does not wait for a terminal that takes nothing, and what the terminal gets once it
  /// does take something gives it back.
  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func endsThoughTheTerminalTakesNothing(signal: Int32) async throws {
    try await withLine(Launch.parley().sized(120, 40)) { line, terminal in
      let modes = line.modes
      try await line.waitFor("the first frame") { $0.place?.number == 1 }
      #expect(line.modes != modes)
      _ = try await fill(line)

      kill(line.process, signal)
      #expect(try await line.waitForEnd(passing: false) == 128 + signal)
      #expect(line.modes == modes)
      let shell = try await line.waitFor("the message") { $0.contains("parley: ended by SIG") }
      #expect(!shell.isAlternate, "\(shell)")
      #expect(!shell.wantsMouse)
      #expect(shell.showsCursor)
    }
  }

  /// Nor for one that takes nothing from the start, of which nothing is changed until it does.
  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func endsBeforeTheTerminalTakesAnything(signal: Int32) async throws {
    try await withLine(Launch.parley().sized(80, 24), isStopped: true) { line, _ in
      let modes = line.modes
      try await wait(for: "the program to hear signals", at: #_sourceLocation, seen: { "" }) {
        Program.blocks(signal, in: line.process) ? () : nil
      }
      kill(line.process, signal)
      #expect(try await line.waitForEnd(passing: false) == 128 + signal)
      #expect(line.modes == modes)
      #expect(line.count == 0)
    }
  }

  @Test func beginsOnceTheTerminalTakesSomething() async throws {
    try await withLine(Launch.parley().sized(80, 24), isStopped: true) { line, _ in
      try await wait(for: "the program to hear signals", at: #_sourceLocation, seen: { "" }) {
        Program.blocks(SIGTERM, in: line.process) ? () : nil
      }
      line.goOn()
      try await line.waitFor("the first frame") { $0.place?.number == 1 }
      line.type("q")
      #expect(try await line.waitForEnd() == 0)
    }
  }

  /// Whoever leaves while the line is full waits for what was on its way at most a second.
  @Test func leavesALineThatIsFull() async throws {
    try await withLine(Launch.parley().sized(120, 40)) { line, _ in
      try await line.waitFor("the first frame") { $0.place?.number == 1 }
      _ = try await fill(line)
      line.type("q")
      // Room for the frames that are waited for, and not for much more.
      try await wait(for: "the key to be taken", at: #_sourceLocation, seen: { "q" }) {
        line.pass(256)
        return line.isInputTaken ? () : nil
      }
      #expect(try await line.waitForEnd(passing: false) == 0)
      let shell = try await line.waitFor("the shell's screen") { !$0.isAlternate }
      #expect(!shell.wantsMouse)
      #expect(shell.showsCursor)
    }
  }

  /// Types until the program waits in the midst of a frame, since nothing passes; returns how many
  /// keys that took.
  private func fill(_ line: Line) async throws -> Int {
    var typed = 0
    while !line.isFull {
      try #require(typed < Self.keyCount / 2, "the line never becomes full")
      line.type("j")
      typed += 1
      try await wait(for: "the key to be taken", at: #_sourceLocation, seen: { "key \(typed)" }) {
        line.isInputTaken || line.isFull ? () : nil
      }
    }
    // Half a frame or so still fits in.
    for _ in 0..<20 {
      line.type("j")
      try await Task.sleep(for: .milliseconds(10))
    }
    return typed + 20
  }

  /// The screen on a line that takes everything at once.
  private func screenAfterKeys(_ launch: Launch) async throws -> ScreenText {
    try await withLine(launch) { line, _ in
      try await line.waitFor("the first frame") { $0.place?.number == 1 }
      for _ in 0..<Self.keyCount { line.type("j") }
      return try await line.waitFor("the item of the last key") {
        $0.place?.number == Self.keyCount + 1
      }
    }
  }
}
