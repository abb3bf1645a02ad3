/// What the reading order depends on, for the rows of one kind.
struct OrderColumn {
  /// The place of each row; `none` where a row is referred to that has not come yet.
  private(set) var keys: [OrderKey] = []
  /// For each row its own track and one, or zero, then whether it has a clock time, and whether its
  /// date is exact.
  private(set) var traits: [UInt32] = []
  /// For each row the event that it may stand beneath and one, or zero; empty where no row has one.
  private(set) var parents: [UInt32] = []

  /// What is known of one row.
  struct Entry {
    let key: OrderKey
    let track: Int?
    let parent: Int?
    let isTimed: Bool
    let isExact: Bool
  }

  /// How many rows there are.
  var count: Int { keys.count }

  mutating func set(_ row: Int, _ entry: Entry) {
    if row == keys.count {
      keys.append(entry.key)
      traits.append(0)
    } else {
      reserve(row + 1)
      keys[row] = entry.key
    }
    traits[row] =
      UInt32(entry.track.map { $0 + 1 } ?? 0) << 2 | (entry.isTimed ? 2 : 0)
      | (entry.isExact ? 1 : 0)
    if let parent = entry.parent {
      while parents.count <= row { parents.append(0) }
      parents[row] = UInt32(parent + 1)
    }
  }

  /// Makes sure that there are `count` rows.
  mutating func reserve(_ count: Int) {
    while keys.count < count {
      keys.append(.none)
      traits.append(0)
    }
  }

  func isTimed(_ row: Int) -> Bool { traits[row] & 2 != 0 }

  func isExact(_ row: Int) -> Bool { traits[row] & 1 != 0 }

  func parent(_ row: Int) -> Int? {
    guard row < parents.count, parents[row] > 0 else { return nil }
    return Int(parents[row]) - 1
  }
}
