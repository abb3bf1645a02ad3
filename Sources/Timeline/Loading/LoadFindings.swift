internal import Phrasing

/// What was found wrong with files: the first of it whole, the rest counted.
public struct LoadFindings: Hashable, Sendable {
  /// How many errors are kept, and how many warnings: 1,000.
  public static let limit = 1000

  /// The first errors and warnings.
  public private(set) var first: [Diagnostic] = []
  private var counts = FindingCounts()

  /// How many errors there are: what is not of the format, lines that gave nothing, ids that nothing
  /// has.
  public var errorCount: Int { counts.errors }
  /// How many warnings there are.
  public var warningCount: Int { counts.warnings }

  /// How many lines of feeds gave nothing, whatever was wrong with them.
  public private(set) var leftOutLineCount = 0

  /// How many there are in all.
  public var count: Int { errorCount + warningCount }

  /// How many lines gave nothing or, where all did, how many mistakes there are; `nil` where there are
  /// none.
  public var shortfall: String? {
    if leftOutLineCount > 0 { return "\(leftOutLineCount.counted("line")) left out" }
    return errorCount > 0 ? errorCount.counted("mistake") : nil
  }

  /// Begins with nothing.
  public init() {}

  /// The first of more.
  init(_ first: [Diagnostic], of counts: FindingCounts) {
    self.first = first
    self.counts = counts
  }

  mutating func note(_ diagnostic: Diagnostic) {
    if counts.note(diagnostic.severity) { first.append(diagnostic) }
  }

  /// Counts a line that gave nothing.
  mutating func noteLeftOutLine() { leftOutLineCount += 1 }

  /// Adds what was found elsewhere.
  mutating func add(_ other: LoadFindings) {
    leftOutLineCount += other.leftOutLineCount
    var counts = counts
    counts.add(other.counts)
    for diagnostic in other.first { note(diagnostic) }
    self.counts = counts
  }
}
