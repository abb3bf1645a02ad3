import EDTF
import Timeline

/// Statements by sources: who carries what and who omits what.
public struct MatrixLayer: Sendable {
  /// One source.
  struct Column: Sendable {
    let id: Identifier<Source>
    let label: String
    /// How many of the statements it carries.
    let count: Int
  }

  /// The statements, as rows of `Chronology.statements`, in reading order.
  let statements: [Int]
  /// The sources that report anything, the one that carries most of the statements first.
  let columns: [Column]
  /// How many letters the longest of their labels has.
  let longestLabel: Int
  /// The list from which it was opened.
  let origin: SourcesLayer?
  /// Whether the keys are shown in place of the cells.
  var showsKeys = false
  /// The cell under the cursor; each 0 where there is none.
  private(set) var row = 0
  private(set) var column = 0
  /// The first row and the first column on the screen.
  var top = 0
  var left = 0
  private let columnOfSource: [Identifier<Source>: Int]

  /// Lays out `statements` of `chronology`.
  ///
  /// - Complexity: O(*n*) in all reports.
  init(
    _ chronology: Chronology, statements: [Int], origin: SourcesLayer? = nil,
    row: Int? = nil, source: Identifier<Source>? = nil
  ) {
    self.statements = statements
    self.origin = origin
    var isShown = [Bool](repeating: false, count: chronology.statements.count)
    for statement in statements { isShown[statement] = true }
    var counts: [Identifier<Source>: Int] = [:]
    for (statement, entity) in chronology.statements.enumerated() {
      for source in entity.sources { counts[source, default: 0] += isShown[statement] ? 1 : 0 }
    }
    let sources = chronology.sources.filter { counts[$0.id] != nil }
    let order = sources.indices.sorted { left, right in
      let (first, second) = (counts[sources[left].id] ?? 0, counts[sources[right].id] ?? 0)
      return first == second ? left < right : first > second
    }
    columns = order.map {
      Column(id: sources[$0].id, label: sources[$0].label, count: counts[sources[$0].id] ?? 0)
    }
    longestLabel = columns.map(\.label.count).max() ?? 0
    var columnOfSource: [Identifier<Source>: Int] = [:]
    for (position, column) in columns.enumerated() { columnOfSource[column.id] = position }
    self.columnOfSource = columnOfSource
    if let row, let position = statements.firstIndex(of: row) { self.row = position }
    if let source, let position = columnOfSource[source] { column = position }
  }

  /// Moves the cursor to a cell, or the nearest.
  mutating func select(row: Int, column: Int) {
    self.row = max(0, min(statements.count - 1, row))
    self.column = max(0, min(columns.count - 1, column))
  }

  /// The statement of the cursor's row, a row of `Chronology.statements`.
  var statement: Int? { statements.indices.contains(row) ? statements[row] : nil }

  /// The source of the cursor's column.
  var source: Column? { columns.indices.contains(column) ? columns[column] : nil }

  /// How each source that carries `statement` does, by its column, the most verbatim report counting.
  func types(in statement: Statement) -> [(column: Int, type: QuotationType)] {
    var types: [(column: Int, type: QuotationType)] = []
    for report in statement.reports {
      guard let column = columnOfSource[report.source] else { continue }
      if let known = types.firstIndex(where: { $0.column == column }) {
        if report.quotationType.closeness > types[known].type.closeness {
          types[known].type = report.quotationType
        }
      } else {
        types.append((column, report.quotationType))
      }
    }
    return types
  }
}

extension QuotationType {
  /// How near it is to the words that were spoken.
  fileprivate var closeness: Int {
    switch self {
    case .indirect: 0
    case .mixed: 1
    case .direct: 2
    }
  }
}
