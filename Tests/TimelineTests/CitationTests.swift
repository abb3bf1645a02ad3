import Testing
import Timeline

/// Citations for people: a line of text, and Markdown.
@Suite struct CitationTests {
  struct Case: CustomTestStringConvertible {
    let what: String
    let id: String
    var source: String?
    let citation: String
    var testDescription: String { what }
  }

  private let chronology: Chronology

  init() throws { chronology = try CitedTimeline.chronology() }

  private func citation(_ test: Case) throws -> Citation {
    let target = try #require(
      CitationTarget(id: test.id, in: chronology), "“\(test.id)” names nothing to cite")
    let accepted = test.source.map { Set([Identifier<Source>($0)]) }
    return try #require(
      target.citation(in: chronology, from: accepted), "nothing is cited of “\(test.id)”")
  }

  // MARK: - Text

  static let texts = [
    Case(
      what: "verbatim words, the source's words for the speaker, all of a source", id: "guarantees",
      citation: """
        “We need ‘ironclad’ guarantees” (Viktor Orlóv, attributed as “the ‘deputy’ minister”, \
        Monday 10 January 2022; source: Eva Lind, Jaap de Hoop Scheffer and Lake Press, A long day \
        at the lake, Gazette Online, The Gazette, Tuesday 11 January 2022, in English, \
        https://gazette.example/lake?day=10&part=2)
        """),
    Case(
      what: "another report of the statement, by its source", id: "guarantees", source: "bare",
      citation: """
        The east asks for written guarantees. (paraphrased; Viktor Orlóv, Monday 10 January 2022; \
        source: No progress)
        """),
    Case(
      what: "a paraphrase, no words but the name, a source with a title alone", id: "g-paraphrase",
      citation: """
        The east asks for written guarantees. (paraphrased; Viktor Orlóv, Monday 10 January 2022; \
        source: No progress)
        """),
    Case(
      what: "partly verbatim, the source's own office, a translation with its text", id: "g-mixed",
      citation: """
        wants them “in writing” and soon (partly verbatim; Viktor Orlóv, Envoy, Monday 10 January \
        2022, via an interpreter; source: APX, Talks, from 11 January 2022 to about 12 January \
        2022, in French, translated, code points 7–16 of agency.txt)
        """),
    Case(
      what: "a translated report in a source that is none, a script for an address",
      id: "g-translated",
      citation: """
        “Guarantees” (Viktor Orlóv, Monday 10 January 2022, quoted in English, translated; source: \
        - runs, winter 2021, in language x-lake, javascript:alert(1))
        """),
    Case(
      what: "the office ranked higher of the same source, an uncertain date", id: "spring",
      citation: """
        “In spring” (Anna Berg, Minister of Spring, February 2022 or about March 2022; source: \
        APX, Talks, from 11 January 2022 to about 12 January 2022, in French, translated)
        """),
    Case(
      what: "an office ranked as wrong", id: "spring", source: "gazette",
      citation: """
        She writes in spring. (paraphrased; Anna Berg, “Sinister” [sic], February 2022 or about \
        March 2022; source: Eva Lind, Jaap de Hoop Scheffer and Lake Press, A long day at the \
        lake, Gazette Online, The Gazette, Tuesday 11 January 2022, in English, \
        https://gazette.example/lake?day=10&part=2)
        """),
    Case(
      what: "one line, and nothing that ends a quotation before its end", id: "hostile",
      citation: #"""
        “‘Said’ ‘I’ > # (‘we’) [x](javascript:y) שלום \end{document}” (\#u{202E}סרג׳יי\#u{1B}[31m, \#
        attributed as “a ’ (Berg, 1 May 2022) ‘ man\#u{0}”, Monday 10 January 2022; source: Ann \#
        and Bo Smith, Sons and others, 50% [off](javascript:alert(1)) <b>R&D</b> *a* `c` {\it \#
        $1^2~#| # no heading, 1. {unbalanced\, 2021 and January 2022, \#
        https://x.example/`a`(b)_{c}\|<d>&lt=1\#u{202E})
        """#),
    Case(
      what: "an event with its sources, each once", id: "council",
      citation: """
        The council, 12 January 2022 (uncertain), Villa Rosa (sources: Eva Lind, Jaap de Hoop \
        Scheffer and Lake Press, A long day at the lake, Gazette Online, The Gazette, Tuesday 11 \
        January 2022, in English, https://gazette.example/lake?day=10&part=2; No progress)
        """),
    Case(
      what: "an event by one of its sources", id: "council", source: "bare",
      citation: "The council, 12 January 2022 (uncertain), Villa Rosa (source: No progress)"),
    Case(
      what: "an event of which no source tells", id: "rumour",
      citation: "Troops move, about 12 January 2022"),
    Case(
      what: "an event before a source of the same id", id: "gazette",
      citation: """
        1. An event - of a source's id, 2022 (source: - runs, winter 2021, in language x-lake, \
        javascript:alert(1))
        """),
    Case(
      what: "a source before which an event has the id", id: "source:gazette",
      citation: """
        Eva Lind, Jaap de Hoop Scheffer and Lake Press, A long day at the lake, Gazette Online, \
        The Gazette, Tuesday 11 January 2022, in English, https://gazette.example/lake?day=10&part=2
        """),
    Case(
      what: "every part of names, and a date in words", id: "letters",
      citation: """
        Martin King Jr., Vincent van Gogh, Jean d’Ormesson, Bashar al-Assad, de Gaulle and Ann, \
        and Bo and III, Sir, Letters, Journal of Letters, Spring 1920, \
        https://doi.org/10.1002/(SICI)1_2<3::AID>{4}
        """),
    Case(
      what: "a raw date that is none", id: "LETTERS",
      citation: "Letters again, n.d., https://journal.example/x"),
    Case(
      what: "a source that its author published", id: "agency",
      citation: "APX, Talks, from 11 January 2022 to about 12 January 2022, in French, translated"),
  ]

  @Test(arguments: texts) func text(_ test: Case) throws {
    #expect(try citation(test).text == test.citation)
  }

  // MARK: - Markdown

  static let markdowns = [
    Case(
      what: "a block quotation and a link", id: "guarantees",
      citation: """
        > “We need ‘ironclad’ guarantees”
        >
        > — Viktor Orlóv, attributed as “the ‘deputy’ minister”, Monday 10 January 2022. Source: \
        Eva Lind, Jaap de Hoop Scheffer and Lake Press, [A long day at the \
        lake](https://gazette.example/lake?day=10&amp;part=2), Gazette Online, The Gazette, \
        Tuesday 11 January 2022, in English.
        """),
    Case(
      what: "a paraphrase that begins like a list", id: "spring", source: "bare",
      citation: #"""
        > \- She \*writes\*.
        >
        > — Anna Berg, Minister, February 2022 or about March 2022 (paraphrased). Source: *No \#
        progress*.
        """#),
    Case(
      what: "a paraphrase that begins like a numbered list", id: "h-indirect",
      citation: """
        > 2\\) no\u{1B}\\]0;list\u{7}
        >
        > — \u{202E}סרג׳יי\u{1B}\\[31m, Monday 10 January 2022 (paraphrased). Source: *- runs*, \
        winter 2021, in language x-lake, javascript:alert(1).
        """),
    Case(
      what: "partly verbatim words", id: "g-mixed",
      citation: """
        > wants them “in writing” and soon
        >
        > — Viktor Orlóv, Envoy, Monday 10 January 2022, via an interpreter (partly verbatim). \
        Source: APX, *Talks*, from 11 January 2022 to about 12 January 2022, in French, \
        translated, code points 7–16 of agency.txt.
        """),
    Case(
      what: "nothing from data is markup", id: "hostile",
      citation: ##"""
        > “‘Said’ ‘I’ &gt; \# (‘we’) \[x\](javascript:y) שלום \\end{document}”
        >
        > — \##u{202E}סרג׳יי\##u{1B}\[31m, attributed as “a ’ (Berg, 1 May 2022) ‘ man\##u{0}”, \##
        Monday 10 January 2022. Source: Ann and Bo Smith, Sons and others, [50% \[off\]\##
        (javascript:alert(1)) &lt;b&gt;R&amp;D&lt;/b&gt; \*a\* \`c\` {\\it \$1\^2\~\#\| \# no \##
        heading](https://x.example/%60a%60%28b%29_%7Bc%7D%5C%7C%3Cd%3E&amp;lt=1%E2%80%AE), 1. \##
        {unbalanced\\, 2021 and January 2022.
        """##),
    Case(
      what: "an event over a list of its sources", id: "council",
      citation: """
        **The council**, 12 January 2022 (uncertain), Villa Rosa

        - Eva Lind, Jaap de Hoop Scheffer and Lake Press, [A long day at the \
        lake](https://gazette.example/lake?day=10&amp;part=2), Gazette Online, The Gazette, \
        Tuesday 11 January 2022, in English
        - *No progress*
        """),
    Case(
      what: "an event of which no source tells", id: "rumour",
      citation: "**Troops move**, about 12 January 2022"),
    Case(what: "a source without an address", id: "bare", citation: "*No progress*"),
    Case(
      what: "a source with an address that no link should have", id: "script",
      citation: "*- runs*, winter 2021, in language x-lake, javascript:alert(1)"),
  ]

  @Test(arguments: markdowns) func markdown(_ test: Case) throws {
    #expect(try citation(test).markdown.joined(separator: "\n") == test.citation)
  }

  @Test(
    "no line of Markdown begins with a marker from an author's name",
    arguments: [
      ("- dash", #"\- dash"#), ("+1", #"\+1"#), ("===", #"\==="#), ("12. May", #"12\. May"#),
      ("1) one", #"1\) one"#), ("2022", "2022"), ("1,5", "1,5"), ("# one", ##"\# one"##),
      ("> one", "&gt; one"), ("~~~", #"\~\~\~"#), ("|a|b|", #"\|a\|b\|"#), ("٣. x", "٣. x"),
      ("[^1]: x", #"\[\^1\]: x"#), ("   @smith", #"\@smith"#), ("", ""),
    ])
  func lineStarts(_ name: String, _ escaped: String) {
    var source = Source(id: "s", title: "T")
    source.authors = [SourceAuthor(family: name)]
    #expect(Citation(source).markdown == ["\(escaped), *T*"])
  }

  // MARK: - Quotation marks

  @Test(
    "marks within a quotation are single ones",
    arguments: [
      ("no marks, it's said", "no marks, it's said"), ("“a” b", "‘a’ b"),
      (#""a" "b""#, "‘a’ ‘b’"), (#"a "b", c"#, "a ‘b’, c"), (#"("a") –"b""#, "(‘a’) –‘b’"),
      ("„nein“", "‚nein‘"), ("‘open door’", "‘open door’"), ("« oui »", "« oui »"),
      (#"6" of snow"#, "6’ of snow"), ("”", "’"), ("＂x＂", "‘x’"), ("", ""),
    ])
  func innerMarks(_ words: String, _ quoted: String) throws {
    #expect(try text(.direct, words).hasPrefix("“\(quoted)” ("))
  }

  @Test(
    "only verbatim words are between quotation marks",
    arguments: [
      (QuotationType.direct, "“so it is” (Anna Berg, "),
      (.indirect, "so it is (paraphrased; Anna Berg, "),
      (.mixed, "so it is (partly verbatim; Anna Berg, "),
    ])
  func manner(_ type: QuotationType, _ start: String) throws {
    #expect(try text(type, "so it is").hasPrefix(start))
  }

  @Test(
    "line ends in data become spaces",
    arguments: [
      ("a\nb", "a b"), ("a \r\n\t b", "a b"), ("a\u{2028}b\u{2029}c\u{85}d\u{B}e", "a b c d e"),
      ("a  b", "a  b"), ("a\u{A0}b", "a\u{A0}b"),
    ])
  func lineEnds(_ words: String, _ line: String) throws {
    #expect(try text(.direct, words).hasPrefix("“\(line)” ("))
  }

  private func text(_ type: QuotationType, _ words: String) throws -> String {
    let statement = try #require(chronology.statement("spring"))
    let report = Report(source: "gazette", quotationType: type, text: words)
    return Citation(report, of: statement, in: chronology).text
  }

  // MARK: - Offices

  @Test(
    "the speaker has the office of the very source that is cited, else the source's own words",
    arguments: [
      ("agency", "a minister", ", Minister of Spring"),
      ("bare", "a minister", ", Minister"),
      ("gazette", "a minister", ", “Sinister” [sic]"),
      ("script", "a minister", ", attributed as “a minister”"),
      ("script", "Berg", ""), ("script", "Anna  Berg", ""),
      ("script", "A. Berg", ", attributed as “A. Berg”"), ("script", nil, ""),
    ] as [(String, String?, String)])
  func standing(_ source: String, _ attribution: String?, _ standing: String) throws {
    let statement = try #require(chronology.statement("spring"))
    var report = Report(source: Identifier(source), quotationType: .direct, text: "x")
    report.attribution = attribution
    let text = Citation(report, of: statement, in: chronology).text
    #expect(text.hasPrefix("“x” (Anna Berg\(standing), February 2022"), "it is \(text)")
  }

  // MARK: - What can be cited

  @Test(
    "an id names an event, else a statement, a report or a source",
    arguments: [
      ("gazette", "event"), ("source:gazette", "source"), ("event:gazette", "event"),
      ("spring", "statement"), ("statement:spring", "statement"), ("g-mixed", "report"),
      ("report:g-mixed", "report"), ("source:spring", nil), ("orlov", nil), ("villa", nil),
      ("", nil), (":", nil), ("source:", nil), ("person:orlov", nil),
    ])
  func targets(_ id: String, _ kind: String?) {
    let found: String? =
      switch CitationTarget(id: id, in: chronology) {
      case .event: "event"
      case .statement: "statement"
      case .report: "report"
      case .source: "source"
      case nil: nil
      }
    #expect(found == kind, "“\(id)” names \(kind ?? "nothing")")
  }

  @Test(
    "nothing is cited from a source that does not tell of it",
    arguments: ["hostile", "g-direct", "rumour", "council", "source:gazette"])
  func otherSources(_ id: String) throws {
    let target = try #require(CitationTarget(id: id, in: chronology))
    #expect(target.citation(in: chronology, from: ["agency"]) == nil)
  }

  @Test(
    "a link leads to the web alone",
    arguments: [
      ("https://a.example", true), ("HTTP://a", true), ("https://", false), ("httpx://a", false),
      (" https://a", false), ("https://a b", false), ("https://a\u{7F}", false),
      ("https://a\u{9B}", false), ("javascript:alert('https://a')", false), ("//a", false),
      ("", false),
    ])
  func webAddresses(_ text: String, _ isOne: Bool) {
    #expect((WebAddress(text) != nil) == isOne, "of \(text.debugDescription)")
  }
}
