import Screen
import Timeline

/// All reports of one statement, each compared with the reference: what `v` shows.
///
/// What is read and how it is laid out is kept here, so that a frame draws no more than what is on
/// the screen.
public struct Wordings: Sendable {
  /// The statement, a position in `Chronology.items`.
  let item: Int
  /// What is read, the reference first.
  let entries: [WordingEntry]
  /// How many reports there are, and how many origins where anything is known of them.
  let summary: String
  /// Who said it, and when.
  let heading: Line
  /// Whether paraphrases of ours are compared, too.
  let comparesParaphrases: Bool

  /// Which entry `y` copies and `r` makes the reference.
  private(set) var selected: Int
  /// Whether the keys are shown in place of the wordings.
  var showsKeys = false
  /// Where everything is at the present size.
  private(set) var layout: WordingsLayout
  /// The first line on the screen, of those that scroll.
  private(set) var top = 0
  /// What stands at the top, whatever the size; `nil` for the beginning.
  private var anchor: WordingsLayout.Anchor?

  init(
    item: Int, entries: [WordingEntry], summary: String, heading: Line,
    comparesParaphrases: Bool, selecting report: Int?, area: Rect, glyphs: Glyphs
  ) {
    self.item = item
    self.entries = entries
    self.summary = summary
    self.heading = heading
    self.comparesParaphrases = comparesParaphrases
    selected =
      report.flatMap { report in entries.firstIndex { $0.report == report } } ?? 0
    layout = WordingsLayout(entries, area: area, glyphs: glyphs)
  }

  /// The selected report, a position in `Statement.reports`.
  var selectedReport: Int { entries[selected].report }

  /// Lays everything out anew for another size; what stood at the top stands there still.
  mutating func resize(to area: Rect, glyphs: Glyphs) {
    layout = WordingsLayout(entries, area: area, glyphs: glyphs)
    top = min(anchor.map { layout.line(of: $0) } ?? 0, layout.lastTop)
  }

  /// Scrolls by `count` lines, up where negative, stopping at the ends.
  mutating func scroll(by count: Int) { scroll(to: top + count) }

  /// Scrolls so that `line` is at the top, or the nearest that can be. The selection goes along.
  mutating func scroll(to line: Int) {
    place(at: line)
    let visible = top..<top + max(1, layout.rows)
    guard !layout.isVisible(selected, from: visible) else { return }
    let rest = entries.indices.filter { layout.isVisible($0, from: visible) }
    selected = rest.first { !layout.isPinned($0) } ?? rest.first ?? selected
  }

  /// Selects an entry, or the nearest, and scrolls as little as shows it.
  mutating func select(_ entry: Int) {
    selected = max(0, min(entries.count - 1, entry))
    guard !layout.isPinned(selected) else { return }
    let lines = layout.lines(of: selected)
    let highest = max(0, lines.upperBound - layout.rows)
    place(at: min(max(top, min(highest, lines.lowerBound)), lines.lowerBound))
  }

  /// Selects an entry that is on the screen.
  mutating func selectVisible(_ entry: Int) { selected = entry }

  private mutating func place(at line: Int) {
    top = max(0, min(line, layout.lastTop))
    anchor = top == 0 ? nil : layout.anchor(at: top, preferring: selected)
  }
}

/// A report as it is read beside the others.
struct WordingEntry: Sendable {
  /// Its position in `Statement.reports`.
  let report: Int
  /// Its source.
  let label: String
  /// Whether the others are compared with it.
  let isReference: Bool
  /// Whether the words are the speaker's.
  let quotationType: QuotationType
  let text: WordingText
  /// What is to be known of it.
  let notes: [Line]
}
