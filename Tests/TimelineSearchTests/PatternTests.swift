import EDTF
import Oracles
import Testing
import Timeline
import TimelineSearch

@Suite("A regular expression")
struct PatternTests {
  @Test(
    "is matched in the original text",
    arguments: [
      MatchingCase("re:/iron\\w+ guar/", "s-refusal"),
      MatchingCase("re:/don’t/", "s-refusal"),
      MatchingCase("re:/don't/"),
      MatchingCase("re:/grushko/"),
      MatchingCase("re:/^die .* 12:30$/", "s-briefing"),
      MatchingCase("re:/\\bsession\\b/ re:/hours/", "e-ssd"),
      MatchingCase("re:/^\\w+ó$/"),
      MatchingCase("re:/grushk\\w$/", "e-nrc", "s-warning"),  // ó is a letter
      MatchingCase("re:/p-ryabkov/"),
      MatchingCase("speaker:sherman re:/stra.e/ genf", "s-briefing"),
    ])
  func matching(_ each: MatchingCase) throws {
    #expect(try SampleTalks.ids(matching: each.query) == each.ids)
  }

  @Test(
    "heeds case where a capital letter stands for itself",
    arguments: [
      MatchingCase("re:/habrá/", "s-warning"),
      MatchingCase("re:/HABRÁ/"),
      MatchingCase("re:/HABRÁ/i", "s-warning"),
      MatchingCase("re:/Habrá/", "s-warning"),
      MatchingCase("re:/habrá\\W/", "s-warning"),
      // Nothing capital in what follows but the names of characters, so case is ignored.
      MatchingCase("re:/on\\Wnato g/", "s-refusal"),
      MatchingCase("re:/\\p{Lu}ato g/", "s-refusal"),
      MatchingCase("re:/\\pLato g/", "s-refusal"),
      MatchingCase("re:/\\x{4E}ato g/", "s-refusal"),
      MatchingCase("re:/\\x4Eato g/", "s-refusal"),
      MatchingCase("re:/\\x4EaTo g/"),
    ])
  func smartCase(_ each: MatchingCase) throws {
    #expect(try SampleTalks.ids(matching: each.query) == each.ids)
  }

  @Test("has slashes in it behind backslashes")
  func slashes() throws {
    let query = try Query(parsing: "re:/a\\/b/ c")
    #expect(Highlighting.parts(of: "xa/bx c", by: query) == ["a/b", "c"])
  }

  /// From some size on, an expression can be compiled alone but not with what it calls out.
  @Test(
    "that is too large is said to be, whatever makes it so",
    arguments: [5000, 15_000, 20_000, 30_000, 70_000])
  func size(letters: Int) throws {
    let expression = String(repeating: "a", count: letters)
    guard letters > 10_000 else {
      #expect(throws: Never.self) { try Query(parsing: "re:/\(expression)/") }
      return
    }
    let error = try #require(throws: QueryError.self) {
      try Query(parsing: "re:/\(expression)/")
    }
    #expect(error.reason == .pattern("regular expression is too large"))
  }

  @Test(
    "that would take forever ends with advice",
    arguments: ["(a+)+$", "(a|aa)+$", "(.*)*(.*)*(.*)*[xy]", "(?:a?){30}a{30}$"])
  func limits(expression: String) throws {
    var timeline = Timeline(title: "")
    for id in 0..<50 {
      let event = Event(
        id: Identifier("\(id)"), name: String(repeating: "a", count: 4000) + "b",
        when: When(date: try EDTFDate("2022")))
      timeline.events.append(event)
    }
    let index = SearchIndex(Chronology(timeline))
    let query = try Query(parsing: "a re:/\(expression)/")
    let clock = ContinuousClock()
    let start = clock.now
    let error = try #require(throws: QueryError.self) { try index.matches(query) }
    #expect(clock.now - start < .seconds(10))
    #expect(error.reason == .regexTooCostly)
    #expect(
      error.description
        == "the regular expression at column 3 takes too long; "
        + "avoid repetition within repetition, such as “(a+)+”")
    #expect(query.highlights(in: "ba").count == 1, "drawing must not fail")
  }

  /// Either would be found out, or found, in some milliseconds more.
  @Test(
    "may take so many steps, and so much memory, and no more",
    arguments: [
      ("(a|aa)+$", String(repeating: "a", count: 32) + "b"),
      ("^(?:(a)|(b))*!$", String(repeating: "ab", count: 50_000) + "!"),
    ])
  func stepsAndMemory(expression: String, text: String) throws {
    var timeline = Timeline(title: "")
    timeline.events = [Event(id: "e", name: text, when: When(date: try EDTFDate("2022")))]
    let index = SearchIndex(Chronology(timeline))
    let query = try Query(parsing: "re:/\(expression)/")
    let error = try #require(throws: QueryError.self) { try index.matches(query) }
    #expect(error.reason == .regexTooCostly)
  }

  /// Steps are counted from each place on anew, and to look at all the rest is none.
  @Test(
    "that would take long in one long text ends too, and so does drawing it",
    arguments: ["(?=a*c)", "a(?=a*c)|b"])
  func longText(expression: String) throws {
    let text = String(repeating: "a", count: 300_000) + "b"
    var timeline = Timeline(title: "")
    timeline.events = [Event(id: "e", name: text, when: When(date: try EDTFDate("2022")))]
    let index = SearchIndex(Chronology(timeline))
    let query = try Query(parsing: "re:/\(expression)/")
    let error = try #require(throws: QueryError.self) { try index.matches(query) }
    #expect(error.reason == .regexTooCostly)
    #expect(query.highlights(in: text).isEmpty, "what is not found in time is not drawn")
  }

  @Test("that is plain is found at the end of a long text")
  func endOfLongText() throws {
    let text = String(repeating: "a", count: 1_000_000) + "b"
    var timeline = Timeline(title: "")
    timeline.events = [Event(id: "e", name: text, when: When(date: try EDTFDate("2022")))]
    let index = SearchIndex(Chronology(timeline))
    for expression in ["ab$", "a{3}b", "b", "[^a]"] {
      #expect(try Array(index.matches(Query(parsing: "re:/\(expression)/"))) == [0])
    }
  }

  @Test("that takes too long in many texts, though not in each, ends too")
  func patience() throws {
    var timeline = Timeline(title: "")
    for id in 0..<2000 {
      let name = String(repeating: "a", count: 25) + "b"
      timeline.events.append(
        Event(id: Identifier("\(id)"), name: name, when: When(date: try EDTFDate("2022"))))
    }
    let index = SearchIndex(Chronology(timeline))
    let query = try Query(parsing: "re:/(a|aa)+$/")
    let clock = ContinuousClock()
    let start = clock.now
    let error = try #require(throws: QueryError.self) { try index.matches(query) }
    #expect(clock.now - start < .seconds(10))
    #expect(error.reason == .regexTooCostly)
  }

  @Test("that needs more stack than machine code has is matched nevertheless")
  func deepRecursion() throws {
    var timeline = Timeline(title: "")
    timeline.events = [
      Event(
        id: "e", name: String(repeating: "ab", count: 5000) + "!",
        when: When(date: try EDTFDate("2022")))
    ]
    let index = SearchIndex(Chronology(timeline))
    #expect(try Array(index.matches(Query(parsing: "re:/^(?:(a)|(b))*!$/"))) == [0])
  }
}
