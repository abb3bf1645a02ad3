/// Rows of cells in aligned columns, two spaces apart.
struct TextTable {
  /// How a column is laid out.
  struct Column {
    /// The width beyond which a cell pushes those after it to the right, rather than the whole
    /// column.
    var limit = Int.max
    /// Whether cells stand at the right, as numbers do.
    var isNumeric = false
  }

  private static let gap = "  "

  /// The columns; the last one is as wide as its cells.
  let columns: [Column]
  /// The rows, each with a cell for each column.
  let rows: [[StyledText]]

  /// The rows as lines, cut to `width` where there is one.
  func lines(width: Int?) -> [StyledText] {
    let widths = columns.indices.map { column in
      min(rows.map { $0[column].columns }.max() ?? 0, columns[column].limit)
    }
    return rows.map { row in
      var line = StyledText()
      // A cell that was too wide takes from the space after those that follow.
      var end = 0
      for (column, cell) in row.enumerated() {
        // A column that is empty in every row takes no space.
        guard widths[column] > 0 else { continue }
        if !line.isEmpty { line.append(Self.gap) }
        end += (end > 0 ? Self.gap.count : 0) + widths[column]
        if columns[column].isNumeric { line.pad(to: end - cell.columns) }
        line.append(cell)
        if column < columns.count - 1 { line.pad(to: end) }
      }
      return width.map { line.cut(to: $0) } ?? line
    }
  }
}
