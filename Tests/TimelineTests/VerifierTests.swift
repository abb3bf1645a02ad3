import EDTF
import Testing
import Timeline

@Suite struct VerifierTests {
  /// A text, a selector, and what must be found; the offsets are code points.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let selector: Selector
    let status: Verification.Status
    let position: Range<Int>?

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "exact at its offsets", text: "He said: no veto, ever.",
      selector: Selector(prefix: "said: ", exact: "no veto", suffix: ", ever", position: 9..<16),
      status: .verified, position: 9..<16),
    Case(
      name: "no offsets, one place", text: "He said: no veto.",
      selector: Selector(exact: "no veto"), status: .verified, position: 9..<16),
    Case(
      name: "garbled", text: "He said: no vet0.",
      selector: Selector(exact: "no veto", position: 9..<16), status: .missing, position: nil),
    Case(
      name: "moved", text: "Then he said: no veto.",
      selector: Selector(prefix: "said: ", exact: "no veto", position: 9..<16),
      status: .changed, position: 14..<21),
    Case(
      name: "two places, offsets decide", text: "no, no",
      selector: Selector(exact: "no", position: 4..<6), status: .verified, position: 4..<6),
    Case(
      name: "two places, nothing decides", text: "no, no", selector: Selector(exact: "no"),
      status: .ambiguous, position: nil),
    Case(
      name: "two places, wrong offsets", text: "no, no",
      selector: Selector(exact: "no", position: 1..<3), status: .ambiguous, position: nil),
    Case(
      name: "two places, the prefix decides", text: "yes, no; but no",
      selector: Selector(prefix: "but ", exact: "no"), status: .verified, position: 13..<15),
    Case(
      name: "two places with the same context", text: "a no b, a no b",
      selector: Selector(prefix: "a ", exact: "no", suffix: " b"), status: .ambiguous,
      position: nil),
    Case(
      name: "overlapping places", text: "anana", selector: Selector(exact: "ana"),
      status: .ambiguous, position: nil),
    Case(
      name: "other text around it", text: "She said: no veto.",
      selector: Selector(prefix: "He said: ", exact: "no veto", position: 10..<17),
      status: .changed, position: 10..<17),
    Case(
      name: "other text around it, two places, offsets decide", text: "no, no",
      selector: Selector(prefix: "x", exact: "no", position: 4..<6), status: .changed,
      position: 4..<6),
    Case(
      name: "other text around it, no offsets", text: "no",
      selector: Selector(exact: "no", suffix: "!"), status: .changed, position: 0..<2),
    Case(
      name: "offsets beyond the end", text: "no",
      selector: Selector(exact: "no", position: 90..<92), status: .changed, position: 0..<2),
    Case(
      name: "beyond the Basic Multilingual Plane", text: "😀😀 no 🇪🇺",
      selector: Selector(exact: "no", suffix: " 🇪🇺", position: 3..<5), status: .verified,
      position: 3..<5),
    Case(
      name: "combining marks count as code points", text: "cafe\u{301} no",
      selector: Selector(exact: "no", position: 6..<8), status: .verified, position: 6..<8),
    Case(
      name: "composed is not decomposed", text: "cafe\u{301}",
      selector: Selector(exact: "caf\u{E9}"), status: .missing, position: nil),
    Case(
      name: "a letter before its combining mark", text: "cafe\u{301}",
      selector: Selector(exact: "cafe", position: 0..<4), status: .verified, position: 0..<4),
    Case(
      name: "byte order mark and carriage returns are kept", text: "\u{FEFF}a\r\nno",
      selector: Selector(exact: "no", position: 4..<6), status: .verified, position: 4..<6),
    Case(
      name: "empty text", text: "", selector: Selector(exact: "no", position: 0..<2),
      status: .missing, position: nil),
  ]

  @Test(arguments: cases)
  func selectors(_ example: Case) {
    let timeline = Self.timeline(example.selector)
    let found = Verifier.verify(Chronology(timeline)) { _ in Array(example.text.utf8) }
    #expect(
      found == [
        Verification(
          report: "r", statement: "s", source: "efe", status: example.status,
          position: example.position)
      ], "anchor “\(example.selector.exact)” in “\(example.text)”")
  }

  @Test func reportsWithoutText() {
    var timeline = Self.timeline(Selector(exact: "no"))
    #expect(Verifier.verify(Chronology(timeline)) { _ in nil }.map(\.status) == [.noText])
    timeline.statements[0].reports[0].selector = nil
    #expect(Verifier.verify(Chronology(timeline)) { _ in [0x6E, 0x6F] }.map(\.status) == [.noText])
    timeline.sources[0].textFile = nil
    timeline.statements[0].reports[0].selector = Selector(exact: "no")
    #expect(Verifier.verify(Chronology(timeline)) { _ in [0x6E, 0x6F] }.map(\.status) == [.noText])
  }

  @Test func assertions() {
    var timeline = Timeline(title: "T")
    timeline.people = [Person(id: "grushko", name: "Alexander Grushko")]
    timeline.sources = [Self.source]
    for (property, selector) in [("office", Selector(exact: "minister")), ("age", nil)] {
      timeline.assertions.append(
        Assertion(
          subject: .person("grushko"), property: property, value: "x", source: "efe",
          selector: selector))
    }
    #expect(
      Verifier.verify(Chronology(timeline)) { _ in Array("the minister".utf8) } == [
        Verification(
          report: "grushko.office@efe", statement: nil, source: "efe", status: .verified,
          position: 4..<12)
      ], "an assertion without a selector claims no place")
  }

  @Test func everyTextIsAskedForOnce() {
    var timeline = Self.timeline(Selector(exact: "no"))
    timeline.statements[0].reports += timeline.statements[0].reports
    var asked: [String] = []
    _ = Verifier.verify(Chronology(timeline)) { file in
      asked.append(file)
      return nil
    }
    #expect(asked == ["efe.txt"])
  }

  private static var source: Source {
    var source = Source(id: "efe", title: "EFE")
    source.textFile = "efe.txt"
    return source
  }

  private static func timeline(_ selector: Selector) -> Timeline {
    var report = Report(source: "efe", quotationType: .direct, text: selector.exact)
    report.id = "r"
    report.selector = selector
    var timeline = Timeline(title: "T")
    timeline.people = [Person(id: "grushko", name: "Alexander Grushko")]
    timeline.sources = [source]
    if let when = try? When(date: .init("2022-01-12")) {
      timeline.statements = [
        Statement(id: "s", speaker: "grushko", when: when, reports: [report])
      ]
    }
    return timeline
  }
}
