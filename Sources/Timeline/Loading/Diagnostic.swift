public import JSONText

/// One problem of a timeline file, with the place where it stands.
public struct Diagnostic: Hashable, Sendable {
  /// Whether a file with the problem can be shown.
  public enum Severity: String, Hashable, Sendable {
    /// The file cannot be shown.
    case error
    /// The file can be shown, but somebody should look at it.
    case warning
  }

  /// A place in a file.
  public struct Place: Hashable, Sendable {
    /// The file, as the command line named it.
    public let file: String
    /// The line and column.
    public let location: SourceLocation

    /// Creates a place.
    public init(file: String, location: SourceLocation) {
      self.file = file
      self.location = location
    }
  }

  /// What is wrong.
  public let problem: Problem
  /// Where it is wrong.
  public let place: Place
  /// The value's JSON path, such as `statements[12].reports[0].source`; empty for the whole file.
  public let path: String

  /// Creates a diagnostic.
  public init(_ problem: Problem, at place: Place, path: String) {
    self.problem = problem
    self.place = place
    self.path = path
  }

  /// Whether it is an error or a warning, which the problem decides.
  public var severity: Severity { problem.severity }
}
