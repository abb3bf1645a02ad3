import EDTF
import Testing
import Timeline

/// What is read of a file without mistakes.
@Suite struct LoadedContentTests {
  private let timeline: Timeline

  init() throws {
    timeline = try TimelineLoader.load(
      bytes: Array(BaseTimeline.text.utf8), file: BaseTimeline.file
    ).timeline
  }

  @Test func setting() {
    #expect(timeline.title == "Talks")
    #expect(timeline.timeZone == "Europe/Brussels")
    #expect(timeline.tracks == [Track(id: "brussels", name: "Brussels")])
    #expect(timeline.places == [Place(id: "hq", name: "NATO headquarters")])
    #expect(timeline.delegations == [Delegation(id: "russia", name: "Russia")])
    #expect(
      timeline.people == [
        Person(id: "grushko", name: "Alexander Grushko", delegation: "russia")
      ])
  }

  @Test func sources() throws {
    var source = Source(id: "efe", title: "No yielding")
    source.type = "article-newspaper"
    source.genre = "news agency report"
    source.authors = [SourceAuthor(family: "EFE")]
    source.issued = try EDTFDate("2022-01-12")
    source.textFile = "001.txt"
    source.isTranslated = true
    #expect(timeline.sources == [source])
  }

  @Test func events() throws {
    var event = Event(id: "nrc", name: "Council", when: When(date: try EDTFDate("2022-01-12")))
    event.track = "brussels"
    event.place = "hq"
    event.start = try Timestamp("2022-01-12T10:00:00+01:00")
    event.end = try Timestamp("2022-01-12T14:00:00+01:00")
    event.participants = ["grushko"]
    event.sources = ["efe"]
    #expect(timeline.events == [event])
  }

  @Test func statements() throws {
    var first = Report(source: "efe", quotationType: .direct, text: "No veto")
    first.id = "r1"
    first.selector = Selector(prefix: "said: ", exact: "No veto", position: 10..<17)
    var second = Report(source: "efe", quotationType: .indirect, text: "He refused")
    second.id = "r2"
    second.relation = Relation(kind: .paraphraseOf, report: "r1")
    let when = When(date: try EDTFDate("2022-01-12"), text: "Wednesday")
    var statement = Statement(
      id: "veto", speaker: "grushko", when: when, reports: [first, second])
    statement.event = "nrc"
    statement.topics = ["deterrence"]
    #expect(timeline.statements == [statement])
  }

  @Test func assertions() {
    #expect(
      timeline.assertions == [
        Assertion(
          subject: .person("grushko"), property: "office", value: "Deputy minister",
          source: "efe")
      ])
  }

  @Test(
    arguments: [
      (#"{"date-parts": [[2022]]}"#, "2022"), (#"{"date-parts": [[2022, 1]]}"#, "2022-01"),
      (#"{"date-parts": [["2022", "01", 2]]}"#, "2022-01-02"),
      (#"{"date-parts": [[2022, 1, 9], [2022, 1, 10]]}"#, "2022-01-09/2022-01-10"),
      (#"{"date-parts": [[2022, 1, 9]], "circa": true}"#, "2022-01-09~"),
      (#"{"date-parts": [[2022, 1, 9]], "circa": "0"}"#, "2022-01-09"),
      (#"{"date-parts": [[2021]], "season": 4}"#, "2021-24"),
      (#"{"date-parts": [[-44]]}"#, "-0044"),
      (#"{"edtf": "2022-01?"}"#, "2022-01?"), (#""2022-01-12""#, "2022-01-12"),
      (#"{"raw": "2022-01-12"}"#, "2022-01-12"), ("{}", nil), ("null", nil),
    ])
  func datesOfSources(_ csl: String, _ edtf: String?) throws {
    let text = """
      {"version": 1, "title": "T", "sources": [{"id": "s", "title": "S", "issued": \(csl)}]}
      """
    let loaded = try TimelineLoader.load(bytes: Array(text.utf8), file: "t.json")
    #expect(
      loaded.timeline.sources.first?.issued?.text == edtf, "read the CSL date \(csl) as EDTF")
    #expect(loaded.timeline.sources.first?.issuedWords == nil)
  }

  @Test(
    "a date in words that are none is kept as it is",
    arguments: [
      (#"{"literal": "early in 2022"}"#, "early in 2022"), (#"{"raw": "n.d."}"#, "n.d."),
      (#"{"raw": "n.d.", "literal": "no date"}"#, "no date"), (#"{"literal": " "}"#, nil),
    ])
  func wordsForDates(_ csl: String, _ words: String?) throws {
    let text = """
      {"version": 1, "title": "T", "sources": [{"id": "s", "title": "S", "issued": \(csl)}]}
      """
    let source = try #require(
      try TimelineLoader.load(bytes: Array(text.utf8), file: "t.json").timeline.sources.first)
    #expect(source.issued == nil)
    #expect(source.issuedWords == words)
  }

  @Test(
    "a DOI is kept without an address before it",
    arguments: [
      ("10.1000/1", "10.1000/1"), ("https://doi.org/10.1000/1", "10.1000/1"),
      ("http://dx.doi.org/10.1000/1", "10.1000/1"), ("DOI:10.1000/1", "10.1000/1"),
    ])
  func dois(_ written: String, _ doi: String) throws {
    let text = """
      {"version": 1, "title": "T", "sources": [{"id": "s", "title": "S", "DOI": "\(written)"}]}
      """
    let source = try #require(
      try TimelineLoader.load(bytes: Array(text.utf8), file: "t.json").timeline.sources.first)
    #expect(source.doi == doi)
    #expect(source.url == "https://doi.org/\(doi)")
  }

  @Test(
    arguments: [
      (#"{"literal": "EFE"}"#, "EFE"), (#"{"family": "Romero", "given": "Cesar"}"#, "Cesar Romero"),
      (
        #"{"family": "Hoop Scheffer", "given": "Jaap", "dropping-particle": "de"}"#,
        "Jaap de Hoop Scheffer"
      ),
      (
        #"{"family": "Gaulle", "non-dropping-particle": "de", "given": "Charles"}"#,
        "Charles de Gaulle"
      ),
      (
        #"{"family": "King", "given": "Martin", "suffix": "Jr.", "comma-suffix": 1}"#,
        "Martin King Jr."
      ),
      (#"{"given": "Plato"}"#, "Plato"),
    ])
  func namesOfAuthors(_ csl: String, _ name: String) throws {
    let text = """
      {"version": 1, "title": "T", "sources": [{"id": "s", "title": "S", "author": [\(csl)]}]}
      """
    let loaded = try TimelineLoader.load(bytes: Array(text.utf8), file: "t.json")
    #expect(loaded.timeline.sources.first?.authors.first?.name == name, "read \(csl)")
  }

  @Test func whatIsLeftOutMayBeNullOrEmpty() throws {
    let text = """
      {"version": 1.0, "title": "T", "timeZone": null, "tracks": null, "places": [],
       "events": [{"id": "e", "name": "E", "when": {"edtf": "2022", "text": "", "basis": null},
         "track": null, "place": null, "partOf": null, "start": null, "end": null,
         "participants": null, "summary": "", "sources": null}],
       "statements": null, "assertions": [{"subject": "e", "property": "date", "value": "2021",
         "source": "s", "selector": {}}],
       "sources": [{"id": "s", "title": "S", "DOI": "10.1000/1", "custom": null}]}
      """
    let timeline = try TimelineLoader.load(bytes: Array(text.utf8), file: "t.json").timeline
    #expect(timeline.events == [Event(id: "e", name: "E", when: When(date: try EDTFDate("2022")))])
    #expect(timeline.assertions.first?.subject == .event("e"))
    #expect(timeline.assertions.first?.selector == nil, "an empty selector selects nothing")
    #expect(timeline.sources.first?.url == "https://doi.org/10.1000/1", "a DOI is an address too")
  }
}
