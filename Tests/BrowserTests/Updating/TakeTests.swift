import EDTF
import Foundation
import SafeText
import TestSupport
import Testing
import Timeline

@testable import Browser

@Suite("Taking along")
struct TakeTests {
  @Test(
    "y copies the quotation with speaker, office, date and source",
    arguments: [
      (
        "guarantees",
        """
        “We need guarantees, ironclad and in writing, and we need them now.” (Viktor Orlóv, \
        attributed as “the deputy minister”, Monday 10 January 2022; source: Eva Lind, A long day \
        at the lake, The Gazette, Tuesday 11 January 2022, \
        https://gazette.example/lake?day=10&part=2)
        """
      ),
      (
        "orlov-he-sees-no",
        """
        he sees no progress on the main point (paraphrased; Viktor Orlóv, Monday 10 January 2022; \
        source: Orlov: no progress, translated)
        """
      ),
      (
        "berg-calls-it-frank",
        """
        calls it “frank”, and no more (partly verbatim; Anna Berg, Monday 10 January 2022; \
        source: Orlov: no progress, translated)
        """
      ),
      (
        "orlov-an-answer-came",
        """
        “An answer came, and it is not an answer.” (Viktor Orlóv, 15 January 2022 (uncertain); \
        source: Eva Lind, A long day at the lake, The Gazette, Tuesday 11 January 2022, \
        https://gazette.example/lake?day=10&part=2)
        """
      ),
      (
        "council",
        """
        Council meets, Wednesday 12 January 2022, Council hall \
        (source: Minutes of the council, ftp://archive.example/minutes)
        """
      ),
      ("letters", "Letters go back and forth, December 2021"),
    ])
  func quotation(_ id: String, _ text: String) {
    var session = Session()
    session.go(to: id)
    #expect(session.press("y") == [.copy(text)])
    #expect(session.notice?.hasPrefix("copied") == true)
  }

  @Test(
    "y copies the office that the very source asserts, and no other source's",
    arguments: [
      ("gazette", "Anna Berg, Envoy, Monday"), ("archive", "Anna Berg, Monday"),
    ])
  func office(_ source: String, _ words: String) {
    var timeline = FixtureTimeline.timeline
    timeline.assertions = [
      Assertion(
        subject: .person("berg"), property: "office", value: "Envoy",
        source: Identifier(source))
    ]
    var session = Session(Chronology(timeline))
    session.go(to: "berg-nothing-about-them")
    guard case .copy(let text)? = session.press("y").first else {
      Issue.record("y copies nothing")
      return
    }
    #expect(text.contains("(\(words) 10 January 2022; source: "), "it is \(text)")
  }

  @Test("y copies nothing that would steer the terminal it is pasted into")
  func harmless() {
    var session = Session()
    session.go(to: "rumour")
    let text = """
      Troops move␛[31m, it is said, about 12 January 2022 \
      (source: A page that would run, javascript:alert(1))
      """
    #expect(session.press("y") == [.copy(text)])
  }

  @Test("y copies one line, whatever line ends there are in the data")
  func oneLine() {
    var timeline = FixtureTimeline.timeline
    for position in timeline.sources.indices where timeline.sources[position].id == "script" {
      timeline.sources[position].title = "reboot\nnow\r\nand\u{2028}then\u{202E}"
    }
    var session = Session(Chronology(timeline))
    session.go(to: "rumour")
    let text = """
      Troops move␛[31m, it is said, about 12 January 2022 \
      (source: reboot now and then\u{FFFD}, javascript:alert(1))
      """
    #expect(session.press("y") == [.copy(text)])
  }

  @Test(
    "Y copies the command line that shows this view",
    arguments: [
      ([], [], "parley list"),
      (["1"], [], "parley list --track lake"),
      (["&iron", .enter], [], "parley search iron"),
      (["/iron", .enter], [], "parley search iron"),
      (["/iron", .enter, "&speaker:berg", .enter], [], "parley search speaker:berg"),
      (
        ["2&iron bell", .enter], ["a b.json", "c.json"],
        "parley search --track hill 'iron bell' 'a b.json' c.json"
      ),
      (["&-iron", .enter], [], "parley search -- -iron"),
      ([], ["-", "x"], "parley list -- - x"),
      (["&re:/i|o$/", .enter], [], "parley search 're:/i|o$/'"),
    ] as [([Typed], [String], String)])
  func commandLine(_ keys: [Typed], _ files: [String], _ line: String) {
    var session = Session(files: files)
    session.press(keys)
    #expect(session.press("Y") == [.copy(line)])
    #expect(session.notice == "copied: \(line)")
  }

