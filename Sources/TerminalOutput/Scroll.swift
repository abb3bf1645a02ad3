import Screen

/// Rows that scroll, so that less need be sent.
struct Scroll: Equatable {
  /// The rows that take part.
  let rows: Range<Int>
  /// By how many rows they move up; down where negative.
  let lines: Int

  /// How far rows are looked for: by a key press, and by a turn of the mouse's wheel.
  private static let farthest = 3
  /// The cells that must be saved for a scroll to pay; it costs some thirty bytes.
  private static let least = 60

  init(rows: Range<Int>, lines: Int) {
    self.rows = rows
    self.lines = lines
  }

  /// The scroll after which the fewest cells of `old` differ from those of `new`, a buffer of the
  /// same size; `nil` where none pays.
  ///
  /// - Complexity: O(cells).
  init?(from old: Buffer, to new: Buffer) {
    let size = new.size
    let comparison = Comparison(old, new)
    let still = (0..<size.rows).map { comparison.differences($0, $0) }
    guard still.reduce(0, +) >= Self.least, let first = still.firstIndex(where: { $0 > 0 }),
      let last = still.lastIndex(where: { $0 > 0 })
    else { return nil }
    var best: (scroll: Scroll, saved: Int)?
    for distance in 1...Self.farthest {
      for lines in [distance, -distance] {
        guard let found = Self.best(first...last, by: lines, still, comparison),
          found.saved >= max(Self.least, (best?.saved ?? 0) + 1)
        else { continue }
        best = found
      }
    }
    guard let best else { return nil }
    self = best.scroll
  }

  /// The rows within `rows` for which a scroll by `lines` saves the most cells.
  private static func best(
    _ rows: ClosedRange<Int>, by lines: Int, _ still: [Int], _ comparison: Comparison
  ) -> (scroll: Scroll, saved: Int)? {
    let distance = abs(lines)
    guard rows.count > distance else { return nil }
    // A stretch of rows that are taken from others: the sum is kept as long as it is of use
    // (Kadane's algorithm). The rows that become blank are counted once at its end.
    var best: (scroll: Scroll, saved: Int)?
    var saved = 0
    var start = 0
    let targets =
      lines > 0
      ? rows.lowerBound...rows.upperBound - distance : rows.lowerBound + distance...rows.upperBound
    for row in targets {
      if saved <= 0 { (saved, start) = (0, row) }
      saved += still[row] - comparison.differences(row, row + lines)
      let whole = lines > 0 ? start..<row + distance + 1 : start - distance..<row + 1
      let blank = lines > 0 ? row + 1...row + distance : start - distance...start - 1
      let total = saved + blank.reduce(0) { $0 + still[$1] - comparison.extent($1) }
      if total > best?.saved ?? 0 { best = (Scroll(rows: whole, lines: lines), total) }
    }
    return best
  }
}

/// Counts in what rows of two buffers differ.
private struct Comparison {
  private let old: Buffer
  private let new: Buffer

  init(_ old: Buffer, _ new: Buffer) { (self.old, self.new) = (old, new) }

  /// How many cells differ between a row of the new buffer and one of the old.
  func differences(_ newRow: Int, _ oldRow: Int) -> Int {
    new.withRow(newRow) { new in
      old.withRow(oldRow) { old in
        var count = 0
        for column in new.indices where new[column] != old[column] { count += 1 }
        return count
      }
    }
  }

  /// How many cells of a row of the new buffer are not blank.
  func extent(_ newRow: Int) -> Int {
    new.withRow(newRow) { cells in
      var count = 0
      for cell in cells where cell != .blank { count += 1 }
      return count
    }
  }
}
