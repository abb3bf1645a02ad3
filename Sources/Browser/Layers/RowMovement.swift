import Screen

/// Where a movement key leads in a list that a layer shows.
enum RowMovement: Hashable, Sendable {
  /// So many rows down, or up where negative.
  case by(Int)
  /// To the first row.
  case first
  /// To the last row.
  case last

  /// What `key` does in the timeline, as far as it moves by rows.
  ///
  /// - Parameter page: the rows that are on the screen.
  init?(_ key: Key, page: Int) {
    let whole = max(1, page - 1)
    switch Keymap.command(for: key) {
    case .nextRow: self = .by(1)
    case .previousRow: self = .by(-1)
    case .nextPage: self = .by(whole)
    case .previousPage: self = .by(-whole)
    case .nextHalfPage: self = .by(max(1, whole / 2))
    case .previousHalfPage: self = .by(-max(1, whole / 2))
    case .firstRow: self = .first
    case .lastRow: self = .last
    default: return nil
    }
  }

  /// The row that it leads to from `row` of `count`; 0 where there is none.
  func target(from row: Int, count: Int) -> Int {
    switch self {
    case .by(let rows): max(0, min(count - 1, row + rows))
    case .first: 0
    case .last: max(0, count - 1)
    }
  }
}
