import Phrasing

/// What kind of file some bytes begin.
public enum FeedFormat: Hashable, Sendable {
  /// A timeline file (one JSON object of version 1), or anything that is none of the formats: its
  /// loader says what is wrong.
  case timelineFile
  /// Rows, one by one.
  case feed(FeedSyntax)

  /// How many bytes are looked at at most: 1 MiB. What is undecided there is a timeline file.
  public static let prefixLimit = 1 << 20

  /// Tells what kind of file begins with some bytes.
  ///
  /// A byte order mark and white space come first, or nothing. Then
  ///
  /// - `{`: a key of the object decides that rows and records alone have, such as `date` or `type`
  ///   (**JSON Lines**), or timeline files alone, such as `tracks`, and `version` with a number. So
  ///   a file need not be read whole, on however many lines it is. An object with no such key begins
  ///   JSON Lines if it ends on its first line and something follows.
  /// - Anything but `{` and `[`: **CSV** if a column of the first line has a name that rows know, in
  ///   whatever case, between commas, semicolons or tabs. (With other separators than commas the
  ///   parser says that it wants commas.)
  /// - All else, an empty file too, counts as a **timeline file**.
  ///
  /// - Parameters:
  ///   - prefix: The first bytes, decompressed.
  ///   - isWhole: Whether there are no more.
  /// - Returns: The format, or `nil` where more bytes are needed to tell. Never `nil` where `isWhole`,
  ///   or where there are `prefixLimit` bytes.
  /// - Complexity: O(*n*).
  public static func detect(prefix: UnsafeRawBufferPointer, isWhole: Bool) -> FeedFormat? {
    let isAll = isWhole || prefix.count >= prefixLimit
    var rest = UnsafeRawBufferPointer(rebasing: prefix.prefix(prefixLimit))
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(3))
    }
    let start = rest.firstIndex { !JSONSketch.isSpace($0) && $0 != 0x0A } ?? rest.endIndex
    rest = UnsafeRawBufferPointer(rebasing: rest[start...])
    let found: FeedFormat? =
      switch rest.first {
      case nil: nil
      case UInt8(ascii: "{"):
        JSONSketch.format(of: rest)
      case UInt8(ascii: "["): .timelineFile
      default: formatOfText(rest, isAll: isAll)
      }
    return found ?? (isAll ? .timelineFile : nil)
  }

  private static func formatOfText(_ text: UnsafeRawBufferPointer, isAll: Bool) -> FeedFormat? {
    let end = text.firstIndex { $0 == 0x0A || $0 == 0x0D }
    guard let end = end ?? (isAll ? text.endIndex : nil) else { return nil }
    let hasKnownColumn = text[..<end]
      .split(whereSeparator: { ",;\t".utf8.contains($0) })
      .contains { isColumnName($0) }
    return hasKnownColumn ? .feed(.csv) : .timelineFile
  }

  private static func isColumnName(_ column: Slice<UnsafeRawBufferPointer>) -> Bool {
    // No name with quotation marks and some white space is longer.
    guard column.count <= 32 else { return false }
    let name = String(decoding: column, as: UTF8.self).lowercased()
      .filter { $0 != "\"" && !$0.isWhitespace }
    return FeedField.allCases.contains { $0.name == name }
  }
}
