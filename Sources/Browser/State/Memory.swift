/// What is kept from one run to the next.
public struct Memory: Hashable, Sendable {
  /// What is kept of one timeline.
  public struct Place: Hashable, Sendable {
    /// The id of the item under the cursor when the program was left.
    public var last: String?
    /// The ids of marked items, by the letter of the mark.
    public var marks: [Character: String]

    /// Creates a place.
    public init(last: String? = nil, marks: [Character: String] = [:]) {
      self.last = last
      self.marks = marks
    }
  }

  /// Queries that were searched for or filtered by, the latest last.
  public var history: [String]
  /// What is kept of the timeline at hand.
  public var place: Place

  /// Creates a memory.
  public init(history: [String] = [], place: Place = Place()) {
    self.history = history
    self.place = place
  }

  /// The most queries that are kept.
  public static let historyLimit = 200

  /// Remembers `query` as the latest.
  mutating func remember(_ query: String) {
    guard !query.isEmpty else { return }
    history.removeAll { $0 == query }
    history.append(query)
    if history.count > Self.historyLimit {
      history.removeFirst(history.count - Self.historyLimit)
    }
  }
}
