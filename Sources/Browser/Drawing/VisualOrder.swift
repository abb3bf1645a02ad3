import SafeText

extension [Span] {
  /// The line as it stands from left to right: what runs from right to left is turned round within
  /// its field, and the fields stay where they are.
  ///
  /// - Complexity: O(*n*); a glance at each byte where nothing runs from right to left.
  var inVisualOrder: Line {
    guard contains(where: { RightToLeft.occurs(in: $0.text) }) else { return self }
    var visual: Line = []
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, self[end].continuesField { end += 1 }
      visual += Self.ordered(self[start..<end])
      start = end
    }
    return visual
  }

  private static func ordered(_ field: ArraySlice<Span>) -> Line {
    guard field.contains(where: { RightToLeft.occurs(in: $0.text) }) else { return Array(field) }
    let characters = field.flatMap { span in span.text.map { ($0, span.role) } }
    var line: Line = []
    for (place, character) in RightToLeft.visualOrder(of: characters.map(\.0)) {
      let role = characters[place].1
      if line.last?.role == role {
        line[line.count - 1].text.append(character)
      } else {
        line.append(Span(String(character), role))
      }
    }
    return line
  }
}
