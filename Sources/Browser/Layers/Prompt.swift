/// A line at the bottom in which something is typed.
public struct Prompt: Sendable {
  /// What the line is for.
  enum Purpose: Hashable, Sendable {
    case search
    case filter
    case date
  }

  /// What is put back when the prompt is cancelled.
  struct Origin: Sendable {
    let cursor: Int?
    let top: Int
    let focus: State.Focus
    let detailTop: Int
    let search: Search?
    let filter: Filter
  }

  let purpose: Purpose
  var field: TextField
  let origin: Origin
  /// How far back in the history the text is; 0 is what was typed.
  var recalled = 0
  /// What was typed before recalling began.
  var typed = ""
  /// What is wrong with the text as it stands.
  var problem: String?
}
