package import Screen

extension Buffer {
  /// The places of cells that are half a wide character without its other half.
  package var halves: [Position] {
    var halves: [Position] = []
    for row in 0..<size.rows {
      for (column, cell) in self.row(row).enumerated() {
        let isWide = DisplayWidth.columns(of: cell.text) == 2
        let isFollowed = column + 1 < size.columns && self[row, column + 1].text.isEmpty
        let follows =
          column > 0 && DisplayWidth.columns(of: self[row, column - 1].text) == 2
        if isWide != isFollowed || cell.text.isEmpty != follows {
          halves.append(Position(row: row, column: column))
        }
      }
    }
    return halves
  }
}
