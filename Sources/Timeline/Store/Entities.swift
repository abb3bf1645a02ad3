/// What a store holds as the records of one table.
public protocol StoredEntity: Sendable {
  /// Makes the entity of a row.
  init(row: Int, of rows: StoredRows)
}

/// The rows of one kind of entity, each made when it is asked for.
public struct Entities<Entity: StoredEntity>: RandomAccessCollection, Sendable {
  private let rows: StoredRows
  private let table: Store.Table

  init(_ store: Store, _ table: Store.Table) {
    rows = StoredRows(store: store)
    self.table = table
  }

  /// 0, the first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { rows.store.count(table) }
  /// The entity of a row. O(1) in the number of rows.
  public subscript(row: Int) -> Entity { Entity(row: row, of: rows) }
}

/// The records that entities are made of; opaque outside of this module.
public struct StoredRows: Sendable {
  let store: Store
}

// MARK: - Setting

extension Track: StoredEntity {
  /// Makes the track of a row.
  public init(row: Int, of rows: StoredRows) {
    var record = rows.store.record(.tracks, row)
    self.init(
      id: Identifier(record.text()), name: record.text(), description: record.optionalText())
  }
}

extension Place: StoredEntity {
  /// Makes the place of a row.
  public init(row: Int, of rows: StoredRows) {
    var record = rows.store.record(.places, row)
    self.init(id: Identifier(record.text()), name: record.text())
  }
}

extension Delegation: StoredEntity {
  /// Makes the delegation of a row.
  public init(row: Int, of rows: StoredRows) {
    var record = rows.store.record(.delegations, row)
    self.init(id: Identifier(record.text()), name: record.text())
  }
}

extension Person: StoredEntity {
  /// Makes the person of a row.
  public init(row: Int, of rows: StoredRows) {
    var record = rows.store.record(.people, row)
    let id = record.text()
    record.skipText()
    let name = record.text()
    let delegation = record.row()
    self.init(
      id: Identifier(id), name: name, otherNames: record.texts(),
      delegation: delegation.map { Identifier(rows.store.id(.delegations, $0)) })
  }
}
