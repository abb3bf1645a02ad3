import EDTF
import Screen
import Timeline

/// Everything that is known of one item, as lines to read.
struct DetailDocument {
  let chronology: Chronology
  let typesetter: Typesetter
  let columns: Int
  /// The source according to which alone the timeline is read.
  let according: AccordingTo?
  private(set) var lines: [Line] = []

  init(
    chronology: Chronology, item: Item, typesetter: Typesetter, columns: Int,
    according: AccordingTo? = nil
  ) {
    self.chronology = chronology
    self.according = according
    self.typesetter = typesetter
    self.columns = max(4, columns)
    if let according, according.isAbsent(chronology.position(of: item.content)) {
      add(Self.absence(according, typesetter), hanging: 2)
      addBlank()
    }
    switch item.content {
    case .event(let event): add(chronology.events[event], item)
    case .statement(let statement):
      add(chronology.statements[statement])
      addContradictions(of: item)
    }
  }

  // MARK: - Events

  private mutating func add(_ event: Event, _ item: Item) {
    add(typesetter.highlighted(event.name, .title))
    addBlank()
    add(event.when, from: event.sources)
    if let start = event.start {
      let end = event.end.map { " to \($0.clockText)" } ?? ""
      addField("Time", "from \(start.clockText)\(end) (\(start.clock.zoneText ?? "local time"))")
    }
    if let place = event.place.flatMap({ chronology.place($0) }) { addField("Place", place.name) }
    if let track = event.track.flatMap({ chronology.track($0) }) {
      addField("Track", typesetter.listed([track.name, track.description].compactMap { $0 }))
    }
    if let whole = event.partOf.flatMap({ chronology.event($0) }) {
      addField("Part of", whole.name)
    }
    let people = event.participants.compactMap { chronology.person($0).map(participant) }
    if !people.isEmpty { addField("Present", people.listed(by: ", ")) }
    for saying in sayings(of: .event(event.id)) { addField(saying.name, saying.value) }
    if let summary = event.summary {
      addBlank()
      add(typesetter.highlighted(summary, .text))
    }
    addContradictions(of: item)
    addSources(event.sources, at: event.url)
    addStatements(at: event)
  }

  private mutating func addStatements(at event: Event) {
    let statements = chronology.statements(at: event.id)
    guard !statements.isEmpty else { return }
    addBlank()
    add([Span("Said here", .heading)])
    for statement in statements {
      guard let report = statement.leadingReport else { continue }
      let speaker = chronology.person(statement.speaker)?.name ?? ""
      if let according, !according.tells(statement) {
        add([Span("\(typesetter.glyphs.absent) absent: \(typesetter.shown(speaker))", .faint)])
        continue
      }
      add(
        typesetter.highlighted(speaker, .speaker) + [Span("  ")]
          + typesetter.highlighted(
            report.quotation(isUnicode: typesetter.isUnicode), report.role),
        hanging: 2)
    }
  }

  /// - Parameter url: Where the event itself can be read of, where that is known.
  private mutating func addSources(_ sources: [Identifier<Source>], at url: String?) {
    guard !sources.isEmpty else { return }
    addBlank()
    add([Span("According to", .heading)])
    for source in sources.compactMap({ chronology.source($0) }) {
      addSource(source, at: sources.count == 1 ? url : nil)
    }
  }

  // MARK: - Statements

  private mutating func add(_ statement: Statement) {
    let person = chronology.person(statement.speaker)
    add(typesetter.highlighted(person?.name ?? "", .title))
    if let delegation = person?.delegation.flatMap({ chronology.delegation($0) }) {
      add(typesetter.highlighted(delegation.name, .faint))
    }
    if let office = person.flatMap(office) { add(office) }
    for report in statement.reports { add(report, of: statement) }
    addBlank()
    if let summary = statement.summary { addField("In short", summary) }
    add(statement.when, from: statement.sources)
    if let event = statement.event.flatMap({ chronology.event($0) }) {
      let place = event.place.flatMap { chronology.place($0) }
      addField("At", typesetter.listed([event.name, place?.name].compactMap { $0 }))
    }
    for saying in sayings(of: .statement(statement.id)) { addField(saying.name, saying.value) }
    if !statement.topics.isEmpty { addField("Topics", typesetter.listed(statement.topics)) }
  }

