/// What was found wrong with files: the first of it whole, the rest counted.
public struct LoadFindings: Hashable, Sendable {
  /// How many errors are kept, and how many warnings: 1,000.
  public static let limit = 1000

  /// The first errors and warnings.
  public private(set) var first: [Diagnostic] = []
  /// How many errors there are: what is not of the format, lines that gave nothing, ids that nothing
  /// has.
  public private(set) var errorCount = 0
  /// How many warnings there are.
  public private(set) var warningCount = 0

  /// How many there are in all.
  public var count: Int { errorCount + warningCount }

  /// Begins with nothing.
  public init() {}

  /// The first of more.
  init(_ first: [Diagnostic], errorCount: Int, warningCount: Int) {
    self.first = first
    self.errorCount = errorCount
    self.warningCount = warningCount
  }

  mutating func note(_ diagnostic: Diagnostic) {
    switch diagnostic.severity {
    case .error:
      errorCount += 1
      guard errorCount <= Self.limit else { return }
    case .warning:
      warningCount += 1
      guard warningCount <= Self.limit else { return }
    }
    first.append(diagnostic)
  }

  /// Adds what was found elsewhere.
  mutating func add(_ other: LoadFindings) {
    let (errors, warnings) = (errorCount + other.errorCount, warningCount + other.warningCount)
    for diagnostic in other.first { note(diagnostic) }
    (errorCount, warningCount) = (errors, warnings)
  }
}
