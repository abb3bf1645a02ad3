import Testing

@testable import Browser

@Suite("Setting text")
struct TypesetterTests {
  @Test(
    "wraps at spaces, and breaks words that are longer than a line",
    arguments: [
      ("one two three", 9, ["one two", "three"]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 3, ["one", "two", "thr", "ee"]),
      ("one", 80, ["one"]),
      ("", 10, [""]),
      ("北京会谈", 5, ["北京", "会谈"]),
      ("a北京", 4, ["a北", "京"]),
      ("see https://example.org/a", 12, ["see", "https://exam", "ple.org/a"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
      ("北", 1, ["北"]),
    ])
  func wrapping(_ text: String, _ columns: Int, _ lines: [String]) {
    let wrapped = Typesetter.wrap([Span(text)], columns: columns)
    #expect(wrapped.map { $0.map(\.text).joined() } == lines)
  }

  @Test("wraps across roles, and loses none")
  func roles() {
    let lines = Typesetter.wrap(
      [Span("one tw", .text), Span("o thr", .match), Span("ee", .text)], columns: 7)
    #expect(
      lines == [
        [Span("one tw", .text), Span("o", .match)], [Span("thr", .match), Span("ee", .text)],
      ])
  }

  @Test(
    "cuts with an ellipsis, and never half a wide character",
    arguments: [
      ("lake", 4, "lake"), ("lakes", 4, "lak…"), ("lakes", 1, "…"), ("lakes", 0, ""),
      ("lakes", -1, ""), ("北京会", 6, "北京会"), ("北京会", 5, "北京…"), ("北京会", 4, "北…"),
    ])
  func cutting(_ text: String, _ limit: Int, _ result: String) {
    let typesetter = Typesetter(isUnicode: true, query: nil)
    #expect(typesetter.cut([Span(text)], to: limit).map(\.text).joined() == result)
  }

  @Test(
    "shows text in ASCII without accents and with straight marks",
    arguments: [
      ("Zoe\u{301} said: “don’t” — yet…", "Zoe said: \"don't\" - yet..."),
      ("Ни шагу", "?? ????"), ("北京", "??"), ("a\u{1B}b", "a?b"), ("one\ntwo", "one two"),
    ])
  func ascii(_ text: String, _ result: String) {
    #expect(Typesetter(isUnicode: false, query: nil).shown(text) == result)
  }
}
