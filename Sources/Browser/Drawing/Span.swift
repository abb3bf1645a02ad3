import Screen

/// A piece of a line, all of one role.
struct Span: Hashable, Sendable {
  var text: String
  var role: Role
  /// Whether it goes on with the text of the span before it. What does not is a field of its own,
  /// whose letters stay within it whatever direction they run in.
  var continuesField: Bool

  init(_ text: String, _ role: Role = .text, continuesField: Bool = false) {
    self.text = text
    self.role = role
    self.continuesField = continuesField
  }

  /// The columns that it takes.
  var columns: Int { DisplayWidth.columns(of: text) }
}

/// A line of a view.
typealias Line = [Span]

extension [Span] {
  /// The columns that the line takes.
  var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The line as one field.
  var asOneField: Line {
    enumerated().map { position, span in
      Span(span.text, span.role, continuesField: position > 0)
    }
  }
}
