extension [String] {
  /// The texts with commas between them.
  var listed: String { listed(by: ", ") }

  /// What `joined(separator:)` makes, which has the runtime look up conformances: a twentieth of what
  /// the first frame takes.
  func listed(by separator: String) -> String {
    var list = first ?? ""
    for text in dropFirst() {
      list += separator
      list += text
    }
    return list
  }
}

extension [Line] {
  /// The pieces with `separator` between them, a field of its own.
  func listed(by separator: String, _ role: Role = .text) -> Line {
    var list = first ?? []
    for line in dropFirst() {
      list.append(Span(separator, role))
      list += line
    }
    return list
  }
}
