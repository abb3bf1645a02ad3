package import EDTF
import TextFolding
package import Timeline

@testable package import TimelineSearch

/// Search as its rules are worded: item by item, field by field, byte by byte. What the index
/// finds must equal what this finds.
package struct PlainSearch {
  /// A condition, from which the text of a query is made too.
  package struct Clause {
    package enum Condition {
      case word(String)
      case phrase(String)
      case literalPattern(String)
      case name(Restrictor, String)
      case kind(Item.Kind)
      case quotation(QuotationType)
      case date(Restrictor, EDTFDate)
    }

    package let isExcluded: Bool
    package let condition: Condition

    package init(isExcluded: Bool, condition: Condition) {
      self.isExcluded = isExcluded
      self.condition = condition
    }

    /// The clause as a reader types it.
    package var text: String {
      let text =
        switch condition {
        case .word(let word): word
        case .phrase(let phrase): "\"\(phrase)\""
        case .literalPattern(let pattern): "re:/\(pattern)/"
        case .name(let restrictor, let part): "\(restrictor.rawValue):\"\(part)\""
        case .kind(let kind): "kind:\(kind.rawValue)"
        case .quotation(let type): "quotation:\(type.rawValue)"
        case .date(let restrictor, let date): "\(restrictor.rawValue):\(date)"
        }
      return (isExcluded ? "-" : "") + text
    }
  }

  /// An event or a statement with its texts and all that restrictors look at.
  struct Entry {
    let id: String
    let kind: Item.Kind
    let texts: [String]
    let names: [Restrictor: [String]]
    let quotations: [QuotationType]
    let date: EDTFDate
  }

  private let timeline: Timeline
  private(set) var entries: [Entry] = []

  package init(_ timeline: Timeline) {
    self.timeline = timeline
    entries = timeline.events.map(entry) + timeline.statements.map(entry)
  }

  /// The ids of the items that meet all clauses.
  package func ids(meeting clauses: [Clause]) -> Set<String> {
    let matching = entries.filter { entry in
      clauses.allSatisfy { meets($0.condition, entry) != $0.isExcluded }
    }
    return Set(matching.map(\.id))
  }

  private func meets(_ condition: Clause.Condition, _ entry: Entry) -> Bool {
    switch condition {
    case .word(let text), .phrase(let text):
      let keepingCase = text.contains(where: \.isUppercase)
      return entry.texts.contains { Self.contains(text, in: $0, keepingCase: keepingCase) }
    case .literalPattern(let pattern):
      let ignoresCase = !pattern.contains(where: \.isUppercase)
      return entry.texts.contains { text in
        let text = ignoresCase ? text.lowercased() : text
        return Self.contains(Array(pattern.unicodeScalars), in: Array(text.unicodeScalars))
      }
    case .name(let restrictor, let part):
      return (entry.names[restrictor] ?? []).contains {
        Self.contains(part, in: $0, keepingCase: false)
      }
    case .kind(let kind): return entry.kind == kind
    case .quotation(let type): return entry.quotations.contains(type)
    case .date(let restrictor, let date): return meets(restrictor, date, entry.date)
    }
  }

  /// Whether days that the item may be of are days that the restrictor allows.
  private func meets(_ restrictor: Restrictor, _ wanted: EDTFDate, _ date: EDTFDate) -> Bool {
    var days: [CalendarDate] = []
    var day = CalendarDate.january(1, year: 2021)
    while day.year < 2024 {
      if date.bounds.possibleSegments.contains(where: { $0.contains(day) }) { days.append(day) }
      day = day.adding(days: 1)
    }
    let segments = wanted.bounds.possibleSegments
    return days.contains { day in
      switch restrictor {
      case .from: segments.contains { $0.lowerBound <= day }
      case .to: segments.contains { day <= $0.upperBound }
      default: segments.contains { $0.contains(day) }
      }
    }
  }

  private static func contains(_ part: String, in text: String, keepingCase: Bool) -> Bool {
    contains(
      Folding.fold(part, keepingCase: keepingCase), in: Folding.fold(text, keepingCase: keepingCase)
    )
  }

  package static func contains<Unit: Equatable>(_ part: [Unit], in whole: [Unit]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains { start in
      part.indices.allSatisfy { whole[start + $0] == part[$0] }
    }
  }
}

