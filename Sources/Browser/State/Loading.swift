public import Timeline

/// What is known of a timeline that comes by and by, or that is being read anew.
public struct Loading: Sendable {
  /// How far it has come.
  public var progress: LoadProgress
  /// Which of its chronologies is shown.
  var shownRevision: Int
  /// Whether the cursor stays on the last item while more come.
  var sticksToEnd = false

  /// Begins with what has come.
  init(_ progress: LoadProgress) {
    self.progress = progress
    shownRevision = progress.revision
  }

  /// Whether something newer has come than is shown.
  var hasNews: Bool { progress.revision != shownRevision }
}
