/// A place in a text that a person can find in an editor.
public struct SourceLocation: Hashable, Sendable {
  /// The line, from 1. LF, CR LF and CR each end a line.
  public let line: Int
  /// The column in Unicode code points, from 1. A byte order mark has no column of its own.
  public let column: Int

  /// Creates a location.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  /// Orders locations as they follow each other in the text.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The location as messages write it: `12:5`.
  public var description: String { "\(line):\(column)" }
}
