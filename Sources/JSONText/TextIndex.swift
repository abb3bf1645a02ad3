/// Translates between the byte offsets, code point offsets and lines of one UTF-8 text.
///
/// - Complexity: O(*n*) to create; each translation O(log *n*).
public struct TextIndex: Sendable {
  private let bytes: [UInt8]
  private let codePoints: CodePointIndex
  /// The byte offset at which each line begins.
  private let lineStarts: [Int]

  /// How many code points the text has.
  public var codePointCount: Int { codePoints.count }

  /// Reads `bytes` twice: for its code points, and for its lines.
  ///
  /// - Parameter isOneLine: Whether all of it is one line, whatever it has in it: a carriage return alone
  ///   ends no line of JSON Lines.
  public init(_ bytes: [UInt8], isOneLine: Bool = false) {
    self.bytes = bytes
    codePoints = CodePointIndex(bytes)
    let hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var lineStarts = [hasByteOrderMark ? 3 : 0]
    bytes.withUnsafeBufferPointer { text in
      guard !isOneLine else { return }
      for (offset, byte) in text.enumerated() where byte == 0x0A || byte == 0x0D {
        // CR LF is one line end.
        if byte == 0x0D, offset + 1 < text.count, text[offset + 1] == 0x0A { continue }
        lineStarts.append(offset + 1)
      }
    }
    self.lineStarts = lineStarts
  }

  /// The line and column of a byte.
  ///
  /// - Parameter offset: A byte offset; one that lies outside the text counts as its nearest end.
  public func location(ofByte offset: Int) -> SourceLocation {
    let offset = min(max(offset, lineStarts[0]), bytes.count)
    let line = lineStarts.countOfPrefix { $0 <= offset }
    let column = codePoint(atByte: offset) - codePoint(atByte: lineStarts[line - 1])
    return SourceLocation(line: line, column: column + 1)
  }

  /// How many code points begin before a byte offset within `0...` the text's length.
  public func codePoint(atByte offset: Int) -> Int { codePoints.codePoint(atByte: offset) }

  /// The byte offset at which a code point begins, or the text's length for the offset just past
  /// the last; `nil` for one outside the text.
  public func byte(atCodePoint position: Int) -> Int? { codePoints.byte(atCodePoint: position) }
}
