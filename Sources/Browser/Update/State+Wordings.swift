import EDTF
import Screen
import Timeline

// Wordings: `v`.
extension State {
  mutating func openWordings() {
    guard let cursor else { return }
    guard let statement = chronology.statement(of: chronology.items[cursor]) else {
      notice = .error("this is an event; v compares the wordings of a statement")
      return
    }
    if let according {
      let count = whole.reportCount(of: chronology.items[cursor])
      let all = "a shows \(count == 1 ? "the only wording" : "all \(count) wordings")"
      let label = according.source.label
      notice = .error(
        label, isAbsent(cursor) ? " omits this; \(all)" : " alone is shown; \(all)")
      return
    }
    guard statement.reports.count > 1 else {
      let label = chronology.source(statement.reports[0].source)?.label ?? "one source"
      notice = .error("there is one wording only, that of \(label)")
      return
    }
    guard let wordings = wordings(of: cursor) else { return }
    layers.append(.wordings(wordings))
  }

  /// The wordings of a statement, a position in `Chronology.items`.
  ///
  /// - Parameters:
  ///   - reference: A position in `Statement.reports`; `nil` for the one that the rule makes it.
  ///   - selected: Likewise the report to be selected.
  private func wordings(
    of item: Int, reference: Int? = nil, selecting selected: Int? = nil,
    comparesParaphrases: Bool = false
  ) -> Wordings? {
    guard let reader = reader(of: item, comparesParaphrases: comparesParaphrases),
      let first = reader.ruled.first
    else { return nil }
    let statement = reader.statement
    let speaker = chronology.person(statement.speaker)?.name ?? statement.speaker.text
    let date = statement.when.date.formatted(.medium, ascii: !capabilities.isUnicode)
    return Wordings(
      item: item, entries: reader.entries(reference: reference ?? first), summary: reader.summary,
      heading: [Span(reader.typesetter.shown(speaker)), Span(", \(date)")],
      comparesParaphrases: comparesParaphrases, selecting: selected, area: wordingsArea,
      glyphs: reader.typesetter.glyphs)
  }

  private func reader(of item: Int, comparesParaphrases: Bool) -> WordingReader? {
    chronology.statement(of: chronology.items[item]).map {
      WordingReader(
        $0, chronology: chronology,
        typesetter: Typesetter(isUnicode: capabilities.isUnicode, query: highlightedQuery),
        comparesParaphrases: comparesParaphrases)
    }
  }

  /// Where the wordings themselves are: above the status, beneath what is said of them all.
  var wordingsArea: Rect {
    let rows = layout.status.row
    return Rect(row: 0, column: 0, rows: rows, columns: size.columns)
      .inset(top: WordingsView.headRows(of: rows))
  }

  /// Lays wordings that are read out anew, for the present size.
  mutating func resizeWordings() {
    guard case .wordings(var wordings) = layers.last else { return }
    let glyphs = Typesetter(isUnicode: capabilities.isUnicode, query: nil).glyphs
    wordings.resize(to: wordingsArea, glyphs: glyphs)
    layers[layers.count - 1] = .wordings(wordings)
  }

  // MARK: - Keys

  mutating func press(_ key: Key, in wordings: Wordings) -> [Effect] {
    var wordings = wordings
    if wordings.showsKeys {
      // Any key puts the list of keys away; those that do something do it at once.
      wordings.showsKeys = false
      replaceTop(with: wordings)
      if Self.keysOfTheKeyList.contains(key) { return [] }
    }
    switch key {
    case .escape, "q", "v", .control("c"), .control("g"):
      layers.removeLast()
      return []
    case "Q": return perform(.quit)
    case "l", .right: wordings.select(wordings.selected + 1)
    case "h", .left: wordings.select(wordings.selected - 1)
    case "r", .enter: return compare(wordings, with: wordings.selectedReport)
    case .tab: return compareWithNeighbour(of: wordings, forward: true)
    case .backTab: return compareWithNeighbour(of: wordings, forward: false)
    case "p": return compareParaphrases(of: wordings)
    case "]": return moveToWordings(from: wordings, forward: true)
    case "[": return moveToWordings(from: wordings, forward: false)
    case "y": return copyWording(of: wordings)
    case "?", ":": wordings.showsKeys = true
    default:
      guard let movement = RowMovement(key, page: wordings.layout.rows) else {
        notice = .error("\(key) does nothing here; ? lists the keys, Esc closes")
        return []
      }
      wordings.scroll(
        to: movement.target(from: wordings.top, count: wordings.layout.lineCount))
    }
    replaceTop(with: wordings)
    return []
  }

