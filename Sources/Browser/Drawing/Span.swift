import Screen

/// A piece of a line, all of one role.
struct Span: Hashable, Sendable {
  var text: String
  var role: Role

  init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }

  /// The columns that it takes.
  var columns: Int { DisplayWidth.columns(of: text) }
}

/// A line of a view.
typealias Line = [Span]

extension [Span] {
  /// The columns that the line takes.
  var columns: Int { reduce(0) { $0 + $1.columns } }
}
