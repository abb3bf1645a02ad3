internal import Feed

/// What a record refers to. Of an assertion's subject it is not known what it is; no record has the kind
/// of a report, which stands for a person, an event or a statement then.
struct Mention: Hashable {
  let kind: Diagnostic.EntityKind
  let id: String
}

/// Records that refer to an event, or a subject, that has not come yet.
struct WaitingRecords {
  /// A record, where it comes from, and where it mentions what it waits for.
  struct Entry {
    let record: FeedRecord
    let file: String
    let place: Diagnostic.Place
    /// How many came to wait before it.
    fileprivate let number: Int
  }

  /// How many records wait.
  private(set) var count = 0
  private var entries: [Mention: [Entry]] = [:]
  private var nextNumber = 0

  /// Has a record wait for what it mentions at `place`.
  mutating func add(
    _ record: FeedRecord, of file: String, for need: Mention, at place: Diagnostic.Place
  ) {
    entries[need, default: []].append(
      Entry(record: record, file: file, place: place, number: nextNumber))
    nextNumber += 1
    count += 1
  }

  /// What is waited for and satisfies a condition, in the order in which it was first waited for.
  ///
  /// - Complexity: O(*n* log *n*) in what is waited for.
  func needs(where isMet: (Mention) -> Bool) -> [Mention] {
    entries.filter { isMet($0.key) }
      .sorted { ($0.value.first?.number ?? 0) < ($1.value.first?.number ?? 0) }
      .map(\.key)
  }

  /// Whether a record waits for `need`.
  func has(_ need: Mention) -> Bool { entries[need] != nil }

  /// Gives up those that wait for `need`, in the order in which they came; none if none do.
  mutating func release(_ need: Mention) -> [Entry] {
    guard let released = entries.removeValue(forKey: need) else { return [] }
    count -= released.count
    return released
  }
}
