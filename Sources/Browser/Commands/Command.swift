/// Everything that a person can ask of the browser, whether by key, by mouse or by name.
///
/// The raw value is the name under which the command palette finds it.
public enum Command: String, Hashable, Sendable, CaseIterable {
  case nextRow = "next-row"
  case previousRow = "previous-row"
  case nextPage = "next-page"
  case previousPage = "previous-page"
  case nextHalfPage = "next-half-page"
  case previousHalfPage = "previous-half-page"
  case firstRow = "first-row"
  case lastRow = "last-row"
  case nextEvent = "next-event"
  case previousEvent = "previous-event"

  case open = "open-item"
  case back = "back"
  case switchPane = "switch-pane"
  case wordings = "wordings"
  case close = "close"
  case quit = "quit"
  case suspend = "suspend"
  case redraw = "redraw"
  case reload = "reload"

  case search = "search"
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case filter = "filter"
  case onlyTrack = "only-track"
  case allTracks = "all-tracks"

  case speakers = "speakers"
  case quotes = "quotes-of-speaker"
  case nextOfSpeaker = "next-of-speaker"
  case previousOfSpeaker = "previous-of-speaker"
  case goToDate = "go-to-date"
  case nextContradiction = "next-contradiction"
  case previousContradiction = "previous-contradiction"

  case setMark = "set-mark"
  case goToMark = "go-to-mark"
  case jumpBack = "jump-back"

  case sources = "sources"
  case allSources = "all-sources"

  case copyQuotation = "copy-quotation"
  case copyCommandLine = "copy-command-line"
  case openURL = "open-url"

  case help = "help"
  case palette = "command-palette"

  /// Whether there must be an item under the cursor.
  var needsItem: Bool {
    switch self {
    case .nextRow, .previousRow, .nextPage, .previousPage, .nextHalfPage, .previousHalfPage,
      .firstRow, .lastRow, .nextEvent, .previousEvent, .open, .switchPane, .wordings, .quotes,
      .nextOfSpeaker, .previousOfSpeaker, .nextContradiction, .previousContradiction,
      .copyQuotation, .openURL:
      true
    case .back, .close, .quit, .suspend, .redraw, .reload, .search, .nextMatch, .previousMatch,
      .filter, .onlyTrack, .allTracks, .speakers, .goToDate, .setMark, .goToMark, .jumpBack,
      .sources,
      .allSources, .copyCommandLine, .help, .palette:
      false
    }
  }
}
