import JSONText
import Phrasing

/// The reports of one file and how they descend from each other, by id.
struct ReportRegister {
  /// A report under its id.
  struct Entry {
    let node: JSONNode
    /// The position of its statement in `statements`.
    let statement: Int
  }

  /// A relation, before the report that it names is looked up.
  struct Link {
    let report: String?
    let target: String
    let node: JSONNode
    let statement: Int
  }

  private(set) var entries: [String: Entry] = [:]
  private(set) var links: [Link] = []
  /// The ids of the statements, empty where one has none.
  private(set) var statements: [String] = []
  /// The reports' ids, by statement, in the order of the text.
  private(set) var idsOfStatement: [[String]] = []

  mutating func beginStatement(_ id: String) {
    statements.append(id)
    idsOfStatement.append([])
  }

  /// Notes a report of the current statement.
  ///
  /// - Returns: The node of the id where another report has it already.
  mutating func declare(_ id: String, at node: JSONNode) -> JSONNode? {
    if let first = entries[id] { return first.node }
    entries[id] = Entry(node: node, statement: statements.count - 1)
    idsOfStatement[statements.count - 1].append(id)
    return nil
  }

  /// Notes that a report of the current statement descends from another.
  mutating func relate(_ report: String?, to target: String, at node: JSONNode) {
    links.append(
      Link(report: report, target: target, node: node, statement: statements.count - 1))
  }
}

extension FileDecoder {
  /// Looks up the reports that relations name, and finds those that descend from themselves.
  mutating func checkRelations() {
    var nextLink: [String: Int] = [:]
    for (position, link) in reports.links.enumerated() {
      guard let target = reports.entries[link.target] else {
        let candidates = reports.idsOfStatement[link.statement].filter { $0 != link.report }
        let nearest = suggester.nearest(
          to: link.target, among: candidates, topic: "report of \(link.statement)")
        file.report(
          .danglingReference(.report, id: link.target, nearest: nearest), at: link.node)
        continue
      }
      guard target.statement == link.statement else {
        file.report(
          .relationToOtherStatement(
            report: link.target, statement: reports.statements[target.statement]),
          at: link.node)
        continue
      }
      if let report = link.report { nextLink[report] = position }
    }
    let steps = reports.links.enumerated().map { position, link in
      // A duplicate id has a link of each of its reports; the last stands for it.
      link.report.flatMap { nextLink[$0] } == position ? nextLink[link.target] : nil
    }
    for circle in circles(in: steps) {
      let ids = circle.map { reports.links[$0].report ?? "" }
      file.report(.circularRelation(ids + ids.prefix(1)), at: reports.links[circle[0]].node)
    }
  }
}