  /// A report: its words behind a bar that tells what kind of speech it is, then who says so.
  private mutating func add(_ report: Report, of statement: Statement) {
    addBlank()
    let bar =
      switch report.quotationType {
      case .direct: typesetter.glyphs.directBar
      case .indirect: typesetter.glyphs.indirectBar
      case .mixed: typesetter.glyphs.mixedBar
      }
    let words = typesetter.highlighted(
      report.quotation(isUnicode: typesetter.isUnicode), report.role)
    for line in Typesetter.wrap(words, columns: columns - 2) {
      lines.append([Span(bar + " ", .key)] + line)
    }
    add(typesetter.speech(of: report), indent: 2)
    if let relation = report.relation,
      let other = statement.reports.first(where: { $0.id == relation.report })
    {
      let label = chronology.source(other.source)?.label ?? ""
      add(typesetter.relation(relation.kind, to: label), indent: 2)
    }
    if let source = chronology.source(report.source) {
      addSource(source, at: report.url, indent: 2)
    }
  }

  // MARK: - What both have

  /// The date, how the sources' words became it, and its bounds where it has any.
  private mutating func add(_ when: When, from sources: [Identifier<Source>]) {
    addField("Date", when.date.formatted(.long, ascii: !typesetter.isUnicode))
    if !when.date.bounds.isExact {
      let bar = DateBar(
        when.date.bounds, glyphs: typesetter.glyphs, columns: columns - nameColumns)
      addField("", bar.text)
    }
    var provenance: [Line] = []
    if let text = when.text {
      let date = Span(" \(typesetter.glyphs.rightward) \(when.date.text)", .faint)
      provenance.append(typesetter.highlighted("“\(text)”", .faint) + [date])
    }
    if let basis = when.basis { provenance.append(typesetter.highlighted(basis, .faint)) }
    if !provenance.isEmpty { addField("", provenance.listed(by: "; ", .faint)) }
    // "Monday" means nothing without the day on which it was written.
    if when.text != nil { addDates(of: sources) }
  }

  /// When the sources themselves were published, as far as that is known.
  private mutating func addDates(of sources: [Identifier<Source>]) {
    var dates: [Line] = []
    for source in sources.compactMap({ chronology.source($0) }) {
      guard let issued = source.issued else { continue }
      let date = issued.formatted(.medium, ascii: !typesetter.isUnicode)
      dates.append(
        [Span("\(date) (", .faint)] + typesetter.highlighted(source.label, .faint)
          + [Span(")", .faint)])
    }
    guard !dates.isEmpty else { return }
    let more: [Line] = dates.count > 3 ? [[Span("\(dates.count - 3) more", .faint)]] : []
    let list = (dates.prefix(3) + more).listed(by: ", ", .faint)
    addField("", [Span("written ", .faint)] + list)
  }

  /// - Parameter url: Where in the source it is, where that is known.
  private mutating func addSource(_ source: Source, at url: String?, indent: Int = 0) {
    var line = typesetter.highlighted(source.title, .text)
    var details = source.authors.map(\.name)
    if let publisher = source.publisher ?? source.containerTitle, details != [publisher] {
      details.append(publisher)
    }
    if let issued = source.issued {
      details.append(issued.formatted(.medium, ascii: !typesetter.isUnicode))
    }
    if source.isTranslated == true { details.append("translated") }
    if !details.isEmpty {
      line += [Span(" \(typesetter.glyphs.separator) ", .faint)]
      line += typesetter.listed(details, .faint)
    }
    add(line, indent: indent, hanging: 2)
    if let url = url ?? source.url {
      add([Span(typesetter.shown(url), .faint)], indent: indent + 2)
    }
  }

  // MARK: - Lines

  mutating func addBlank() {
    if let last = lines.last, !last.isEmpty { lines.append([]) }
  }

  mutating func add(_ line: Line, indent: Int = 0, hanging: Int = 0) {
    let wrapped = Typesetter.wrap(line, columns: columns - indent - hanging)
    for (position, line) in wrapped.enumerated() {
      let space = indent + (position > 0 ? hanging : 0)
      lines.append(space > 0 ? [Span(String(repeating: " ", count: space))] + line : line)
    }
  }

  /// The columns in which the names of fields stand; 0 where they stand above their values.
  private var nameColumns: Int { columns >= 30 ? 9 : 0 }

  private mutating func addField(_ name: String, _ value: String) {
    addField(name, typesetter.highlighted(value, .text))
  }

  private mutating func addField(_ name: String, _ value: Line) {
    let nameColumns = nameColumns
    // A property's name is data.
    let name = typesetter.shown(name)
    let wrapped = Typesetter.wrap(value, columns: columns - nameColumns)
    if nameColumns == 0, !name.isEmpty { lines.append([Span(name, .faint)]) }
    for (position, line) in wrapped.enumerated() {
      let label = position == 0 ? name : ""
      let padding = String(
        repeating: " ", count: max(0, nameColumns - DisplayWidth.columns(of: label)))
      lines.append(
        nameColumns == 0 ? line : [Span(label, .faint), Span(padding)] + line)
    }
  }
}
