/// Goes through a text from its beginning and says of each scalar whether it may be shown.
///
/// What is invisible stays only where the text before it needs it, and one at a time:
/// - a joiner or non-joiner (U+200C, U+200D) after a letter of a cursive script or of one
///   with a virama (after UAX #31, 2.3, without looking ahead), and U+200D between two pictographs
///   (UAX #29, GB11);
/// - a variation selector right after a character that has variants (StandardizedVariants.txt,
///   emoji-variation-sequences.txt, ideographs, pictographs);
/// - tags that make a flag of U+1F3F4, ended by U+E007F (UTS #51, ED-14a).
///
/// Where it is judged depends on nothing outside a scalar's grapheme cluster, so a text may be cut
/// between clusters before or after.
struct SafetyScanner {
  /// What becomes of a scalar.
  enum Verdict {
    /// It is shown as it is.
    case stays
    /// A substitute is shown for it.
    case hidden
    /// It is a mark with nothing before it on which it could stand.
    case baseless
  }

  /// The most marks on one base: twice what any script stacks, less than what would cover the rows
  /// above and below.
  static let markLimit = 8

  private var hasBase = false
  private var marks = 0
  private var joins = false
  private var varies = false
  private var isPictographic = false
  private var tags = 0
  private var jamo = Jamo.none

  /// The verdict on the scalar at `index`, which comes after the one asked about before.
  mutating func verdict(
    at index: String.Index, in scalars: String.UnicodeScalarView
  ) -> Verdict {
    let scalar = scalars[index]
    let traits = ScalarTraits(of: scalar)
    if traits.contains(.hidden) { return verdict(onHidden: scalar, at: index, in: scalars) }
    if traits.contains(.mark) { return verdict(onMarkWith: traits) }
    if 0x1F3FB...0x1F3FF ~= scalar.value {
      // A skin tone goes with the pictograph before it and leaves it one.
      varies = false
      hasBase = true
      return .stays
    }
    let previous = jamo
    begin(traits, hasBase: scalar != " ")
    jamo = Jamo(scalar)
    guard jamo.stands(after: previous) else {
      begin([], hasBase: true)
      return .hidden
    }
    if scalar == "\u{1F3F4}" { tags = Self.tagCount(after: index, in: scalars) }
    return .stays
  }

  /// Notes that white space stands for a scalar: what follows begins anew.
  mutating func passSpace() { begin([], hasBase: false) }

  private mutating func begin(_ traits: ScalarTraits, hasBase: Bool) {
    self.hasBase = hasBase
    marks = 0
    joins = traits.contains(.joins)
    varies = traits.contains(.varies)
    isPictographic = traits.contains(.pictographic)
    tags = 0
    jamo = .none
  }

  private mutating func verdict(onMarkWith traits: ScalarTraits) -> Verdict {
    guard hasBase else {
      begin(traits, hasBase: true)
      marks = 1
      return .baseless
    }
    guard marks < Self.markLimit else {
      begin([], hasBase: true)
      return .hidden
    }
    marks += 1
    if traits.contains(.joins) { joins = true }
    varies = traits.contains(.varies)
    jamo = .none
    return .stays
  }

  private mutating func verdict(
    onHidden scalar: Unicode.Scalar, at index: String.Index, in scalars: String.UnicodeScalarView
  ) -> Verdict {
    let isNeeded =
      switch scalar.value {
      case 0x200D: joins || isPictographic && Self.isPictographic(after: index, in: scalars)
      case 0x200C: joins
      case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F: varies
      case 0xE0020...0xE007F: tags > 0
      default: false
      }
    guard isNeeded else {
      begin([], hasBase: true)
      return .hidden
    }
    switch scalar.value {
    case 0x200C, 0x200D: (joins, isPictographic) = (false, false)
    case 0xE0020...0xE007F: tags -= 1
    default: break
    }
    varies = false
    jamo = .none
    return .stays
  }

  private static func isPictographic(
    after index: String.Index, in scalars: String.UnicodeScalarView
  ) -> Bool {
    let next = scalars.index(after: index)
    return next < scalars.endIndex && ScalarTraits(of: scalars[next]).contains(.pictographic)
  }

  /// How many tags after a black flag make it a region's, the last one that ends it included.
  private static func tagCount(
    after index: String.Index, in scalars: String.UnicodeScalarView
  ) -> Int {
    var count = 0
    for scalar in scalars[scalars.index(after: index)...].prefix(7) {
      switch scalar.value {
      case 0xE0030...0xE0039, 0xE0061...0xE007A: count += 1
      case 0xE007F: return 3...6 ~= count ? count + 1 : 0
      default: return 0
      }
    }
    return 0
  }
}

/// A letter or syllable of Hangul (UAX #29, GB6 to GB8).
private enum Jamo {
  case none, leading, vowel, trailing, syllable, closedSyllable

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x1100...0x115E, 0xA960...0xA97C: self = .leading
    case 0x1161...0x11A7, 0xD7B0...0xD7C6: self = .vowel
    case 0x11A8...0x11FF, 0xD7CB...0xD7FB: self = .trailing
    case 0xAC00...0xD7A3: self = (scalar.value - 0xAC00) % 28 == 0 ? .syllable : .closedSyllable
    default: self = .none
    }
  }

  /// Whether it can be drawn after `previous`: what is drawn beneath another needs that other.
  func stands(after previous: Jamo) -> Bool {
    switch self {
    case .vowel: [.leading, .vowel, .syllable].contains(previous)
    case .trailing: [.vowel, .trailing, .syllable, .closedSyllable].contains(previous)
    default: true
    }
  }
}
