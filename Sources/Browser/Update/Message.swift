public import Screen

/// Something that happened outside and that the browser must know.
public enum Message: Sendable {
  /// Somebody did something to the terminal.
  case input(InputEvent)
  /// An effect has something to say.
  case notice(Notice)
}

/// Something that the browser wants done outside.
public enum Effect: Hashable, Sendable {
  /// Put a text on the clipboard.
  case copy(String)
  /// Open a URL, which is `http` or `https`, in a web browser.
  case open(url: String)
  /// Keep this until the next run.
  case remember(Memory)
  /// Give the terminal back to the shell until it resumes the program.
  case suspend
  /// Draw every cell anew.
  case redraw
  /// Leave.
  case quit
}
