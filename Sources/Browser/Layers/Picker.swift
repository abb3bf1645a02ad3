import TimelineSearch

/// A list to choose from, narrowed by typing: speakers, quotations, keys, commands.
public struct Picker: Sendable {
  /// What the list is of.
  enum Kind: Hashable, Sendable {
    case speakers
    case quotes
    case help
    case commands
    case tracks
  }

  /// What choosing an entry does.
  enum Action: Hashable, Sendable {
    /// Goes to an item, a position in `Chronology.items`.
    case go(Int)
    /// Runs a command.
    case run(Command)
    /// Shows one track alone, a position in `Timeline.tracks`.
    case track(Int)
  }

  /// One line of the list.
  struct Entry: Hashable, Sendable {
    /// A key or a date, in a column of its own on the left.
    var label = ""
    /// What is chosen.
    let title: String
    /// What is said of it on the right.
    var detail = ""
    /// What finds it besides what is shown.
    var keywords = ""
    /// The heading that it stands beneath.
    var section: String?
    let action: Action
  }

  let kind: Kind
  let title: String
  let entries: [Entry]
  var field = TextField()
  /// The entries that `field` leaves, as positions in `entries`.
  private(set) var shown: [Int]
  /// A position in `shown`.
  private(set) var selected = 0
  /// The first row on the screen, the headings of sections counted.
  var top = 0

  init(_ kind: Kind, title: String, entries: [Entry], selecting: Int = 0) {
    self.kind = kind
    self.title = title
    self.entries = entries
    shown = Array(entries.indices)
    selected = max(0, min(entries.count - 1, selecting))
  }

  /// The entry that would be chosen.
  var selection: Entry? { shown.indices.contains(selected) ? entries[shown[selected]] : nil }

  /// Leaves the entries that hold every word of `field`, accents and case aside.
  mutating func narrow() {
    let narrowing = Narrowing(field)
    shown = entries.indices.filter { position in
      let entry = entries[position]
      return narrowing.admits("\(entry.label) \(entry.title) \(entry.detail) \(entry.keywords)")
    }
    selected = 0
  }

  /// Selects the entry `count` below, or above where negative, stopping at the ends.
  mutating func move(by count: Int) {
    select(selected + count)
  }

  /// Selects the entry at `position` of those shown, or the nearest.
  mutating func select(_ position: Int) {
    selected = max(0, min(shown.count - 1, position))
  }
}
