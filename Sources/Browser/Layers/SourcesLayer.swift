import TextFolding
import EDTF
import Timeline
import TimelineSearch

/// All sources, one a row.
public struct SourcesLayer: Sendable {
  /// One source, and how much it takes part.
  struct Entry: Hashable, Sendable {
    let source: Source
    let reports: Int
    let contradictions: Int
    /// Whether another source has the same label and title.
    let hasNamesake: Bool
  }

  /// By what the rows are sorted; by date and title among equals.
  enum Order: String, Hashable, Sendable, CaseIterable {
    case date
    case reports
    case contradictions
  }

  /// Every source, by date, then by title.
  let entries: [Entry]
  private(set) var order = Order.date
  /// What narrows the list.
  var field = TextField()
  /// Whether keys go into `field`.
  var isTyping = false
  /// Whether the keys are shown in place of the sources.
  var showsKeys = false
  /// The entries that `field` leaves, in `order`, as positions in `entries`.
  private(set) var shown: [Int]
  /// A position in `shown`.
  private(set) var selected = 0
  /// The first row on the screen.
  var top = 0

  /// Lists the sources of `chronology`, with `source` selected.
  init(_ chronology: Chronology, selecting source: Identifier<Source>? = nil) {
    let tally = SourceTally(chronology)
    var bearers: [[String]: Int] = [:]
    for source in chronology.sources { bearers[[source.label, source.title], default: 0] += 1 }
    entries = chronology.sources.enumerated().map { row, source in
      Entry(
        source: source, reports: tally.reports[row], contradictions: tally.contradictions[row],
        hasNamesake: bearers[[source.label, source.title], default: 0] > 1)
    }.sorted { Self.isBefore($0.source, $1.source) }
    shown = Array(entries.indices)
    if let source { select(source) }
  }

  /// The undated come last.
  private static func isBefore(_ left: Source, _ right: Source) -> Bool {
    switch (left.issued?.sortKey, right.issued?.sortKey) {
    case (let first?, let second?) where first != second: first < second
    case (.some, nil): true
    case (nil, .some): false
    default: (left.title, left.id.text) < (right.title, right.id.text)
    }
  }

  /// The entry under the cursor.
  var selection: Entry? { shown.indices.contains(selected) ? entries[shown[selected]] : nil }

  /// Selects the row at `position` of those shown, or the nearest.
  mutating func select(_ position: Int) { selected = max(0, min(shown.count - 1, position)) }

  /// Selects `source` where it is shown.
  mutating func select(_ source: Identifier<Source>) {
    if let position = shown.firstIndex(where: { entries[$0].source.id == source }) {
      selected = position
    }
  }

  /// Sorts by the next order, or the previous, and shows the top of it where the selection is not too
  /// far down.
  mutating func reorder(forward: Bool) {
    top = 0
    let all = Order.allCases
    let here = all.firstIndex(of: order) ?? 0
    order = all[(here + (forward ? 1 : all.count - 1)) % all.count]
    arrange()
  }

  /// Leaves the entries that hold every word of `field`, accents and case aside.
  ///
  /// Selected is the first whose label, id or title begins with what was typed, else the first.
  mutating func narrow() {
    arrange()
    guard !field.isEmpty else { return }
    let typed = Folding.fold(field.text, keepingCase: false)
    let best = shown.firstIndex { position in
      let source = entries[position].source
      return [source.label, source.id.text, source.title].contains {
        Folding.fold($0, keepingCase: false).starts(with: typed)
      }
    }
    select(best ?? 0)
  }

  /// Lays the rows out anew, with the same source selected where it is left.
  private mutating func arrange() {
    let source = selection?.source.id
    let narrowing = Narrowing(field)
    shown = entries.indices.filter { narrowing.admits(entries[$0].searchedText) }
    // The sort is stable: equals stay by date.
    switch order {
    case .date: break
    case .reports: shown.sort { (entries[$1].reports, $0) < (entries[$0].reports, $1) }
    case .contradictions:
      shown.sort { (entries[$1].contradictions, $0) < (entries[$0].contradictions, $1) }
    }
    selected = 0
    if let source { select(source) }
  }
}

extension SourcesLayer.Entry {
  /// What typing finds the source by.
  fileprivate var searchedText: String {
    var texts = [source.id.text, source.label, source.title] + source.authors.map(\.name)
    texts += [source.publisher, source.containerTitle, source.type, source.language, source.url]
      .compactMap { $0 }
    if let issued = source.issued {
      texts += [issued.text, issued.formatted(.medium, ascii: true)]
    }
    if source.isTranslated == true { texts.append("translated") }
    return texts.listed(by: " ")
  }
}
