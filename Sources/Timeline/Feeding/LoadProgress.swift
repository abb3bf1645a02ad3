public import Feed

/// How far a load has come.
public struct LoadProgress: Sendable {
  /// Whether more is coming.
  public enum Phase: Hashable, Sendable {
    /// It is being read.
    case loading
    /// All has been read that there is; more is waited for.
    case following
    /// All has been read.
    case finished
    /// It was called off; what had been read is there.
    case stopped
    /// It cannot be read further; what had been read is there.
    case failed(FileError)

    /// Whether something is still to come.
    public var isActive: Bool { self == .loading || self == .following }
  }

  /// What has come.
  public var chronology: Chronology
  /// Grows with each new chronology.
  public var revision = 0
  /// How many events and statements have been read; the chronology may have fewer.
  public var itemCount = 0
  /// How many of them came in a second, of late; 0 until that is known.
  public var itemsPerSecond = 0
  /// How many bytes of the files have been read, as they stand in them.
  public var consumedBytes = 0
  /// How many bytes the files have; `nil` where that is not known of one of them.
  public var totalBytes: Int?
  /// What was wrong with lines.
  public var findings = LoadFindings()
  /// Whether more is coming.
  public var phase = Phase.loading

  /// Whether nothing has come but lines with mistakes.
  public var hasErrorsAlone: Bool { itemCount == 0 && findings.errorCount > 0 }

  /// Why there is nothing to be shown: it cannot be read, or has errors alone. `nil` where something
  /// has come, or may still come.
  public var failure: LoadingError? {
    guard itemCount == 0 else { return nil }
    return switch phase {
    case .failed(let error): .unreadable([error])
    case .finished where hasErrorsAlone: .invalid(findings)
    case .loading, .following, .finished, .stopped: nil
    }
  }

  /// Begins with what is there.
  public init(chronology: Chronology) { self.chronology = chronology }
}
