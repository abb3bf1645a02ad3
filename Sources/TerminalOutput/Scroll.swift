import Screen

/// Rows that scroll, so that less need be sent.
struct Scroll: Equatable {
  /// The rows that take part.
  let rows: Range<Int>
  /// By how many rows they move up; down where negative.
  let lines: Int

  /// How far rows are looked for: by a key press, and by a turn of the mouse's wheel.
  private static let farthest = 3
  /// The fewest cells that must be saved for a scroll to pay; it costs some thirty bytes.
  private static let least = 60

  init(rows: Range<Int>, lines: Int) {
    self.rows = rows
    self.lines = lines
  }

  /// The scroll after which the fewest cells of `old` differ from those of `new`, a buffer of the
  /// same size; `nil` where none pays.
  ///
  /// - Complexity: O(cells), and O(rows) where nothing seems to have moved.
  init?(from old: Buffer, to new: Buffer) {
    let found = new.withCells { newCells in
      old.withCells { oldCells -> Scroll? in
        let comparison = Comparison(new: newCells, old: oldCells, columns: new.size.columns)
        guard let moved = comparison.rowsMoved(0..<new.size.rows),
          let lines = comparison.likeliest(Self.farthest, moved)
        else { return nil }
        return Self.best(moved, by: lines, comparison)
      }
    }
    guard let found else { return nil }
    self = found
  }

  /// The rows within `rows` for which a scroll by `lines` saves the most cells.
  private static func best(
    _ rows: ClosedRange<Int>, by lines: Int, _ comparison: Comparison
  ) -> Scroll? {
    let distance = abs(lines)
    // A stretch of rows that are taken from others: the sum is kept as long as it is of use
    // (Kadane's algorithm). The rows that become blank are counted once at its end.
    var best: (scroll: Scroll, saved: Int)?
    var saved = 0
    var start = 0
    let targets =
      lines > 0
      ? rows.lowerBound...rows.upperBound - distance : rows.lowerBound + distance...rows.upperBound
    // What it saves that a row is blank, as is one to which none moves.
    let savedByBlank = rows.map { comparison.differences($0, $0) - comparison.extent($0) }
    for row in targets {
      if saved <= 0 { (saved, start) = (0, row) }
      saved += comparison.differences(row, row) - comparison.differences(row, row + lines)
      let whole = lines > 0 ? start..<row + distance + 1 : start - distance..<row + 1
      let blank = lines > 0 ? row + 1...row + distance : start - distance...start - 1
      let total = blank.reduce(saved) { $0 + savedByBlank[$1 - rows.lowerBound] }
      if total >= least, total > best?.saved ?? 0 {
        best = (Scroll(rows: whole, lines: lines), total)
      }
    }
    return best?.scroll
  }
}

/// Compares rows of two buffers.
private struct Comparison {
  let new: Cells
  let old: Cells
  let columns: Int

  /// How many cells at the beginning of a row tell it from others. What is beside a list may change
  /// at each of its rows, its beginning does not.
  private var beginning: Int { min(columns, 32) }

  /// The rows from the first to the last that begin otherwise than they did; `nil` for none or a few.
  func rowsMoved(_ rows: Range<Int>) -> ClosedRange<Int>? {
    guard let first = rows.first(where: { !beginsAlike($0, $0) }),
      let last = rows.last(where: { !beginsAlike($0, $0) }), last - first >= 4
    else { return nil }
    return first...last
  }

  /// By how many lines up or down most of `rows` seem to have moved, if most have.
  func likeliest(_ farthest: Int, _ rows: ClosedRange<Int>) -> Int? {
    var best: (lines: Int, count: Int)?
    for distance in 1...min(farthest, rows.count - 1) {
      for lines in [distance, -distance] {
        let count = rows.count {
          rows.contains($0 + lines) && beginsAlike($0, $0 + lines)
        }
        if 2 * count > rows.count, count > best?.count ?? 0 { best = (lines, count) }
      }
    }
    return best?.lines
  }

  /// Whether a row of the new buffer begins as one of the old.
  private func beginsAlike(_ newRow: Int, _ oldRow: Int) -> Bool {
    new.part(newRow * columns, beginning).areSame(as: old.part(oldRow * columns, beginning))
  }

  /// How many cells differ between a row of the new buffer and one of the old.
  func differences(_ newRow: Int, _ oldRow: Int) -> Int {
    let (start, oldStart) = (newRow * columns, oldRow * columns)
    var count = 0
    for column in 0..<columns where new[start + column] != old[oldStart + column] { count += 1 }
    return count
  }

  /// How many cells of a row of the new buffer are not blank.
  func extent(_ newRow: Int) -> Int {
    var count = 0
    for column in 0..<columns where !new[newRow * columns + column].isBlank { count += 1 }
    return count
  }
}
