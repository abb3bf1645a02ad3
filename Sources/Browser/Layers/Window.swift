/// The part of a list that is on the screen.
enum Window {
  /// The first row on the screen, moved from `top` as little as shows `selected`.
  static func top(_ top: Int, showing selected: Int, of count: Int, rows: Int) -> Int {
    guard rows > 0 else { return selected }
    let lowest = min(max(0, top), max(0, count - rows))
    return max(min(lowest, selected), selected - rows + 1, 0)
  }
}
