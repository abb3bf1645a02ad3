import Timeline

// What one source makes of the item, where the timeline is read according to it alone.
extension DetailDocument {
  /// What stands above an item that the source does not tell of.
  static func absence(_ according: AccordingTo, _ typesetter: Typesetter) -> Line {
    let label = typesetter.shown(according.source.label)
    return [
      Span("\(typesetter.glyphs.absent) absent: ", .error),
      Span(label, .status), Span(" does not tell of this. According to others:", .status),
    ]
  }

  /// What the source calls the speaker, behind its name.
  func office(of person: Person) -> Line? {
    guard let according, let office = according.office(of: person.id) else { return nil }
    let label = typesetter.shown(according.source.label)
    return [Span(label, .faint), Span(": ", .faint)] + typesetter.quoted(office)
  }

  /// A participant, with what the source calls them.
  func participant(_ person: Person) -> Line {
    let name = typesetter.highlighted(person.name, .text)
    guard let office = according?.office(of: person.id) else { return name }
    return name + [Span(" (")] + typesetter.quoted(office) + [Span(")")]
  }

  /// What else the source says of the item: "Duration", "four hours".
  func sayings(of subject: Assertion.Subject) -> [(name: String, value: String)] {
    guard according != nil else { return [] }
    return chronology.assertions.filter {
      $0.subject == subject && $0.property != "date" && $0.property != "office"
    }.map { ($0.property.prefix(1).uppercased() + $0.property.dropFirst(), $0.value) }
  }
}
