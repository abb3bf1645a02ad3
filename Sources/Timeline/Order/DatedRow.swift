/// A row of an event or a statement with its place in time.
struct DatedRow: Comparable {
  let key: OrderKey
  /// The row, with the kind in the lowest bit; see `Item.Content.code`.
  let code: UInt32

  /// By place; of equal ones the events first, then by row, which is the order of the file.
  static func < (left: Self, right: Self) -> Bool {
    if left.key != right.key { return left.key < right.key }
    return left.rank < right.rank
  }

  static func == (left: Self, right: Self) -> Bool { left.code == right.code }

  private var rank: UInt64 { UInt64(code & 1) << 32 | UInt64(code >> 1) }
}

extension DatedRow {
  /// Sorts `rows`.
  ///
  /// - Complexity: O(*n*).
  static func sort(_ rows: inout [DatedRow]) {
    if isSorted(rows) { return }
    guard rows.count > 512 else { return rows.sort() }
    // What follows keeps the order of equals.
    rows = rows.filter { $0.code & 1 == 0 } + rows.filter { $0.code & 1 == 1 }
    if !zip(rows, rows.dropFirst()).allSatisfy({ $0.rank < $1.rank }) {
      rows.sort { $0.rank < $1.rank }
    }
    sort(&rows, by: \.key.time)
    sort(&rows, by: \.key.date)
  }

  private static func isSorted(_ rows: [DatedRow]) -> Bool {
    for position in rows.indices.dropFirst() where rows[position] < rows[position - 1] {
      return false
    }
    return true
  }

  /// Sorts by one number, byte after byte from the lowest (LSD radix sort); bytes in which all
  /// numbers are alike cost nothing.
  private static func sort(_ rows: inout [DatedRow], by number: (DatedRow) -> UInt64) {
    var differing: UInt64 = 0
    let first = rows.first.map(number) ?? 0
    for row in rows { differing |= number(row) ^ first }
    var other = rows
    for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 0xFF != 0 {
      var places = [Int](repeating: 0, count: 257)
      for row in rows { places[Int(number(row) >> shift & 0xFF) + 1] += 1 }
      for byte in 1..<257 { places[byte] += places[byte - 1] }
      for row in rows {
        let byte = Int(number(row) >> shift & 0xFF)
        other[places[byte]] = row
        places[byte] += 1
      }
      swap(&rows, &other)
    }
  }

  /// Merges two sorted runs into one.
  static func merged(_ left: [DatedRow], _ right: [DatedRow]) -> [DatedRow] {
    guard let last = left.last, let first = right.first else { return left + right }
    if last < first { return left + right }
    var merged: [DatedRow] = []
    merged.reserveCapacity(left.count + right.count)
    var position = 0
    for row in left {
      while position < right.count, right[position] < row {
        merged.append(right[position])
        position += 1
      }
      merged.append(row)
    }
    merged += right[position...]
    return merged
  }
}
