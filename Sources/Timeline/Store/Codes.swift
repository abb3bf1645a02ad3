import EDTF

// Enumerations as numbers, as a store has them.

extension QuotationType {
  var code: Int {
    switch self {
    case .direct: 0
    case .indirect: 1
    case .mixed: 2
    }
  }

  init(code: Int) { self = code == 0 ? .direct : code == 1 ? .indirect : .mixed }
}

extension Relation.Kind {
  var code: Int {
    switch self {
    case .exactOf: 0
    case .subsetOf: 1
    case .paraphraseOf: 2
    case .translationOf: 3
    }
  }

  init(code: Int) {
    self =
      switch code {
      case 0: .exactOf
      case 1: .subsetOf
      case 2: .paraphraseOf
      default: .translationOf
      }
  }
}

extension Assertion.Rank {
  var code: Int {
    switch self {
    case .preferred: 0
    case .normal: 1
    case .deprecated: 2
    }
  }

  init(code: Int) { self = code == 0 ? .preferred : code == 1 ? .normal : .deprecated }
}

/// What an assertion is about, as a row of its kind's table.
enum SubjectRow: Equatable {
  case person(Int)
  case event(Int)
  case statement(Int)

  init(record: inout RecordReader) {
    let (kind, row) = (record.number(), record.number())
    self = kind == 0 ? .person(row) : kind == 1 ? .event(row) : .statement(row)
  }

  func write(to arena: Arena) {
    let (kind, row) =
      switch self {
      case .person(let row): (0, row)
      case .event(let row): (1, row)
      case .statement(let row): (2, row)
      }
    arena.write(kind)
    arena.write(row)
  }
}

extension Heading {
  /// The day and the width as a word of 28 bits, by which headings are sorted: what reaches up to a
  /// day comes before what begins with it.
  var word: Int { Self.word(of: day) << 4 | (isUntil ? 0 : 8) | width.rawValue }

  /// A day as a number of 24 bits; the later day has the larger one.
  static func word(of day: CalendarDate) -> Int {
    (day.year + 10_000) << 9 | day.month << 5 | day.day
  }

  init(word: Int) {
    let day = word >> 4
    self.init(
      day: CalendarDate(year: (day >> 9) - 10_000, month: day >> 5 & 15, day: day & 31)
        ?? .earliest,
      width: Width(rawValue: word & 7) ?? .day, isUntil: word & 8 == 0)
  }
}

extension Item.Content {
  /// The row with the kind in the lowest bit.
  var code: UInt32 {
    switch self {
    case .event(let row): UInt32(row) << 1
    case .statement(let row): UInt32(row) << 1 | 1
    }
  }

  init(code: Int) { self = code & 1 == 0 ? .event(code >> 1) : .statement(code >> 1) }
}

extension Item {
  /// How many words an item takes: its content's code; its day; its track and one, its depth,
  /// whether it is contradicted, and whether its date is exact.
  static let wordCount = 3
  /// Which bit of an item's last word tells that it is contradicted.
  static let contradictedBit: UInt32 = 2

  init(at position: Int, of store: Store) {
    let first = position * Self.wordCount
    let rest = store.word(.items, first + 2)
    self.init(
      content: Content(code: store.word(.items, first)), day: store.word(.items, first + 1),
      track: rest >> 10 == 0 ? nil : (rest >> 10) - 1, depth: rest >> 2 & 255,
      isExact: rest & 1 != 0, isContradicted: rest & 2 != 0)
  }
}
