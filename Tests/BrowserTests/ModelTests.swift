import TestSupport
import Screen
import Testing
import Timeline

@testable import Browser

/// Whatever a person does, and in whatever order, the browser stays whole and can be left.
@Suite("Anything at all")
struct ModelTests {
  @Test("keeps the browser whole, on a timeline")
  func onTimeline() { expectWhole(Session(), steps: 20_000, seed: 1) }

  @Test("keeps the browser whole, on an empty timeline")
  func onEmptyTimeline() { expectWhole(Session(FixtureTimeline.empty), steps: 5000, seed: 2) }

  @Test("keeps the browser whole, on statements with several wordings")
  func onWordings() { expectWhole(Session(FixtureTimeline.bridge), steps: 5000, seed: 3) }

  @Test("keeps the browser whole, where sources differ")
  func onDisputedTimeline() {
    expectWhole(Session(FixtureTimeline.disputed), steps: 10_000, seed: 4)
  }

  private func expectWhole(_ session: Session, steps: Int, seed: UInt64) {
    var session = session
    var generator = SeededGenerator(seed: seed)
    var recent: [InputEvent] = []
    var previous: Frame?
    for step in 0..<steps {
      let event = Self.event(using: &generator)
      recent = recent.suffix(11) + [event]
      session.send(.input(event))
      let frame = session.state.draw(reusing: previous)
      var wrong = session.state.violations + session.wrongWithCursor(of: frame)
      if frame.buffer != session.state.draw().buffer {
        wrong.append("a row taken over from the frame before is not what would be drawn")
      }
      previous = frame
      if step.isMultiple(of: 8) { wrong += session.wrongCells(in: frame.buffer) }
      guard wrong.isEmpty else {
        Issue.record("step \(step) of seed \(seed): \(wrong) after \(recent)")
        return
      }
      if step.isMultiple(of: 200), !Self.canBeLeft(session) {
        Issue.record("step \(step) of seed \(seed): Esc and q do not lead out, after \(recent)")
        return
      }
    }
  }

  /// Whether Esc and q, pressed again and again, end the program.
  private static func canBeLeft(_ session: Session) -> Bool {
    var session = session
    for _ in 0..<4 where session.press(.escape, "q").contains(.quit) { return true }
    return false
  }

  private static let keys: [Key] =
    Keymap.bindings.flatMap(\.keys)
    + [.backspace, .delete, .backTab, .control("a"), .control("e"), .control("g"), .control("k")]
    + [.control("n"), .control("p"), .control("w"), .control("@"), "\u{1B}", "é", "北", "🙂"]
    + "abeilnoprstuvw\"-:&SSmm<>$^".map { .character($0) }

  private static let texts = [
    "iron", "speaker:berg", "kind:event", "re:/i.n/", "\"", "-answer", "\u{1B}[2J", "12 jan", "北京",
    "a\nb\tc", "", "e\u{301}", String(repeating: "x ", count: 600), "&", "track:hill",
  ]

  private static func event(using generator: inout SeededGenerator) -> InputEvent {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<4:
      let isHuge = Int.random(in: 0..<20, using: &generator) == 0
      return .resize(
        Size(
          rows: Int.random(in: 1...(isHuge ? 120 : 30), using: &generator),
          columns: Int.random(in: 1...(isHuge ? 300 : 110), using: &generator)))
    case 4..<8: return .paste(texts.randomElement(using: &generator) ?? "")
    case 8..<20:
      let actions: [MouseEvent.Action] = [.click, .doubleClick, .wheelUp, .wheelDown]
      return .mouse(
        MouseEvent(
          actions.randomElement(using: &generator) ?? .click,
          at: Position(
            row: Int.random(in: -1...32, using: &generator),
            column: Int.random(in: -1...115, using: &generator))))
    // Layers lie on top for long where nothing ends them.
    case 20..<26: return .key(.enter)
    case 26..<32: return .key(.escape)
    default: return .key(keys.randomElement(using: &generator) ?? "j")
    }
  }
}
