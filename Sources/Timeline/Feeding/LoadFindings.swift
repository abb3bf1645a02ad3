/// What was found wrong with the lines of feeds: the first of it whole, the rest counted.
public struct LoadFindings: Sendable {
  /// How many findings are kept: 1,000.
  public static let limit = 1000

  /// The first of them, in the order in which they were found.
  public private(set) var first: [Diagnostic] = []
  /// How many errors there are: lines that gave nothing, and ids that nothing has.
  public private(set) var errorCount = 0
  /// How many warnings there are.
  public private(set) var warningCount = 0

  /// How many there are in all.
  public var count: Int { errorCount + warningCount }

  mutating func note(_ diagnostic: Diagnostic) {
    switch diagnostic.severity {
    case .error: errorCount += 1
    case .warning: warningCount += 1
    }
    if first.count < Self.limit { first.append(diagnostic) }
  }
}
