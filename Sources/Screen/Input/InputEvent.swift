/// Something that a person did to the terminal.
public enum InputEvent: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// A mouse.
  case mouse(MouseEvent)
  /// A text that was pasted as a whole.
  case paste(String)
  /// The window has a new size.
  case resize(Size)
}

/// A mouse button or wheel.
public struct MouseEvent: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    /// The first button, once.
    case click
    /// The first button, twice.
    case doubleClick
    /// The wheel, away from the person.
    case wheelUp
    /// The wheel, towards the person.
    case wheelDown
  }

  /// What was done.
  public let action: Action
  /// On which cell.
  public let position: Position

  /// Creates an event.
  public init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }
}
