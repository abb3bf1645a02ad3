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

    init(
      _ name: String, _ text: String, _ selector: Selector, _ status: Verification.Status,
      _ position: Range<Int>?
    ) {
      self.name = name
      self.text = text
      self.selector = selector
      self.status = status
      self.position = position
    }
  }

  static let cases: [Case] = [
    // Verified: the offsets decide, then the context, then that it is one place.
    Case(
      "exact at its offsets", "He said: no veto, ever.",
      Selector(prefix: "said: ", exact: "no veto", suffix: ", ever", position: 9..<16),
      .verified, 9..<16),
    Case(
      "no offsets, one place", "He said: no veto.", Selector(exact: "no veto"), .verified, 9..<16),
    Case(
      "two places, offsets decide", "no, no", Selector(exact: "no", position: 4..<6), .verified,
      4..<6),
    Case(
      "two places with the same context, offsets decide", "a no b, a no b",
      Selector(prefix: "a ", exact: "no", suffix: " b", position: 10..<12), .verified, 10..<12),
    Case(
      "two places, the prefix decides", "yes, no; but no",
      Selector(prefix: "but ", exact: "no"), .verified, 13..<15),
    Case(
      "two places, the suffix decides", "no? no!", Selector(exact: "no", suffix: "!"), .verified,
      4..<6),
    Case("the whole text", "no", Selector(exact: "no", position: 0..<2), .verified, 0..<2),

    // Moved: it is there with its context, once, but not at the offsets.
    Case(
      "moved", "Then he said: no veto.",
      Selector(prefix: "said: ", exact: "no veto", position: 9..<16), .moved, 14..<21),
    Case(
      "offsets beyond the end", "no", Selector(exact: "no", position: 90..<92), .moved, 0..<2),
    Case(
      "offsets at a place with another context", "yes, no; but no",
      Selector(prefix: "but ", exact: "no", position: 5..<7), .moved, 13..<15),
    Case(
      "offsets of another length", "so no", Selector(exact: "no", position: 3..<6), .moved, 3..<5),
    Case(
      "offsets that count bytes", "«é» no", Selector(exact: "no", position: 7..<9), .moved, 4..<6),

    // Ambiguous: nothing decides.
    Case(
      "two places, nothing decides", "no, no", Selector(exact: "no"), .ambiguous, nil),
    Case(
      "two places, wrong offsets", "no, no", Selector(exact: "no", position: 1..<3), .ambiguous,
      nil),
    Case(
      "two places, offsets nearer to one", "no, no", Selector(exact: "no", position: 5..<7),
      .ambiguous, nil),
    Case(
      "two places with the same context", "a no b, a no b",
      Selector(prefix: "a ", exact: "no", suffix: " b"), .ambiguous, nil),
    Case("overlapping places", "anana", Selector(exact: "ana"), .ambiguous, nil),
    Case(
      "two places, the context is at neither", "no, no", Selector(prefix: "x", exact: "no"),
      .ambiguous, nil),

    // Changed: the words are there, what was around them is not.
    Case(
      "other text around it", "She said: no veto.",
      Selector(prefix: "He said: ", exact: "no veto", position: 10..<17), .changed, 10..<17),
    Case(
      "other text around it, two places, offsets decide", "no, no",
      Selector(prefix: "x", exact: "no", position: 4..<6), .changed, 4..<6),
    Case(
      "other text around it, no offsets", "no", Selector(exact: "no", suffix: "!"), .changed,
      0..<2),
    Case(
      "only half of the context", "He said: no veto.",
      Selector(prefix: "said: ", exact: "no veto", suffix: "!", position: 0..<7), .changed, 9..<16),
    Case(
      "a context that differs by case", "He Said: no veto.",
      Selector(prefix: "He said: ", exact: "no veto", position: 9..<16), .changed, 9..<16),

    // Missing.
    Case(
      "garbled", "He said: no vet0.", Selector(exact: "no veto", position: 9..<16), .missing, nil),
    Case("empty text", "", Selector(exact: "no", position: 0..<2), .missing, nil),
    Case(
      "a line end in between", "no\nveto", Selector(exact: "no veto"), .missing, nil),

    // What offsets count.
    Case(
      "beyond the Basic Multilingual Plane", "😀😀 no 🇪🇺",
      Selector(exact: "no", suffix: " 🇪🇺", position: 3..<5), .verified, 3..<5),
    Case(
      "combining marks count as code points", "cafe\u{301} no",
      Selector(exact: "no", position: 6..<8), .verified, 6..<8),
    Case(
      "composed is not decomposed", "cafe\u{301}", Selector(exact: "caf\u{E9}"), .missing, nil),
    Case(
      "a letter before its combining mark", "cafe\u{301}",
      Selector(exact: "cafe", position: 0..<4), .verified, 0..<4),
    Case(
      "byte order mark and carriage returns are kept", "\u{FEFF}a\r\nno",
      Selector(exact: "no", position: 4..<6), .verified, 4..<6),
    Case(
      "far into a text", String(repeating: "é中 ", count: 20_000) + "no",
      Selector(prefix: "中 ", exact: "no", position: 60_000..<60_002), .verified,
      60_000..<60_002),
    Case(
      "moved, far into a text", String(repeating: "é中 ", count: 20_000) + "no",
      Selector(exact: "no", position: 3..<5), .moved, 60_000..<60_002),
  ]

  @Test(arguments: cases)
  func selectors(_ example: Case) {
    let timeline = Self.timeline(example.selector)
    let found = Verifier.verify(Chronology(timeline)) { _ in Array(example.text.utf8) }
    #expect(
      found == [
        Verification(
          Self.claim(example.selector), status: example.status, position: example.position,
          change: example.status == .changed ? .context : nil)
      ], "anchor “\(example.selector.exact)” in “\(example.text.prefix(80))”")
  }

  @Test("bytes that are no UTF-8 do not hide the words")
  func textThatIsNoUTF8() {
    let selector = Selector(prefix: "a", exact: "no", position: 2..<4)
    let found = Verifier.verify(Chronology(Self.timeline(selector))) { _ in
      [0x80, 0xFF, 0x61, 0x6E, 0x6F, 0x80, 0xC3]
    }
    #expect(found.map(\.status) == [.verified], "a code point is where a first byte is")
  }

  // MARK: - What is verified

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
    let claim = Claim(
      report: "grushko.office@efe", statement: nil, source: "efe",
      selector: Selector(exact: "minister"))
    #expect(
      Verifier.verify(Chronology(timeline)) { _ in Array("the minister".utf8) }
        == [Verification(claim, status: .verified, position: 4..<12)],
      "an assertion without a selector claims no place")
    #expect(
      Verifier.verify(Chronology(timeline), where: { _, _ in true }) { _ in nil } == [],
      "where reports are chosen, assertions are left out")
  }

  @Test("each text is asked for once, and only for reports that are looked for")
  func everyTextIsAskedForOnce() {
    var timeline = Self.timeline(Selector(exact: "no"))
    var other = Source(id: "tass", title: "TASS")
    other.textFile = "tass.txt"
    timeline.sources.append(other)
    var report = Report(source: "tass", quotationType: .direct, text: "no")
    report.selector = Selector(exact: "no")
    let reports = timeline.statements[0].reports
    timeline.statements[0].reports += [report] + reports
    var asked: [String] = []
    let found = Verifier.verify(Chronology(timeline)) { file in
      asked.append(file)
      return file == "efe.txt" ? Array("no".utf8) : nil
    }
    #expect(asked == ["efe.txt", "tass.txt"])
    #expect(found.map(\.status) == [.verified, .noText, .verified], "in the timeline's order")
    asked = []
    _ = Verifier.verify(Chronology(timeline), where: { $1.source == "tass" }) { file in
      asked.append(file)
      return nil
    }
    #expect(asked == ["tass.txt"])
  }

  // MARK: - Timelines

  static func claim(_ selector: Selector) -> Claim {
    Claim(report: "r", statement: "s", source: "efe", selector: selector)
  }

  private static var source: Source {
    var source = Source(id: "efe", title: "EFE")
    source.textFile = "efe.txt"
    return source
  }

  static func timeline(_ selector: Selector) -> Timeline {
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
