import EDTF
import Screen
import Timeline

// Speakers and their quotations: `s`, `*`, `]`, `[`.
extension State {
  /// The positions in `Chronology.items` of what `speaker` said, among the items shown.
  func statements(of speaker: Identifier<Person>) -> [Int] {
    guard let row = chronology.row(of: speaker) else { return [] }
    let statements = SearchableRecords(.statements, of: chronology)
    return rows.items.filter { statements.speaker(ofItem: $0) == row && !isAbsent($0) }
  }

  mutating func openSpeakers() {
    // From the records alone: a timeline may have a million statements.
    let statements = SearchableRecords(.statements, of: chronology)
    var counts = [(first: Int, statements: Int)](
      repeating: (0, 0), count: chronology.people.count)
    for position in rows.items {
      guard let row = statements.speaker(ofItem: position), !isAbsent(position) else { continue }
      if counts[row].statements == 0 { counts[row].first = position }
      counts[row].statements += 1
    }
    let speakers = counts.indices.filter { counts[$0].statements > 0 }.map {
      (chronology.people[$0], counts[$0])
    }.sorted { ($1.1.statements, $0.0.name) < ($0.1.statements, $1.0.name) }
    var bearers: [String: Int] = [:]
    for (person, _) in speakers { bearers[person.name, default: 0] += 1 }
    let entries = speakers.map { person, count in
      let delegation = person.delegation.flatMap { chronology.delegation($0) }
      // Two of one name are told apart by their ids.
      let id = bearers[person.name, default: 0] > 1 ? person.id.text : nil
      return Picker.Entry(
        label: "\(count.statements)", title: person.name,
        detail: [id, delegation?.name].compactMap { $0 }.listed,
        keywords: person.otherNames.joined(separator: " "), action: .go(count.first))
    }
    guard !entries.isEmpty else {
      notice = .error("nobody speaks in what is shown")
      return
    }
    let current = item.flatMap { chronology.speaker(of: $0) }
    let selecting = current.flatMap { person in speakers.firstIndex { $0.0.id == person.id } }
    layers.append(
      .picker(
        Picker(.speakers, title: "Speakers", entries: entries, selecting: selecting ?? 0)))
  }

  mutating func openQuotes() {
    guard let speaker = speakerAtCursor() else { return }
    let entries = statements(of: speaker.id).flatMap { position -> [Picker.Entry] in
      guard let statement = chronology.statement(of: chronology.items[position]) else { return [] }
      return statement.reports.map { report in
        Picker.Entry(
          label: statement.when.date.formatted(.short),
          title: report.quotation(isUnicode: capabilities.isUnicode),
          detail: chronology.source(report.source)?.label ?? "", action: .go(position))
      }
    }
    guard !entries.isEmpty else {
      let who =
        according.map { [$0.source.label, " does not quote "] } ?? ["nothing shown quotes "]
      notice = Notice(parts: who + [speaker.name], isError: true)
      return
    }
    let selecting = entries.firstIndex { $0.action == cursor.map { .go($0) } }
    layers.append(
      .picker(
        Picker(.quotes, title: speaker.name, entries: entries, selecting: selecting ?? 0)))
  }

  mutating func moveToSameSpeaker(forward: Bool) {
    guard let cursor, let speaker = speakerAtCursor() else { return }
    let statements = statements(of: speaker.id)
    let next =
      forward ? statements.first { $0 > cursor } : statements.last { $0 < cursor }
    if let next {
      jump(to: next)
      let ordinal = (statements.firstIndex(of: next) ?? 0) + 1
      notice = .done(speaker.name, ": \(ordinal) of \(statements.count)")
    } else {
      notice = .error(speaker.name, " says nothing \(forward ? "after" : "before") this")
    }
  }

  /// Who speaks under the cursor; on an event, who speaks first at it.
  private mutating func speakerAtCursor() -> Person? {
    guard let cursor else { return nil }
    if let speaker = chronology.speaker(of: chronology.items[cursor]) { return speaker }
    let event = chronology.eventRow(of: chronology.items[cursor])
    for position in rows.items[rows.rank(of: cursor)...] {
      let item = chronology.items[position]
      if !item.isEvent, chronology.eventRow(of: item) == event {
        return chronology.speaker(of: item)
      }
    }
    notice = .error("nobody speaks here; s lists the speakers")
    return nil
  }
}
