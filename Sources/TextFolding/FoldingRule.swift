/// What folding makes of one code point: a rule of `FoldingTable`.
enum FoldingRule {
  /// It stays as it is.
  case unchanged
  /// It becomes another.
  case scalar(Unicode.Scalar)
  /// It becomes these code points; none where it is removed.
  case scalars(ArraySlice<UInt32>)

  /// The rule that takes accents and typography away.
  ///
  /// - Complexity: O(log *n*) in the number of runs in the table.
  static func marks(_ scalar: Unicode.Scalar) -> FoldingRule {
    FoldingRule(scalar, keys: FoldingTable.markKeys, rules: FoldingTable.markRules)
  }

  /// The rule that takes case away from what `marks` leaves.
  ///
  /// - Complexity: O(log *n*) in the number of runs in the table.
  static func cases(_ scalar: Unicode.Scalar) -> FoldingRule {
    FoldingRule(scalar, keys: FoldingTable.caseKeys, rules: FoldingTable.caseRules)
  }

  /// Finds the run that holds `scalar`. A key is the first code point × 2048 + the count of the
  /// run; a rule has its kind in the two highest bits.
  private init(_ scalar: Unicode.Scalar, keys: [UInt32], rules: [UInt32]) {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if (keys[middle] >> 11) <= scalar.value { low = middle + 1 } else { high = middle }
    }
    self = .unchanged
    guard low > 0 else { return }
    let key = keys[low - 1]
    let offset = scalar.value - (key >> 11)
    guard offset < key & 0x7FF else { return }
    let payload = rules[low - 1] & 0x3FFF_FFFF
    switch rules[low - 1] >> 30 {
    case 0:
      let start = Int(payload >> 5)
      self = .scalars(FoldingTable.pool[start..<start + Int(payload & 0x1F)])
    case 2 where offset % 2 == 1:
      // A run of capital and small letters in turn; this is a small one.
      return
    default:
      if let folded = Unicode.Scalar(payload + offset) { self = .scalar(folded) }
    }
  }
}
