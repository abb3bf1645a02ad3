import Synchronization

/// Numbers for characters of more than one scalar, the same number for the same text as long as the
/// program runs, so that a cell needs no string.
@usableFromInline enum ClusterTable {
  private struct Contents {
    var texts: [String] = []
    var numbers: [String: UInt32] = [:]
  }

  private static let contents = Mutex(Contents())

  /// Numbers begin past the last scalar.
  @inlinable static var first: UInt32 { 0x8000_0000 }

  /// The most clusters that get a number of their own; a text of more than these shows U+FFFD, and
  /// memory stays bounded whatever is read.
  private static let limit = 1 << 20

  /// Whether a cell's glyph is a number of this table.
  static func isNumber(_ glyph: UInt32) -> Bool { glyph >= first }

  /// The number of `text`.
  static func number(of text: String) -> UInt32 {
    contents.withLock { contents in
      if let known = contents.numbers[text] { return known }
      guard contents.texts.count < limit else { return 0xFFFD }
      let number = first + UInt32(contents.texts.count)
      contents.texts.append(text)
      contents.numbers[text] = number
      return number
    }
  }

  /// The text of a number that `number(of:)` gave.
  static func text(_ number: UInt32) -> String {
    contents.withLock { $0.texts[Int(number - first)] }
  }
}
