import Timeline

/// Which tracks have a rail of their own, and whether the rest shares one.
struct RailPlan {
  /// The tracks with a rail of their own, from left to right; the one past the last track is that of
  /// the items without one.
  let own: [Int]
  /// Whether a last rail is that of all others.
  let isShared: Bool

  /// Rails may take a third of `columns`, which the list has.
  init(_ state: State, columns: Int) {
    let untracked = state.chronology.tracks.count
    let hasUntracked = state.rows.extent(ofTrack: untracked) != nil
    let count = untracked + (hasUntracked ? 1 : 0)
    let room = max(0, (columns / 3 - 1) / 2)
    guard count > room else {
      own = Array(0..<count)
      isShared = false
      return
    }
    var own = Array(0..<max(0, room - 1))
    // The only track that is shown has one.
    if let track = state.filter.track, track >= own.count, !own.isEmpty {
      own[own.count - 1] = track
    }
    self.own = own
    isShared = room > 0
  }

  /// The rail of a track; `nil` where there is none at all.
  func rail(ofTrack track: Int) -> Int? {
    own.firstIndex(of: track) ?? (isShared ? own.count : nil)
  }
}
