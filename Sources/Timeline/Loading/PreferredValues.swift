import JSONText

/// The values that files prefer, one for each property of a subject.
struct PreferredValues {
  private struct First {
    let value: String
    let place: Diagnostic.Place
  }

  private var firsts: [String: First] = [:]

  /// Reports an assertion that prefers another value than one before it.
  mutating func check(
    _ assertion: Assertion, _ declared: DeclaredAssertion, in file: InputFile
  ) {
    guard assertion.rank == .preferred, let rank = declared.rankNode else { return }
    let key = "\(assertion.subject.kindAndID)\n\(assertion.property)"
    guard let first = firsts[key] else {
      firsts[key] = First(value: assertion.value, place: file.place(of: rank))
      return
    }
    guard first.value != assertion.value else { return }
    file.report(
      .preferredTwice(
        property: assertion.property, subject: assertion.subject.id, value: assertion.value,
        other: first.value, first: first.place),
      at: rank)
  }
}