// MARK: - Entries

extension PlainSearch {
  private func entry(_ event: Event) -> Entry {
    let people = timeline.people.filter { event.participants.contains($0.id) }
    var names = setting(event.track, event.place)
    names[.source] = event.sources.flatMap(sourceTexts)
    var texts = [event.name, event.summary ?? ""]
    texts += people.flatMap { [$0.name] + $0.otherNames }
    texts += setting(event.track, event.place, withIDs: false).values.flatMap(\.self)
    texts += event.sources.flatMap { sourceTexts($0).dropFirst() }
    return Entry(
      id: event.id.text, kind: .event, texts: texts + when(event.when) + [event.id.text],
      names: names, quotations: [], date: event.when.date)
  }

  private func entry(_ statement: Statement) -> Entry {
    let event = timeline.events.first { $0.id == statement.event }
    let speaker = timeline.people.first { $0.id == statement.speaker }
    let speakerNames = speaker.map { [$0.name] + $0.otherNames } ?? []
    let (track, place) = (event?.track ?? statement.track, event?.place ?? statement.place)
    var names = setting(track, place)
    names[.speaker] = speakerNames + [statement.speaker.text]
    names[.topic] = statement.topics
    names[.source] = statement.reports.flatMap { sourceTexts($0.source) }
    var texts = speakerNames + statement.topics + [statement.summary ?? "", event?.name ?? ""]
    texts += statement.reports.flatMap { [$0.text, $0.attribution ?? ""] }
    texts += setting(track, place, withIDs: false).values.flatMap(\.self)
    texts += statement.reports.flatMap { sourceTexts($0.source).dropFirst() }
    return Entry(
      id: statement.id.text, kind: .statement,
      texts: texts + when(statement.when) + [statement.id.text], names: names,
      quotations: statement.reports.map(\.quotationType), date: statement.when.date)
  }

  private func setting(
    _ track: Identifier<Track>?, _ place: Identifier<Place>?, withIDs: Bool = true
  ) -> [Restrictor: [String]] {
    let places = timeline.places.filter { $0.id == place }
    let tracks = timeline.tracks.filter { $0.id == track }
    return [
      .place: places.flatMap { withIDs ? [$0.name, $0.id.text] : [$0.name] },
      .track: tracks.flatMap { withIDs ? [$0.name, $0.id.text] : [$0.name] },
    ]
  }

  /// The id first, then what is visible.
  private func sourceTexts(_ id: Identifier<Source>) -> [String] {
    guard let source = timeline.sources.first(where: { $0.id == id }) else { return [] }
    let names = [source.title, source.shortTitle, source.publisher, source.containerTitle]
    return [id.text] + names.compactMap(\.self) + source.authors.map(\.name)
  }

  private func when(_ when: When) -> [String] {
    let segments = when.date.bounds.segments
    var texts = [when.date.text, when.date.formatted(.long, ascii: true), when.text ?? ""]
    let days = segments.flatMap { segment in
      (0...min(9, segment.lowerBound.days(to: segment.upperBound))).map {
        segment.lowerBound.adding(days: $0)
      }
    }
    if 2...7 ~= days.count {
      texts.append(days.map { $0.formatted(.long) }.joined(separator: ", "))
    }
    return texts
  }
}

extension CalendarDate {
  /// A day of January.
  package static func january(_ day: Int, year: Int) -> CalendarDate {
    CalendarDate(year: year, month: 1, day: day) ?? .earliest
  }
}
