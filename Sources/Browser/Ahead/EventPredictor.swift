public import Screen

/// Guesses what a reader does next from what they did after the same event before.
///
/// Each event has the one that followed it and a saturating counter, as branches have in processors
/// (J. E. Smith, A Study of Branch Prediction Strategies, 1981): one exception does not undo a habit.
/// What was never done before is taken to be done again; what closes a view, to be followed by what
/// opened it.
public struct EventPredictor: Sendable {
  struct Habit: Sendable {
    let event: InputEvent
    var next: InputEvent
    var confidence = 1
  }

  /// How many events' habits are kept; the oldest is given up for a new one.
  static let habitLimit = 32
  private static let mostConfidence = 3

  private(set) var habits: [Habit] = []
  private let first: InputEvent?
  private var last: InputEvent?
  private var lastButOne: InputEvent?
  /// What took long, and is not to be done unasked.
  private(set) var slow: [InputEvent] = []

  /// Knows of no habit.
  ///
  /// - Parameter first: What is likely to be done by somebody who has done nothing yet.
  public init(first: InputEvent? = nil) { self.first = first }

  /// What is likely to be done next; `nil` where nothing is, or where it takes long.
  public var prediction: InputEvent? {
    guard let next = likely, !slow.contains(next) else { return nil }
    return next
  }

  private var likely: InputEvent? {
    guard let last else { return first }
    if let habit = habits.first(where: { $0.event == last }) { return habit.next }
    return last == .key("q") || last == .key(.escape) ? lastButOne : last
  }

  /// Takes note of what was done.
  ///
  /// - Complexity: O(1): as many comparisons as habits are kept.
  public mutating func note(_ event: InputEvent) {
    lastButOne = last
    switch event {
    // A text or a size hardly ever comes twice.
    case .paste, .resize: last = nil
    case .key, .mouse:
      if let last { learn(event, after: last) }
      last = event
    }
  }

  /// Takes note of whether an event takes long in the state at hand.
  public mutating func note(_ event: InputEvent, isSlow: Bool) {
    guard slow.contains(event) != isSlow else { return }
    if isSlow { slow.append(event) } else { slow.removeAll { $0 == event } }
    if slow.count > Self.habitLimit { slow.removeFirst() }
  }

  private mutating func learn(_ event: InputEvent, after last: InputEvent) {
    guard let index = habits.firstIndex(where: { $0.event == last }) else {
      habits.append(Habit(event: last, next: event))
      if habits.count > Self.habitLimit { habits.removeFirst() }
      return
    }
    if habits[index].next == event {
      habits[index].confidence = min(habits[index].confidence + 1, Self.mostConfidence)
    } else if habits[index].confidence > 1 {
      habits[index].confidence -= 1
    } else {
      habits[index].next = event
    }
  }
}
