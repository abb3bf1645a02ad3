/// The records of one kind as bytes, for search: where each begins, and where its texts are.
///
/// Offsets count from `base`. All of it is read where it lies, and a copy keeps nothing alive:
/// records are to be read only while somebody holds their chronology. They never change, so that
/// any thread may read them.
package struct SearchableRecords: @unchecked Sendable {
  /// The kinds whose records hold something to find.
  package enum Kind: Int, CaseIterable, Sendable {
    case tracks, places, people, sources, events, statements

    fileprivate var table: Store.Table {
      switch self {
      case .tracks: .tracks
      case .places: .places
      case .people: .people
      case .sources: .sources
      case .events: .events
      case .statements: .statements
      }
    }
  }

  /// Which records these are.
  package let kind: Kind
  /// How many rows there are.
  package let count: Int
  /// Where offsets count from: the beginning of the first record.
  package let base: UnsafeRawPointer
  private let end: Int
  private let offsets: UnsafeRawPointer
  /// For each row its position among the items, where the kind has one.
  let positions: UnsafeRawPointer?
  private let items: UnsafeRawPointer
  private let itemCount: Int
  let madeIDs: MadeIDs

  /// The records of one kind in `chronology`.
  package init(_ kind: Kind, of chronology: Chronology) {
    let store = chronology.store
    self.kind = kind
    count = store.count(kind.table)
    let records = store.records(kind.table)
    // Where there is no record, nothing is read from here.
    base = records.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
    end = records.count
    offsets = store.wordsInPlace(kind.table)
    positions =
      switch kind {
      case .events: store.wordsInPlace(.itemOfEvent)
      case .statements: store.wordsInPlace(.itemOfStatement)
      case .tracks, .places, .people, .sources: nil
      }
    items = store.wordsInPlace(.items)
    itemCount = store.count(.items) / Item.wordCount
    madeIDs = MadeIDs(in: store)
  }

  @inline(__always)
  private func word(_ words: UnsafeRawPointer, _ position: Int) -> Int {
    Int(words.loadUnaligned(fromByteOffset: position &* 4, as: UInt32.self))
  }

  /// Where the record of a row begins; of the row after the last, where the last one ends.
  @inline(__always)
  package func start(of row: Int) -> Int { row < count ? word(offsets, row) : end }

  /// Whether more is known of a row than its id: a timeline that grows may mention an event that has
  /// not come yet.
  package func isWhole(_ row: Int) -> Bool { positions == nil || position(ofRow: row) != nil }

  /// The position among the items of the event or statement of a row; `nil` where it has not come.
  package func position(ofRow row: Int) -> Int? {
    guard let positions else { return nil }
    let position = word(positions, row)
    let content: Item.Content = kind == .events ? .event(row) : .statement(row)
    guard position < itemCount, word(items, position * Item.wordCount) == Int(content.code) else {
      return nil
    }
    return position
  }

  /// The row of the event or statement at a position among the items; `nil` where it is of the other
  /// kind.
  @inline(__always)
  func row(ofItem position: Int) -> Int? {
    precondition(position >= 0 && position < itemCount, "no such item")
    return switch Item.Content(code: word(items, position &* Item.wordCount)) {
    case .event(let row): kind == .events ? row : nil
    case .statement(let row): kind == .statements ? row : nil
    }
  }

  /// How some rows lie in memory.
  package struct Layout: Sendable, Equatable {
    /// Whether each record lies behind the one before it. A record that was mentioned before it came
    /// lies behind those that came before.
    package fileprivate(set) var isAscending = true
    /// Differs, as good as always, where one of the records lies elsewhere.
    package fileprivate(set) var signature: UInt64 = 0
  }

  /// How the records of some rows lie.
  package func layout(of rows: Range<Int>) -> Layout {
    var layout = Layout()
    var last = -1
    for row in rows {
      let start = start(of: row)
      layout.isAscending = layout.isAscending && start > last
      layout.signature = (layout.signature ^ UInt64(start)) &* 0x9E37_79B9_7F4A_7C15
      last = start
    }
    layout.isAscending = layout.isAscending && start(of: rows.upperBound) > last
    return layout
  }

  /// The bytes at some offsets; valid for as long as the records.
  package func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// The row whose record holds the byte at an offset, where records ascend.
  ///
  /// - Parameters:
  ///   - first: a row at or before it; O(log *n*) in the distance from there.
  ///   - last: a row behind it.
  package func row(holding offset: Int, from first: Int, below last: Int) -> Int {
    var low = first
    var high = first + 1
    // Hits are near one another more often than not: look in growing steps, then halve.
    var step = 1
    while high < last, start(of: high) <= offset {
      low = high
      step *= 2
      high = min(high + step, last)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if start(of: middle) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  @inline(__always)
  func record(_ row: Int) -> RecordReader { RecordReader(at: base + start(of: row)) }

  func range(of utf8: UnsafeRawBufferPointer) -> Range<Int> {
    guard let start = utf8.baseAddress else { return 0..<0 }
    return start - base..<start - base + utf8.count
  }
}

/// A part of a record that search looks into.
package struct RecordFields: OptionSet, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The id, unless it was made for a row that has none.
  package static let identifier = Self(rawValue: 1 << 0)
  /// The name of an event.
  package static let title = Self(rawValue: 1 << 1)
  /// A summary of ours.
  package static let summary = Self(rawValue: 1 << 2)
  /// A report's wording.
  package static let wording = Self(rawValue: 1 << 3)
  /// How a report's source names the speaker.
  package static let attribution = Self(rawValue: 1 << 4)
  /// A topic.
  package static let topic = Self(rawValue: 1 << 5)
  /// The date as EDTF.
  package static let edtf = Self(rawValue: 1 << 6)
  /// The date in the source's words.
  package static let dateText = Self(rawValue: 1 << 7)
  /// A name of a track, place, person or source.
  package static let name = Self(rawValue: 1 << 8)
}

/// One text in a record.
package struct RecordText: Sendable {
  /// What it is.
  package let field: RecordFields
  /// The report that it belongs to, as a position in `Statement.reports`; else -1.
  package let report: Int
  /// Where its UTF-8 lies. Never empty.
  package let range: Range<Int>
}
