import Testing
import Timeline

/// Several files in one timeline.
@Suite struct MergeTests {
  private func load(_ files: String...) throws -> LoadedTimeline {
    try TimelineLoader.load(Self.inputs(files))
  }

  private static func inputs(_ files: [String]) -> [TimelineLoader.Input] {
    files.enumerated().map { .init(file: "\($0 + 1).json", bytes: Array($1.utf8)) }
  }

  private func messages(_ files: String...) -> [String] {
    diagnostics(loading: Self.inputs(files)).map(\.description)
  }

  private let people = """
    {"version": 1, "title": "People", "timeZone": null,
     "people": [{"id": "lavrov", "name": "Sergey Lavrov"}],
     "assertions": [{"subject": "lavrov", "property": "office", "value": "Minister",
       "source": "tass"}]}
    """
  private let talks = """
    {"version": 1, "title": "Talks", "timeZone": "Europe/Vienna",
     "people": [{"id": "lavrov", "name": "Sergey Lavrov"}],
     "sources": [{"id": "tass", "title": "TASS"}],
     "events": [{"id": "osce", "name": "Council", "when": {"edtf": "2022-01-13"},
       "participants": ["lavrov"], "sources": ["tass"]}],
     "assertions": [
       {"subject": "lavrov", "property": "office", "value": "Minister", "source": "tass"},
       {"subject": "osce", "property": "date", "value": "13", "source": "tass"}]}
    """

  @Test func idsReferAcrossFiles() throws {
    let loaded = try load(people, talks)
    #expect(loaded.findings.count == 0, "the person that both files have counts once, and is used")
    #expect(loaded.timeline.people.map(\.id) == ["lavrov"])
    #expect(loaded.timeline.assertions.count == 2, "the same assertion in two files counts once")
    #expect(loaded.timeline.timeZone == "Europe/Vienna", "the first file that has one decides")
  }

  @Test func aFileWithItselfIsTheFile() throws {
    let once = try load(talks).timeline
    let twice = try load(talks, talks).timeline
    #expect(twice.title == once.title)
    #expect(twice.people == once.people && twice.events == once.events)
    #expect(twice.assertions == once.assertions)
  }

  @Test func whatIsOnlyPassedOnMakesNoOtherSource() throws {
    func file(_ variables: String) -> String {
      #"{"version": 1, "title": "A", "sources": [{"id": "s", "title": "S"\#(variables)}]}"#
    }
    let sources = try load(file(#", "volume": 1"#), file(#", "volume": "2""#), file("")).timeline
      .sources
    #expect(sources.map { $0.otherVariables.map(\.json) } == [["1"]], "the first file decides")
  }

  @Test func titlesAreCounted() throws {
    func titled(_ title: String) -> String { "{\"version\": 1, \"title\": \"\(title)\"}" }
    #expect(try load(titled("A")).timeline.title == "A")
    #expect(try load(titled("A"), titled("A")).timeline.title == "A")
    #expect(try load(titled("A"), titled("B")).timeline.title == "A and 1 more")
    #expect(try load(titled("A"), titled("B"), titled("C")).timeline.title == "A and 2 more")
  }

  @Test func differentEntitiesOfOneIDAreAnError() {
    let other = """
      {"version": 1, "title": "Other",
       "people": [{"id": "lavrov", "name": "S. Lavrov"}]}
      """
    #expect(
      messages(talks, other) == [
        "2.json:2:20: error: another person has the id “lavrov”, at 1.json:2:20 (people[0].id)"
      ], "name both places")
  }

  @Test func onlyMissingIDsAreReported() {
    #expect(
      messages(people) == [
        "1.json:4:14: error: no source has the id “tass” (assertions[0].source)"
      ], "an id that no file has is dangling")
  }

  @Test func idsAreNotMissedWhereAFileCannotBeRead() {
    #expect(
      messages(people, "{") == [
        "2.json:1:2: error: not JSON: the text ends within the object that begins at 1:1"
      ], "the other file might have had the id")
    #expect(
      messages("{\"version\": 9}", people, "[") == [
        "1.json:1:13: error: version 9 is not known: this program reads version 1 (version)",
        "3.json:1:2: error: not JSON: the text ends within the array that begins at 1:1",
      ], "in the order of the files")
  }

  @Test func reportIDsBelongToTheirFile() throws {
    func file(_ statement: String) -> String {
      """
      {"version": 1, "title": "T", "people": [{"id": "p", "name": "P"}],
       "sources": [{"id": "s", "title": "S"}],
       "statements": [{"id": "\(statement)", "speaker": "p", "when": {"edtf": "2022"},
         "reports": [{"id": "r1", "source": "s", "quotationType": "direct", "text": "No"}]}]}
      """
    }
    #expect(try load(file("a"), file("b")).timeline.statements.count == 2)
  }

  @Test func nothingIsAnEmptyTimeline() throws {
    #expect(try TimelineLoader.load([]).timeline.title == "")
  }
}
