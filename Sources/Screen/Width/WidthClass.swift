/// What a code point contributes to the width of the grapheme cluster that it stands in.
///
/// The raw values are those of `WidthTable.runs`.
enum WidthClass: UInt32 {
  /// No column of its own: a combining mark, a format or control character, a medial or final
  /// jamo.
  case zero
  /// One column. East Asian ambiguous characters are narrow (UAX #11, recommendation in 5).
  case narrow
  /// Two columns: East Asian wide or full-width.
  case wide
  /// One column, and two when U+FE0F asks for emoji presentation (UTS #51, ED-9a).
  case widenedByEmojiSelector
  /// Two columns, and one when U+FE0E asks for text presentation (UTS #51, ED-8a).
  case narrowedByTextSelector

  /// The class of a code point.
  ///
  /// - Complexity: O(log *n*) in the number of runs.
  init(_ scalar: Unicode.Scalar) {
    let runs = WidthTable.runs
    let key = scalar.value << 3 | 7
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] <= key { low = middle } else { high = middle }
    }
    self = WidthClass(rawValue: runs[low] & 7) ?? .narrow
  }

  /// The columns of a code point of this class that no variation selector follows.
  var columns: Int {
    switch self {
    case .zero: 0
    case .narrow, .widenedByEmojiSelector: 1
    case .wide, .narrowedByTextSelector: 2
    }
  }
}
