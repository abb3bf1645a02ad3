import Testing

@testable import parley

/// Which name was meant.
struct NearestNameTests {
  struct Case: CustomTestStringConvertible {
    let typed: String
    let meant: String?
    var testDescription: String { "\(typed) → \(meant ?? "nothing")" }
  }

  static let known = ["geneva", "brussels", "osce", "Wendy Sherman", "Sergueï Riabkov"]

  static let cases = [
    Case(typed: "genva", meant: "geneva"),
    Case(typed: "GENEVE", meant: "geneva"),
    Case(typed: "brusels", meant: "brussels"),
    Case(typed: "ocse", meant: "osce"),
    Case(typed: "shermann", meant: "Wendy Sherman"),
    Case(typed: "wendy shermen", meant: "Wendy Sherman"),
    Case(typed: "serguei", meant: "Sergueï Riabkov"),
    Case(typed: "moscow", meant: nil),
    Case(typed: "x", meant: nil),
    Case(typed: "", meant: nil),
  ]

  @Test("the nearest name, if it is near enough", arguments: cases)
  func nearest(_ test: Case) {
    #expect(NearestName.of(test.typed, among: Self.known) == test.meant)
  }

  @Test(
    "a name contains a part, whatever its accents and case",
    arguments: [
      ("Ana Bérg", "berg", true), ("Ana Berg", "BÉRG", true), ("don’t", "don't", true),
      ("Berg", "bergs", false), ("Berg", "", false), ("", "a", false),
    ])
  func contains(_ name: String, _ part: String, _ expected: Bool) {
    #expect(name.foldedContains(part) == expected)
  }
}
