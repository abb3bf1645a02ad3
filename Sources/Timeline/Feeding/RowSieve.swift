/// Tells which rows of a feed are of no use to whoever looks for something, before anything is made of
/// them.
public struct RowSieve: Sendable {
  /// Whether a text that is all ASCII may hold what is looked for. Of a run of bytes that is more
  /// than a text, whether a text in it may that is all ASCII.
  let mayHoldPlain: @Sendable (UnsafeRawBufferPointer) -> Bool
  private let mayHoldOther: @Sendable (UnsafeRawBufferPointer) -> Bool

  /// A row is of use where one of its fields may hold what is looked for, its source included where
  /// that is made for it.
  ///
  /// - Parameters:
  ///   - mayHoldPlain: Whether a text of ASCII may, or one in a longer run of bytes.
  ///   - mayHoldOther: Whether a text of UTF-8 may.
  public init(
    mayHoldPlain: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool,
    mayHoldOther: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool
  ) {
    self.mayHoldPlain = mayHoldPlain
    self.mayHoldOther = mayHoldOther
  }

  /// Whether a text of UTF-8 may hold what is looked for.
  func mayHold(_ text: UnsafeRawBufferPointer) -> Bool {
    IDTable.isASCII(text) ? mayHoldPlain(text) : mayHoldOther(text)
  }
}
