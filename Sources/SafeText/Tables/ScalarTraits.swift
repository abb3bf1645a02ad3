/// What a scalar does to a text in which it stands, from `ScalarTables.traits`.
struct ScalarTraits: OptionSet {
  let rawValue: UInt32

  /// It steers or cannot be seen: a control, format or ignorable character, a line separator, or
  /// one that Unicode has not assigned or leaves to private agreement.
  static let hidden = ScalarTraits(rawValue: 1)
  /// It is drawn on what stands before it.
  static let mark = ScalarTraits(rawValue: 2)
  /// A joiner after it changes its form: a letter of a cursive script, or one of a script with a
  /// virama.
  static let joins = ScalarTraits(rawValue: 4)
  /// A variation selector after it may change its form.
  static let varies = ScalarTraits(rawValue: 8)
  /// Part of an emoji sequence (Extended_Pictographic).
  static let pictographic = ScalarTraits(rawValue: 16)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The traits of `scalar`.
  ///
  /// - Complexity: O(log *n*) in the number of runs.
  init(of scalar: Unicode.Scalar) {
    rawValue = ScalarTables.value(of: scalar, in: ScalarTables.traits, bits: 8)
  }
}

extension ScalarTables {
  /// What a table of runs has for `scalar`, in the low `bits` of each entry.
  static func value(of scalar: Unicode.Scalar, in runs: [UInt32], bits: UInt32) -> UInt32 {
    let mask = 1 << bits - 1 as UInt32
    let key = scalar.value << bits | mask
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] <= key { low = middle } else { high = middle }
    }
    return runs[low] & mask
  }
}
