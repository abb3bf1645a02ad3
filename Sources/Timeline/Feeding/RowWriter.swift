internal import EDTF
internal import Feed

/// Writes flat rows as records, and makes one person, source, track and place of each name.
struct RowWriter {
  private let builder: StoreBuilder
  /// The names of people, sources, tracks and places, by their table.
  private var people = NameTable()
  private var sources = NameTable()
  private var tracks = NameTable()
  private var places = NameTable()

  /// Why a row is not written.
  enum Refusal: Error {
    /// It has no date that can be read.
    case date(EDTFError)
    /// Another item has its id.
    case repeatedID(Diagnostic.EntityKind)
    /// There is no room for more.
    case full
  }

  init(_ builder: StoreBuilder) { self.builder = builder }

  // MARK: - Names

  /// Lets rows name a person that a record has told of.
  mutating func learn(_ person: Person) {
    for name in [person.name] + person.otherNames {
      learn(name, as: person.id.text, in: .people, \.people)
    }
  }

  /// Lets rows name a source that a record has told of.
  mutating func learn(_ source: Source) {
    for name in [source.title] + (source.shortTitle.map { [$0] } ?? []) {
      learn(name, as: source.id.text, in: .sources, \.sources)
    }
  }

  /// Lets rows name a track that a record has told of.
  mutating func learn(_ track: Track) {
    learn(track.name, as: track.id.text, in: .tracks, \.tracks)
  }

  /// Lets rows name a place that a record has told of.
  mutating func learn(_ place: Place) {
    learn(place.name, as: place.id.text, in: .places, \.places)
  }

  private mutating func learn(
    _ name: String, as id: String, in table: Store.Table,
    _ names: WritableKeyPath<RowWriter, NameTable>
  ) {
    let row = builder.row(id, in: table)
    var name = name
    name.withUTF8 { self[keyPath: names].insert(UnsafeRawBufferPointer($0), row: row) }
  }

  /// Whether rows have named something by what is its id.
  func isNamed(_ id: String, in table: Store.Table) -> Bool {
    var id = id
    return id.withUTF8 { utf8 in
      let name = UnsafeRawBufferPointer(utf8)
      return switch table {
      case .people: people.row(of: name) != nil
      case .sources: sources.row(of: name) != nil
      case .tracks: tracks.row(of: name) != nil
      case .places: places.row(of: name) != nil
      default: false
      }
    }
  }

  private static func row(
    of name: UnsafeRawBufferPointer, in table: Store.Table, _ names: inout NameTable,
    _ builder: StoreBuilder
  ) -> Int {
    if let row = names.row(of: name) { return row }
    let row = builder.row(name, in: table)
    names.insert(name, row: row)
    return row
  }

  // MARK: - Rows

  /// Writes a row.
  ///
  /// - Parameters:
  ///   - id: The row's own id, or one made for it.
  ///   - feed: What the source is called of rows that name none.
  mutating func write(
    _ row: FlatRow, id: UnsafeRawBufferPointer, feed: String
  ) throws(Refusal) {
    guard let text = row.date else { return }
    // No row is longer than a line may be.
    guard builder.hasRoom(for: 2 * FeedParser.lineLimit) else { throw .full }
    let result: Result<Bool, EDTFError>
    do throws(EDTFError) {
      result = .success(
        try RowDate.read(text) { date in
          row.title == nil
            ? writeStatement(row, id: id, date: date, feed: feed)
            : writeEvent(row, id: id, date: date)
        })
    } catch {
      result = .failure(error)
    }
    switch result {
    case .failure(let error): throw .date(error)
    case .success(false): throw .repeatedID(row.title == nil ? .statement : .event)
    case .success(true): break
    }
  }

  /// Returns whether the id is new.
  private mutating func writeStatement(
    _ row: FlatRow, id: UnsafeRawBufferPointer, date: RowDate, feed: String
  ) -> Bool {
    guard let name = row.speaker, let text = row.text,
      let (number, arena) = builder.begin(id, in: .statements)
    else { return false }
    let source = row.source.map { Self.row(of: $0, in: .sources, &sources, builder) }
    let track = row.track.map { Self.row(of: $0, in: .tracks, &tracks, builder) }
    let place = row.place.map { Self.row(of: $0, in: .places, &places, builder) }
    arena.write(Self.row(of: name, in: .people, &people, builder))
    arena.write(row: nil)
    arena.write(row: place)
    arena.write(optional: date.start)
    arena.write(text: date.date)
    arena.write(nil as String?)
    arena.write(nil as String?)
    arena.write(nil as String?)
    arena.write(texts: [])
    arena.write(1)
    arena.write(source ?? builder.row(feed, in: .sources))
    arena.write(QuotationType.direct.code)
    arena.write(text: text)
    Report.writeNothing(to: arena, url: row.url)
    builder.order.add(
      statement: number,
      OrderColumn.Entry(
        key: date.key, track: track, parent: nil, isTimed: date.start != nil,
        isExact: date.isExact))
    return true
  }

  /// Returns whether the id is new.
  private mutating func writeEvent(
    _ row: FlatRow, id: UnsafeRawBufferPointer, date: RowDate
  ) -> Bool {
    guard let title = row.title, let (number, arena) = builder.begin(id, in: .events) else {
      return false
    }
    let source = row.source.map { Self.row(of: $0, in: .sources, &sources, builder) }
    let track = row.track.map { Self.row(of: $0, in: .tracks, &tracks, builder) }
    let place = row.place.map { Self.row(of: $0, in: .places, &places, builder) }
    arena.write(text: title)
    arena.write(row: place)
    arena.write(optional: date.start)
    arena.write(nil as String?)
    arena.write(text: date.date)
    arena.write(nil as String?)
    arena.write(nil as String?)
    arena.write(row: track)
    arena.write(row: nil)
    arena.write(nil as String?)
    arena.write(rows: [])
    arena.write(rows: source.map { [$0] } ?? [])
    arena.write(optional: row.url)
    builder.order.add(
      event: number,
      OrderColumn.Entry(
        key: date.key, track: track, parent: nil, isTimed: date.start != nil,
        isExact: date.isExact))
    return true
  }
}

extension Report {
  /// What comes after the text of a report of which nothing else is known but where it can be read.
  fileprivate static func writeNothing(to arena: Arena, url: UnsafeRawBufferPointer?) {
    for _ in 0..<6 { arena.write(nil as String?) }
    arena.write(optional: url)
    Selector.write(nil, to: arena)
  }
}
