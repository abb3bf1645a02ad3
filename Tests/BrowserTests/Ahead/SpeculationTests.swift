import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("What is done ahead")
struct SpeculationTests {
  /// On a walk of keys: it is what happens when the key is pressed, and until then nothing has.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func isWhatHappensThen(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var session = Session()
    var shown: Frame?
    let keys = Keymap.bindings.flatMap(\.keys) + [.enter, .escape, "i", "r", .backspace]
    for step in 0..<2000 {
      let key = try #require(keys.randomElement(using: &generator))
      let frame = session.state.draw(reusing: shown)
      shown = frame
      let speculation = Speculation(of: .key(key), on: session.state, shown: shown)
      #expect(session.state.draw().buffer == frame.buffer, "step \(step): \(key) was guessed only")

      let effects = session.press(.key(key))
      let place = "step \(step) of seed \(seed), \(key)"
      try #require(speculation.effects == effects, "\(place): other effects")
      try #require(
        speculation.frame.buffer == session.state.draw().buffer, "\(place): another screen")
      try #require(speculation.frame.cursor == session.state.draw().cursor, "\(place)")
      try #require(
        speculation.state.draw().buffer == session.state.draw().buffer, "\(place): another state")
      try #require(speculation.event == .key(key))
    }
  }
}
