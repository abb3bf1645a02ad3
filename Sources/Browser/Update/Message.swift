public import Screen
public import Timeline
public import TimelineSearch

/// Something that happened outside and that the browser must know.
public enum Message: Sendable {
  /// Somebody did something to the terminal.
  case input(InputEvent)
  /// An effect has something to say.
  case notice(Notice)
  /// A load has come further.
  case loaded(LoadProgress)
  /// A search that `Effect.search` asked for has found something, or ended.
  case found(SearchRun.Progress, generation: Int)
  /// The files were read anew; `progress` tells how, where they are feeds.
  case reloaded(Chronology, progress: LoadProgress?)
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
  /// Look for `State.sought`, and no longer for what was sought before.
  case search(generation: Int)
  /// Stop loading; what has come stays.
  case stopLoading
  /// Read the files anew.
  case reload
  /// Draw every cell anew.
  case redraw
  /// Leave.
  case quit
}
