import Screen
import Testing

@testable import Browser

@Suite("What a reader is guessed to do next")
struct EventPredictorTests {
  /// What was done, each by its key, and what is guessed then.
  static let cases: [(done: String, next: Key?)] = [
    ("", nil),
    ("j", "j"),
    ("jjj", "j"),
    ("jk", "k"),
    ("vqv", "q"),
    ("vqvq", "v"),
    // One exception does not undo a habit, and two after a short one do.
    ("jjjjgj", "j"),
    ("jjjjgjj", "j"),
    ("jkjvj", "v"),
    // What closes a view is not done twice, but what opened it may be.
    ("vq", "v"),
    ("jvq", "v"),
    ("q", nil),
  ]

  @Test(arguments: cases)
  func followsWhatWasDoneBefore(done: String, next: Key?) {
    #expect(Self.predictor(after: done).prediction == next.map(InputEvent.key), "after \(done)")
  }

  @Test func escapeClosesAViewToo() {
    var predictor = Self.predictor(after: "c")
    predictor.note(.key(.escape))
    #expect(predictor.prediction == .key("c"))
  }

  @Test func whoHasDoneNothingIsTakenToDoTheFirstThing() {
    var predictor = EventPredictor(first: .key("j"))
    #expect(predictor.prediction == .key("j"))
    predictor.note(.key("v"))
    #expect(predictor.prediction == .key("v"))
    predictor.note(.resize(Size(rows: 10, columns: 20)))
    #expect(predictor.prediction == .key("j"))
  }

  @Test func wheelTurnsOn() {
    let turned = InputEvent.mouse(MouseEvent(.wheelDown, at: Position(row: 3, column: 4)))
    var predictor = EventPredictor()
    predictor.note(turned)
    #expect(predictor.prediction == turned)
  }

  @Test(arguments: [InputEvent.paste("a text"), .resize(Size(rows: 10, columns: 20))])
  func nothingIsGuessedAfterWhatHardlyComesTwice(event: InputEvent) {
    var predictor = Self.predictor(after: "jj")
    predictor.note(event)
    #expect(predictor.prediction == nil)
  }

  @Test func whatTakesLongIsNotGuessedUntilItTakesLongNoMore() {
    var predictor = Self.predictor(after: "aa")
    predictor.note(.key("a"), isSlow: true)
    #expect(predictor.prediction == nil)
    predictor.note(.key("a"), isSlow: false)
    #expect(predictor.prediction == .key("a"))
  }

  /// However many different things are done, a guess costs no more.
  @Test func fewHabitsAreKept() {
    var predictor = EventPredictor()
    for row in 0..<1000 {
      let event = InputEvent.mouse(MouseEvent(.click, at: Position(row: row, column: 0)))
      predictor.note(event)
      predictor.note(event, isSlow: row.isMultiple(of: 2))
    }
    #expect(predictor.habits.count == EventPredictor.habitLimit)
    #expect(predictor.slow.count == EventPredictor.habitLimit)
  }

  private static func predictor(after done: String) -> EventPredictor {
    var predictor = EventPredictor()
    for character in done { predictor.note(.key(.character(character))) }
    return predictor
  }
}
