import Screen
import Timeline
import TimelineSearch

/// All that the rows of the list and the bars of the days depend on: two frames with the same picture
/// show a row alike, unless the cursor is on it.
struct ListPicture: Sendable {
  private let basis: Basis
  /// The row at the top of the list.
  private let top: Int
  /// The row of the cursor.
  private let cursorRow: Int?
  /// The day of the cursor's item.
  private let day: Int?
  /// Whether something may lie over the list.
  private let isCovered: Bool

  private struct Basis: Equatable {
    let size: Size
    let focus: State.Focus
    let area: Rect
    let isShown: Bool
    let revision: Int
    let query: Query?
    let marks: [Character: String]
  }

  init(_ state: State) {
    let layout = state.layout
    basis = Basis(
      size: state.size, focus: state.focus, area: layout.list, isShown: layout.showsList,
      revision: state.rowsRevision, query: state.highlightedQuery,
      marks: state.memory.place.marks)
    top = state.top
    cursorRow = state.cursor.flatMap { state.rows.row(of: $0) }
    day = state.item?.day
    isCovered = !state.layers.isEmpty
  }

  /// How many rows further up the rows of this picture stood in `previous`, which may be negative;
  /// `nil` where nothing can be taken over from it.
  func offset(since previous: ListPicture) -> Int? {
    guard basis == previous.basis, basis.isShown, !previous.isCovered else { return nil }
    return top - previous.top
  }

  /// Whether the bars of the days are those of `previous`, too.
  func hasBars(of previous: ListPicture) -> Bool {
    offset(since: previous) != nil && day == previous.day
  }

  /// Whether the cursor is on `row`.
  func hasCursor(on row: Int) -> Bool { row == cursorRow }
}
