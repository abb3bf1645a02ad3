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
    name.withUTF8 {
      self[keyPath: names].insert(HashedText(UnsafeRawBufferPointer($0)), row: row)
    }
  }

  /// Whether rows have named something by what is its id.
  func isNamed(_ id: String, in table: Store.Table) -> Bool {
    var id = id
    return id.withUTF8 { utf8 in
      let name = HashedText(UnsafeRawBufferPointer(utf8))
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
    of name: HashedText, in table: Store.Table, _ names: inout NameTable,
    _ builder: StoreBuilder
  ) -> Int {
    if let row = names.row(of: name) { return row }
    let row = builder.row(name, in: table)
    names.insert(name, row: row)
    return row
  }

  // MARK: - Rows

  /// Gets ready for a row that is soon to be written.
  @inline(__always)
  func expect(_ row: PreparedRow) {
    guard let id = row[.id] else { return }
    builder.prefetch(hash: id.hash, in: row.row.title == nil ? .statements : .events)
  }

  /// Writes a row.
  ///
  /// - Parameters:
  ///   - id: The row's own id, or one made for it.
  ///   - feed: What the source is called of rows that name none.
  mutating func write(_ row: PreparedRow, id: HashedText, feed: String) throws(Refusal) {
    guard let text = row.row.date else { return }
    // No row is longer than a line may be.
    guard builder.hasRoom(for: 2 * FeedParser.lineLimit) else { throw .full }
    let isNew: Bool
    if let date = row.date {
      isNew = write(row, id: id, date: date, feed: feed)
    } else {
      do throws(EDTFError) {
        isNew = try RowDate.read(text) { write(row, id: id, date: $0, feed: feed) }
      } catch {
        throw .date(error)
      }
    }
    guard isNew else { throw .repeatedID(row.row.title == nil ? .statement : .event) }
  }

  /// Returns whether the id is new.
  private mutating func write(
    _ row: PreparedRow, id: HashedText, date: RowDate, feed: String
  ) -> Bool {
    row.row.title == nil
      ? writeStatement(row, id: id, date: date, feed: feed)
      : writeEvent(row, id: id, date: date)
  }

  /// Where a row belongs, as rows of the tables of names.
  private struct Setting {
    let source: Int?
    let track: Int?
    let place: Int?
  }

  private mutating func setting(of row: PreparedRow) -> Setting {
    Setting(
      source: row[.source].map { Self.row(of: $0, in: .sources, &sources, builder) },
      track: row[.track].map { Self.row(of: $0, in: .tracks, &tracks, builder) },
      place: row[.place].map { Self.row(of: $0, in: .places, &places, builder) })
  }

  private mutating func writeStatement(
    _ row: PreparedRow, id: HashedText, date: RowDate, feed: String
  ) -> Bool {
    guard let name = row[.speaker], let text = row.row.text,
      let (number, arena) = builder.begin(id, in: .statements)
    else { return false }
    let setting = setting(of: row)
    arena.write(Self.row(of: name, in: .people, &people, builder))
    arena.write(row: nil)
    arena.write(row: setting.place)
    arena.write(optional: date.start)
    arena.write(text: date.date)
    arena.write(nil as String?)
    arena.write(nil as String?)
    arena.write(nil as String?)
    arena.write(texts: [])
    arena.write(1)
    arena.write(setting.source ?? builder.row(feed, in: .sources))
    arena.write(QuotationType.direct.code)
    arena.write(text: text)
    Report.writeNothing(to: arena, url: row.row.url)
    builder.order.add(statement: number, Self.entry(of: date, track: setting.track))
    return true
  }

  private mutating func writeEvent(_ row: PreparedRow, id: HashedText, date: RowDate) -> Bool {
    guard let title = row.row.title, let (number, arena) = builder.begin(id, in: .events) else {
      return false
    }
    let setting = setting(of: row)
    arena.write(text: title)
    arena.write(row: setting.place)
    arena.write(optional: date.start)
    arena.write(nil as String?)
    arena.write(text: date.date)
    arena.write(nil as String?)
    arena.write(nil as String?)
    arena.write(row: setting.track)
    arena.write(row: nil)
    arena.write(nil as String?)
    arena.write(rows: [])
    arena.write(rows: setting.source.map { [$0] } ?? [])
    arena.write(optional: row.row.url)
    builder.order.add(event: number, Self.entry(of: date, track: setting.track))
    return true
  }

  /// What decides on the row's place in the reading order.
  private static func entry(of date: RowDate, track: Int?) -> OrderColumn.Entry {
    OrderColumn.Entry(
      key: date.key, track: track, parent: nil, isTimed: date.start != nil, isExact: date.isExact)
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
