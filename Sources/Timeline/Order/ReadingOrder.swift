/// Puts events and statements into reading order, beneath headings, as the words of a store.
///
/// What came since the last time is sorted by itself and merged into the rest, so that a timeline
/// that grows is never sorted anew.
struct ReadingOrder {
  private(set) var events = OrderColumn()
  private(set) var statements = OrderColumn()
  /// What has been sorted, by `Item.Content.code`; the keys are in the columns.
  private var sorted: [UInt32] = []
  /// What has come since.
  private var fresh: [UInt32] = []

  /// What the words of a store say.
  struct Words {
    /// See `Item.words`.
    var items: [UInt32] = []
    /// For each day its first item and its heading.
    var days: [UInt32] = []
    var itemOfEvent: [UInt32] = []
    var itemOfStatement: [UInt32] = []
    /// See `Store.Table.extents`.
    var extents: [UInt32] = []
  }

  /// How many items there are.
  var itemCount: Int { sorted.count + fresh.count }

  /// Enters an event.
  mutating func add(event row: Int, _ entry: OrderColumn.Entry) {
    events.set(row, entry)
    fresh.append(Item.Content.event(row).code)
  }

  /// Makes sure that there are `count` rows of events, known or not.
  mutating func reserve(events count: Int) { events.reserve(count) }

  /// Enters a statement.
  mutating func add(statement row: Int, _ entry: OrderColumn.Entry) {
    statements.set(row, entry)
    fresh.append(Item.Content.statement(row).code)
  }

  /// The order of all that has been entered.
  ///
  /// - Complexity: O(*n*), and a merge of what is new.
  mutating func words(trackCount: Int) -> Words {
    var rows = fresh.map { dated($0) }
    fresh.removeAll()
    DatedRow.sort(&rows)
    merge(rows)
    var arrangement = Arrangement(self, trackCount: trackCount)
    for code in sorted { arrangement.place(code) }
    return arrangement.words
  }

  private func dated(_ code: UInt32) -> DatedRow {
    let row = Int(code >> 1)
    return DatedRow(key: code & 1 == 0 ? events.keys[row] : statements.keys[row], code: code)
  }

  /// Merges sorted rows into those that have been sorted before.
  private mutating func merge(_ rows: [DatedRow]) {
    guard let first = rows.first else { return }
    // What comes after all else, as most does in most feeds, is appended; the rest moves.
    let start = sorted.partitioningIndex { first < dated($0) }
    let moved = sorted[start...].map { dated($0) }
    sorted.removeSubrange(start...)
    sorted.append(contentsOf: DatedRow.merged(moved, rows).lazy.map(\.code))
  }
}

/// Where each item comes to stand.
private struct Arrangement {
  var words = ReadingOrder.Words()
  private let events: OrderColumn
  private let statements: OrderColumn
  /// What stands beneath each event that has something beneath it.
  private var children: [Int: [UInt32]] = [:]
  private let eventTracks: [UInt32]
  private var heading = -1
  private let trackCount: Int
  private var position: UInt32 = 0

  init(_ order: ReadingOrder, trackCount: Int) {
    events = order.events
    statements = order.statements
    self.trackCount = trackCount
    eventTracks = Self.tracks(of: order.events)
    words.items.reserveCapacity(order.itemCount * Item.wordCount)
    words.itemOfEvent = [UInt32](repeating: 0, count: events.count)
    words.itemOfStatement = [UInt32](repeating: 0, count: statements.count)
    words.extents = [UInt32](repeating: 0, count: 2 * (trackCount + 1))
    collectChildren()
  }

  /// For each event its own track and one, else that of the event that it is a part of, else zero.
  private static func tracks(of events: OrderColumn) -> [UInt32] {
    var tracks = events.traits.map { $0 >> 2 }
    guard !events.parents.isEmpty else { return tracks }
    var isKnown = tracks.map { $0 > 0 }
    var path: [Int] = []
    for row in tracks.indices where !isKnown[row] {
      var here = row
      while !isKnown[here] {
        isKnown[here] = true
        path.append(here)
        guard let parent = events.parent(here) else { break }
        here = parent
      }
      for event in path { tracks[event] = tracks[here] }
      path.removeAll(keepingCapacity: true)
    }
    return tracks
  }

  /// The event beneath which a row stands: that of the same heading which it belongs to.
  private func parent(_ column: OrderColumn, _ row: Int) -> Int? {
    guard let parent = column.parent(row), events.keys[parent] != .none,
      events.keys[parent].heading == column.keys[row].heading
    else { return nil }
    return parent
  }

  /// Beneath an event its statements come first, then its parts, each by clock time.
  private mutating func collectChildren() {
    for row in statements.parents.indices {
      if let parent = parent(statements, row) {
        children[parent, default: []].append(Item.Content.statement(row).code)
      }
    }
    for event in children.keys {
      children[event].map { children[event] = sorted($0, in: statements) }
    }
    var parts: [Int: [UInt32]] = [:]
    for row in events.parents.indices where events.keys[row] != .none {
      if let parent = parent(events, row) {
        parts[parent, default: []].append(Item.Content.event(row).code)
      }
    }
    for (event, rows) in parts { children[event, default: []] += sorted(rows, in: events) }
  }

  /// By clock time where both have one, else as they are.
  private func sorted(_ codes: [UInt32], in column: OrderColumn) -> [UInt32] {
    codes.sorted { left, right in
      let (first, second) = (Int(left >> 1), Int(right >> 1))
      if column.isTimed(first) && column.isTimed(second),
        column.keys[first] != column.keys[second]
      {
        return column.keys[first] < column.keys[second]
      }
      return left < right
    }
  }

  /// Places a row that stands on its own, and all that stands beneath it.
  mutating func place(_ code: UInt32) {
    let number = Int(code >> 1)
    let isEvent = code & 1 == 0
    let parent = isEvent ? parent(events, number) : parent(statements, number)
    guard parent == nil else { return }
    let rowHeading = (isEvent ? events.keys[number] : statements.keys[number]).heading
    if rowHeading != heading {
      heading = rowHeading
      words.days.append(position)
      words.days.append(UInt32(heading))
    }
    append(code, depth: 0)
    guard isEvent, !children.isEmpty else { return }
    var open = [(children: children[number] ?? [], next: 0)]
    while let last = open.last {
      guard last.next < last.children.count else {
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      let child = last.children[last.next]
      append(child, depth: open.count)
      if child & 1 == 0, let beneath = children[Int(child >> 1)] { open.append((beneath, 0)) }
    }
  }

  private mutating func append(_ code: UInt32, depth: Int) {
    let row = Int(code >> 1)
    let track: UInt32
    let isExact: Bool
    if code & 1 == 0 {
      track = eventTracks[row]
      isExact = events.isExact(row)
      words.itemOfEvent[row] = position
    } else {
      let own = statements.traits[row] >> 2
      track = own > 0 ? own : statements.parent(row).map { eventTracks[$0] } ?? 0
      isExact = statements.isExact(row)
      words.itemOfStatement[row] = position
    }
    let rail = 2 * (track == 0 ? trackCount : Int(track) - 1)
    if words.extents[rail] == 0 { words.extents[rail] = position + 1 }
    words.extents[rail + 1] = position
    words.items.append(code)
    words.items.append(UInt32(words.days.count / 2 - 1))
    words.items.append(track << 10 | UInt32(min(depth, 255)) << 2 | (isExact ? 1 : 0))
    position += 1
  }
}
