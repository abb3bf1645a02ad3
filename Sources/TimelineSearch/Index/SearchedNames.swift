public import Timeline

extension Person {
  /// What `speaker:` finds the person by, the id first.
  public var searchedNames: [String] { [id.text, name] + otherNames }
}

extension Source {
  /// What `source:` finds the source by, the id first.
  public var searchedNames: [String] {
    [id.text, title] + [shortTitle, publisher, containerTitle].compactMap { $0 }
      + authors.map(\.name)
  }
}