  /// The keys that put a list of keys away and do nothing else.
  static let keysOfTheKeyList: [Key] = [.escape, "?", ":", "q", " ", .enter]

  private mutating func replaceTop(with wordings: Wordings) {
    layers[layers.count - 1] = .wordings(wordings)
  }

  /// Makes a report the reference.
  private mutating func compare(_ wordings: Wordings, with report: Int) -> [Effect] {
    guard
      let compared = self.wordings(
        of: wordings.item, reference: report, selecting: report,
        comparesParaphrases: wordings.comparesParaphrases)
    else { return [] }
    replaceTop(with: compared)
    notice = .done("compared with \(compared.entries[0].label)")
    return []
  }

  /// Makes the next report the reference, in an order that stays.
  private mutating func compareWithNeighbour(of wordings: Wordings, forward: Bool) -> [Effect] {
    let order = reader(of: wordings.item, comparesParaphrases: false)?.ruled ?? []
    guard let here = order.firstIndex(of: wordings.entries[0].report) else { return [] }
    let next = order[(here + (forward ? 1 : order.count - 1)) % order.count]
    return compare(wordings, with: next)
  }

  private mutating func compareParaphrases(of wordings: Wordings) -> [Effect] {
    guard
      var compared = self.wordings(
        of: wordings.item, reference: wordings.entries[0].report,
        selecting: wordings.selectedReport,
        comparesParaphrases: !wordings.comparesParaphrases)
    else { return [] }
    compared.scroll(to: wordings.top)
    replaceTop(with: compared)
    notice = .done(
      compared.comparesParaphrases
        ? "paraphrases are compared, too, though their words are ours"
        : "paraphrases are not compared")
    return []
  }

  /// Goes to the next statement that has several wordings, among those shown.
  private mutating func moveToWordings(from wordings: Wordings, forward: Bool) -> [Effect] {
    let rank = rows.rank(of: wordings.item)
    let isWanted = { [chronology] (item: Int) in
      chronology.reportCount(of: chronology.items[item]) > 1
    }
    let next =
      forward
      ? rows.items[rank...].first { $0 > wordings.item && isWanted($0) }
      : rows.items[..<rank].last(where: isWanted)
    guard let next, let found = self.wordings(of: next) else {
      notice = .error("no statement with several wordings \(forward ? "after" : "before") this")
      return []
    }
    jump(to: next)
    replaceTop(with: found)
    return []
  }

  private mutating func copyWording(of wordings: Wordings) -> [Effect] {
    let statement = chronology.statement(of: chronology.items[wordings.item])
    return copyQuotation(statement?.reports[wordings.selectedReport])
  }

  // MARK: - Mouse

  mutating func handle(_ event: MouseEvent, in wordings: Wordings) -> [Effect] {
    var wordings = wordings
    switch event.action {
    case .wheelUp: wordings.scroll(by: -3)
    case .wheelDown: wordings.scroll(by: 3)
    case .click, .doubleClick:
      guard !wordings.showsKeys,
        let entry = wordings.layout.entry(at: event.position, top: wordings.top)
      else { return [] }
      wordings.selectVisible(entry)
      if event.action == .doubleClick { return compare(wordings, with: wordings.selectedReport) }
    }
    replaceTop(with: wordings)
    return []
  }
}
