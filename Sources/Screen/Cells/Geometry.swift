/// A number of rows and columns of cells, neither negative.
public struct Size: Hashable, Sendable {
  /// How many rows.
  public let rows: Int
  /// How many columns.
  public let columns: Int

  /// Creates a size; a negative number counts as zero.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A cell's place: row and column from the top left, which is 0, 0.
public struct Position: Hashable, Sendable {
  /// The row, counted from the top.
  public var row: Int
  /// The column, counted from the left.
  public var column: Int

  /// Creates a place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// The top row.
  public var row: Int
  /// The leftmost column.
  public var column: Int
  /// How many rows; never negative.
  public var rows: Int
  /// How many columns; never negative.
  public var columns: Int

  /// Creates a rectangle; a negative extent counts as zero.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The whole of a screen.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// Whether it has no cell.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// Whether `position` lies in it.
  public func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < row + rows
      && position.column >= column && position.column < column + columns
  }

  /// The rectangle less `top` rows above, `bottom` rows below, and so on.
  public func inset(top: Int = 0, bottom: Int = 0, left: Int = 0, right: Int = 0) -> Rect {
    Rect(
      row: row + min(top, rows), column: column + min(left, columns),
      rows: rows - top - bottom, columns: columns - left - right)
  }
}
