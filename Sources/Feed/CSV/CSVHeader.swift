import Phrasing

/// What the columns of a CSV feed are.
struct CSVHeader {
  /// The field of each column; `nil` for one that is passed over.
  let columns: [FeedField?]
  /// What is wrong with it, with the position of the column; `nil` for the header as a whole.
  let problems: [(column: Int?, kind: FeedProblem.Kind)]
  /// Whether rows can be read.
  let isUsable: Bool

  /// - Parameter names: The columns' names.
  init(names: [String]) {
    var columns: [FeedField?] = []
    var problems: [(column: Int?, kind: FeedProblem.Kind)] = []
    var present: FeedFields = []
    var suggester = Suggester()
    for (column, name) in names.enumerated() {
      let field = FeedField.allCases.first { $0.name.utf8.elementsEqual(name.utf8) }
      if let field, present.contains(FeedFields(field)) {
        problems.append((column, .duplicateColumn(name)))
        columns.append(nil)
        continue
      }
      columns.append(field)
      if let field {
        present.insert(FeedFields(field))
      } else if name != FeedField.custom {
        let nearest = suggester.nearest(to: name, among: FeedField.names, topic: "column")
        problems.append((column, .unknownColumn(FeedProblem.excerpt(name), nearest: nearest)))
      }
    }
    if names.count == 1, let separator = names[0].first(where: { $0 == ";" || $0 == "\t" }) {
      self.init(columns: [], problems: [(0, .wrongSeparator(separator))], isUsable: false)
      return
    }
    let hasRows = present.contains(.title) || present.isSuperset(of: [.speaker, .text])
    if !present.contains(.date) { problems.append((nil, .noDateColumn)) }
    if !hasRows { problems.append((nil, .noTitleColumn)) }
    self.init(
      columns: columns, problems: Array(problems.prefix(FeedProblem.lineLimit)),
      isUsable: hasRows && present.contains(.date))
  }

  private init(
    columns: [FeedField?], problems: [(column: Int?, kind: FeedProblem.Kind)], isUsable: Bool
  ) {
    self.columns = columns
    self.problems = problems
    self.isUsable = isUsable
  }
}
