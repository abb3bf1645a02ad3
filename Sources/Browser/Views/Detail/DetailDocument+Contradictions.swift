import Timeline

// Which source holds which value, how far each is trusted, and why.
extension DetailDocument {
  mutating func addContradictions(of item: Item) {
    for contradiction in chronology.contradictions(of: item) { add(contradiction) }
  }

  private mutating func add(_ contradiction: Contradiction) {
    addBlank()
    var heading: Line = [
      Span("\(typesetter.glyphs.contradiction) ", .error),
      Span("Sources differ on \(typesetter.shown(contradiction.property))", .heading),
    ]
    if case .person = contradiction.subject {
      let name = typesetter.shown(chronology.name(of: contradiction.subject))
      heading.append(Span(" of \(name)", .faint))
    }
    add(heading, hanging: 2)
    for value in contradiction.values { add(value) }
  }

  private mutating func add(_ value: Contradiction.Value) {
    let (sign, role): (String, Role) =
      switch value.rank {
      case .preferred: (typesetter.glyphs.preferred, .key)
      case .normal: (typesetter.glyphs.normal, .text)
      case .deprecated: (typesetter.glyphs.deprecated, .error)
      }
    var line: Line = [Span("\(sign) ", role)]
    line += typesetter.highlighted(value.value, value.rank == .deprecated ? .faint : .text)
    if value.rank != .normal { line.append(Span(" (\(value.rank.rawValue))", .faint)) }
    add(line, indent: 2, hanging: 2)
    let sources = value.sources.map { chronology.source($0)?.label ?? $0.text }
    add(typesetter.listed(sources, .faint), indent: 4)
    if let reason = value.reason {
      add([Span("why: ", .faint)] + typesetter.highlighted(reason, .faint), indent: 4)
    }
  }
}
