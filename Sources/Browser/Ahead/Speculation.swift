public import Screen

/// What an event would do, made before it happens: since `update` changes nothing but the state and
/// drawing nothing at all, a guess that proves right is the answer, and one that proves wrong is let go.
///
/// A class, since it is handed on whole and a copy would be of a hundred parts.
public final class Speculation: Sendable {
  /// What is guessed to happen.
  public let event: InputEvent
  /// The browser after it.
  public let state: State
  /// What is then to be done outside.
  public let effects: [Effect]
  /// The screen after it.
  public let frame: Frame

  /// Makes what `event` would do to `state`, whose screen `shown` is.
  ///
  /// - Complexity: that of `update` and `State.draw(reusing:)`.
  public init(of event: InputEvent, on state: State, shown: Frame?) {
    var next = state
    effects = update(&next, .input(event))
    self.event = event
    self.state = next
    frame = next.draw(reusing: shown)
  }
}
