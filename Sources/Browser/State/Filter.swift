import Timeline
public import TimelineSearch

/// What of the timeline is shown.
public struct Filter: Sendable {
  /// What becomes of the items that do not match.
  public enum Mode: Hashable, Sendable {
    /// They are left out.
    case hide
    /// They stay, dimmed.
    case dim
  }

  /// The text of the query as it was typed; empty for none.
  public var text = ""
  /// The query that `text` spells.
  public var query: Query?
  /// What becomes of the rest.
  public var mode = Mode.hide
  /// The one track shown, a position in `Timeline.tracks`.
  public var track: Int?

  /// Whether everything is shown.
  public var isEmpty: Bool { query == nil && track == nil }
}