  @Test("Y says that a command line leaves out what is dimmed")
  func dimmed() {
    var session = Session()
    session.press("&iron", .enter, "&&")
    #expect(session.press("Y") == [.copy("parley search iron")])
    #expect(
      session.notice == "copied, but it prints nothing that is dimmed here: parley search iron")
  }

  @Test(
    "Y quotes what a shell would take for something else",
    arguments: [
      ("", "''"),
      ("plain-name_1.json", "plain-name_1.json"),
      ("it's", "'it'\\''s'"),
      ("''", "''\\'''\\'''"),
      ("$(reboot)", "'$(reboot)'"),
      ("`reboot`; & | < > * ? # ~ ! \\ \"", "'`reboot`; & | < > * ? # ~ ! \\ \"'"),
      ("two\nlines", "'two\nlines'"),
      ("~", "'~'"),
      ("a=b", "'a=b'"),
      ("Größe", "'Größe'"),
      // A mark makes one character with the apostrophe before it: a shell sees the apostrophe.
      ("'\u{301}; reboot #", "''\\''\u{301}; reboot #'"),
    ])
  func quoting(_ text: String, _ quoted: String) {
    #expect(Array(State.shellQuoted(text).utf8) == Array(quoted.utf8), "of \(text)")
  }

  @Test("Y quotes so that a shell reads back what there was, in what steers no terminal")
  func quotingReadBack() throws {
    var generator = SeededGenerator(seed: 3)
    let scalars: [Unicode.Scalar] = [
      "'", "\u{301}", "\\", "\"", "$", " ", "a", "\n", "é", "\u{200D}", "-", "\u{1B}", "%", "7",
      "\u{202E}", "\u{9B}",
    ]
    let texts = (0..<1000).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        text.append(scalars.randomElement(using: &generator) ?? "a")
      }
      return String(text)
    }
    let words = texts.map(State.shellQuoted)
    for word in words { #expect(VisibleText(word, as: .document).text == word) }
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", words.map { "printf '%s\\0' \($0)" }.joined(separator: "\n")]
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let read = try output.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    let results = read.split(separator: 0, omittingEmptySubsequences: false).dropLast()
    #expect(results.count == texts.count)
    for ((text, word), result) in zip(zip(texts, words), results)
    where Array(text.utf8) != Array(result) {
      Issue.record("a shell reads \(word.debugDescription) as something else than it was")
    }
  }

  @Test("y does not copy what no clipboard takes, and says what prints it")
  func tooLong() {
    var timeline = FixtureTimeline.timeline
    let words = String(repeating: "word ", count: 20_000)
    timeline.statements[0].reports[0].text = words
    var session = Session(Chronology(timeline))
    session.go(to: timeline.statements[0].id.text)
    #expect(session.press("y").isEmpty)
    #expect(session.notice?.hasPrefix("too long for a clipboard: 100") == true)
    #expect(session.notice?.hasSuffix("parley cite prints it") == true)
  }

  @Test("o opens the source's URL, where it is one of the web")
  func url() {
    var session = Session()
    session.go(to: "berg-the-iron-is")
    let url = "https://gazette.example/lake?day=10&part=2"
    #expect(session.press("o") == [.open(url: url)])
    #expect(session.notice == "opening \(url)")
  }

  @Test("o opens the first source that has a page on the web")
  func firstURL() {
    var session = Session()
    session.go(to: "guarantees")
    #expect(session.press("o") == [.open(url: "https://gazette.example/lake?day=10&part=2")])
  }

  @Test("o opens where the item itself can be read, where that is known", arguments: [0, 1])
  func rowURL(item: Int) throws {
    var event = Event(
      id: "e", name: "It happens", when: When(date: EDTFDate(try #require(Self.day(9)))))
    event.sources = ["wire"]
    event.url = "https://wire.example/0"
    var report = Report(source: "wire", quotationType: .direct, text: "Words")
    report.url = "https://wire.example/1"
    var timeline = Timeline(title: "Rows")
    timeline.people = [Person(id: "ann", name: "Ann")]
    timeline.sources = [Source(id: "wire", title: "Wire")]
    timeline.sources[0].url = "https://wire.example/"
    timeline.events = [event]
    timeline.statements = [
      Statement(
        id: "s", speaker: "ann", when: When(date: EDTFDate(try #require(Self.day(10)))),
        reports: [report])
    ]
    var session = Session(Chronology(timeline), columns: 120)
    if item > 0 { session.press("j") }
    #expect(session.press("o") == [.open(url: "https://wire.example/\(item)")])
    #expect(session.screen.contains("https://wire.example/\(item)"), "the detail shows it, too")
  }

  private static func day(_ day: Int) -> CalendarDate? {
    CalendarDate(year: 2022, month: 1, day: day)
  }

  @Test(
    "o opens nothing else",
    arguments: [
      "javascript:alert(1)", "ftp://archive.example/minutes", "file:///etc/passwd", "-x", "",
      "httpx://a", "https:/a", " https://a.example", "data:text/html,x", "http:// a",
      "https://a\nb",
    ])
  func otherSchemes(_ url: String) {
    var session = Session(Self.withURL(url), columns: 150)
    session.go(to: "rumour")
    #expect(session.press("o").isEmpty)
    #expect(session.notice?.hasPrefix("only http and https URLs are opened") == true)
  }

  @Test(
    "o takes a scheme however it is written (RFC 3986, 3.1)",
    arguments: [
      "HTTP://a.example/", "Https://a.example/?q='x'",
    ])
  func schemeCase(_ url: String) {
    var session = Session(Self.withURL(url))
    session.go(to: "rumour")
    #expect(session.press("o") == [.open(url: url)])
  }

  @Test("o says where there is no URL")
  func noURL() {
    var session = Session()
    session.go(to: "orlov-he-sees-no")
    #expect(session.press("o").isEmpty)
    #expect(session.notice == "the sources of this item have no URL")
  }

  @Test("nothing is taken from nothing", arguments: ["y", "o"])
  func nothing(_ key: String) {
    var session = Session(FixtureTimeline.empty)
    #expect(session.press(.text(key)).isEmpty)
  }

  private static func withURL(_ url: String) -> Chronology {
    var timeline = FixtureTimeline.timeline
    for position in timeline.sources.indices where timeline.sources[position].id == "script" {
      timeline.sources[position].url = url
    }
    return Chronology(timeline)
  }
}
