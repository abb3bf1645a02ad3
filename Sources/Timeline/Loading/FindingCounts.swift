/// How many errors and warnings there are, of which the first are kept.
struct FindingCounts: Hashable, Sendable {
  private(set) var errors = 0
  private(set) var warnings = 0

  /// Counts one; returns whether it is to be kept.
  mutating func note(_ severity: Diagnostic.Severity) -> Bool {
    switch severity {
    case .error:
      errors += 1
      return errors <= LoadFindings.limit
    case .warning:
      warnings += 1
      return warnings <= LoadFindings.limit
    }
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: FindingCounts) {
    errors += other.errors
    warnings += other.warnings
  }
}
