/// The direction of a scalar (Bidi_Class, UAX #9, table 4). The raw values are those of
/// `ScalarTables.directions`.
enum BidiClass: UInt32 {
  case left, right, arabic
  case number, numberSeparator, numberTerminator, arabicNumber, commonSeparator
  case mark, ignored, paragraph, segment, space, neutral

  /// The class of `scalar`.
  ///
  /// - Complexity: O(log *n*) in the number of runs.
  init(_ scalar: Unicode.Scalar) {
    self =
      BidiClass(rawValue: ScalarTables.value(of: scalar, in: ScalarTables.directions, bits: 4))
      ?? .left
  }

  /// Whether its place may depend on what stands around it although it is no space or sign.
  var isRightToLeft: Bool { self == .right || self == .arabic || self == .arabicNumber }
}
