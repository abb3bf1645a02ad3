public import Feed

/// Why there is no timeline.
public enum LoadingError: Error, Hashable, Sendable {
  /// Files could not be read at all; never empty.
  case unreadable([FileError])
  /// Files have errors: the errors and warnings, in the order of the files and their lines.
  case invalid(LoadFindings)

  /// The exit status that says so (sysexits.h): 66, EX_NOINPUT, or 65, EX_DATAERR.
  public var exitCode: Int32 {
    switch self {
    case .unreadable: 66
    case .invalid: 65
    }
  }
}

extension LoadingError: CustomStringConvertible {
  /// One line for each file or problem.
  public var description: String {
    switch self {
    case .unreadable(let errors): errors.map(\.description).joined(separator: "\n")
    case .invalid(let found): found.first.map(\.description).joined(separator: "\n")
    }
  }
}
