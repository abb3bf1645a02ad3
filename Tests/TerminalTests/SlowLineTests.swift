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

      // Nothing passes until the line is full; the program has to wait.
      var typed = 0
      while !line.isFull {
        try #require(typed < Self.keyCount / 2, "the line never becomes full")
        line.type("j")
        typed += 1
        try await wait(for: "the key to be taken", at: #_sourceLocation, seen: { "key \(typed)" }) {
          line.isInputTaken || line.isFull ? () : nil
        }
      }
      for _ in 0..<20 { line.type("j") }
      typed += 20
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
