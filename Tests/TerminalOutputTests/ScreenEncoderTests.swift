import Oracles
import Screen
import TerminalOutput
import TestSupport
import Testing

@Suite("A terminal that is sent what changed shows the whole screen")
struct ScreenEncoderTests {
  private static let sizes = [(1, 1), (1, 2), (2, 1), (1, 9), (4, 13), (9, 30), (20, 12)]

  @Test("whatever it can do, and whatever was there", arguments: Kind.all)
  func shows(_ kind: Kind) {
    for (seed, size) in Self.sizes.enumerated() {
      run(kind, Size(rows: size.0, columns: size.1), seed: UInt64(seed + 1), .clusters)
    }
  }

  /// Terminals differ on how wide emoji are. What is next to them must not suffer.
  @Test(
    "but for characters of which it has another idea", arguments: Kind.all,
    [Emulator.Widths.scalars, .narrow])
  func keepsNeighbours(_ kind: Kind, _ widths: Emulator.Widths) {
    // A scroll takes with it what a terminal has made of such characters.
    for (seed, size) in Self.sizes.enumerated() {
      run(kind, Size(rows: size.0, columns: size.1), seed: UInt64(seed + 20), widths)
    }
  }

  private func run(_ kind: Kind, _ size: Size, seed: UInt64, _ widths: Emulator.Widths) {
    var screen = RandomScreen(size, SeededGenerator(seed: seed))
    var encoder = ScreenEncoder(kind.strings)
    var terminal = Emulator(size, widths: widths, delaysWrapping: kind.strings.delaysWrapping)
    for frame in 0..<150 {
      screen.change()
      let cursor = screen.place()
      if frame % 50 == 49 { encoder.forget() }
      let bytes = encoder.bytes(for: screen.buffer, cursor: cursor)
      terminal.take(bytes)
      if let difference = terminal.difference(from: screen.buffer, on: kind, cursor: cursor) {
        Issue.record(
          """
          \(size.columns)x\(size.rows), seed \(seed), frame \(frame): \(difference) after \
          \(String(decoding: bytes, as: UTF8.self).debugDescription)
          """)
        return
      }
    }
  }
}
