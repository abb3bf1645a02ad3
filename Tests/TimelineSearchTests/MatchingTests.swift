import EDTF
import Oracles
import Testing
import Timeline
import TimelineSearch

/// A query and the ids of the items of `SampleTalks` that match it.
struct MatchingCase: CustomTestStringConvertible, Sendable {
  let query: String
  let ids: [String]

  init(_ query: String, _ ids: String...) {
    self.query = query
    self.ids = ids
  }

  var testDescription: String { "\(query) → \(ids.joined(separator: " "))" }
}

@Suite("A search")
struct MatchingTests {
  @Test(
    "finds words in every part of an item",
    arguments: [
      MatchingCase("extraordinary", "e-ssd", "s-refusal"),  // title; its event
      MatchingCase("hours", "e-ssd"),  // summary
      MatchingCase("ironclad", "s-refusal"),  // wording of the first report
      MatchingCase("veto", "s-refusal"),  // wording of the second
      MatchingCase("viceministro", "s-refusal"),  // attribution
      MatchingCase("wendy", "e-nrc", "e-ssd", "s-briefing"),  // participants; speaker
      MatchingCase("riabkov", "e-ssd", "s-refusal"),  // another spelling of a name
      MatchingCase("headquarters", "e-nrc", "s-warning"),  // place
      MatchingCase("stability", "e-ssd", "s-refusal"),  // track
      MatchingCase("enlargement", "s-refusal"),  // topic
      MatchingCase("chocan", "s-refusal", "s-warning"),  // source: title
      MatchingCase("tass", "e-ssd", "s-briefing", "s-refusal"),  // source: short title
      MatchingCase("agencia", "s-refusal", "s-warning"),  // source: publisher
      MatchingCase("vanguardia", "s-refusal", "s-warning"),  // source: what it appeared in
      MatchingCase("ignacio", "s-refusal", "s-warning"),  // source: author
      MatchingCase("2022-01-12~", "e-nrc"),  // date as EDTF
      MatchingCase("february", "s-briefing"),  // date in words
      MatchingCase("\"10 january 2022\"", "e-ssd", "s-refusal"),
      MatchingCase("monday", "e-ssd", "s-refusal"),  // weekday, also within a span
      MatchingCase("evening", "e-ssd"),  // date as the source has it
      MatchingCase("s-warning", "s-warning"),  // id
      MatchingCase("12:30", "s-briefing"),
      MatchingCase("nothing-like-it"),
    ])
  func everywhere(_ each: MatchingCase) throws { try expectIDs(each) }

  @Test(
    "folds accents and typography both ways",
    arguments: [
      MatchingCase("grushko", "e-nrc", "s-warning"),
      MatchingCase("grushkó", "e-nrc", "s-warning"),
      MatchingCase("grushko\u{301}", "e-nrc", "s-warning"),
      MatchingCase("don't", "s-refusal"),
      MatchingCase("don’t", "s-refusal"),
      MatchingCase("strasse", "s-briefing"),
      MatchingCase("straße", "s-briefing"),
      MatchingCase("nato-russia", "e-nrc", "s-warning"),
      MatchingCase("nato—russia", "e-nrc", "s-warning"),
    ])
  func folding(_ each: MatchingCase) throws { try expectIDs(each) }

  @Test(
    "heeds case where a word has a capital, for that word alone",
    arguments: [
      MatchingCase("Grushko", "e-nrc", "s-warning"),
      MatchingCase("GRUSHKO"),
      MatchingCase("Ironclad"),
      MatchingCase("NATO veto", "s-refusal"),
      MatchingCase("Nato veto"),
      MatchingCase("Strasse", "s-briefing"),
      MatchingCase("\"Russia asks\"", "s-refusal"),
      MatchingCase("-Ironclad src-none"),
      MatchingCase("speaker:SHERMAN", "s-briefing"),
    ])
  func smartCase(_ each: MatchingCase) throws { try expectIDs(each) }

  @Test(
    "takes all words and whole phrases",
    arguments: [
      MatchingCase("ironclad veto", "s-refusal"),
      MatchingCase("ironclad consecuencias"),
      MatchingCase("\"the other side. we need\"", "s-refusal"),
      MatchingCase("“other side”", "s-refusal"),
      MatchingCase("„other side“", "s-refusal"),
      MatchingCase("«other side»", "s-refusal"),
      MatchingCase("\"“consecuencias” - dijo\"", "s-warning"),
      MatchingCase("\"side other\""),
      MatchingCase("\"guarantees. moscow\""),  // not from one report into the next
    ])
  func allWords(_ each: MatchingCase) throws { try expectIDs(each) }

  @Test(
    "excludes",
    arguments: [
      MatchingCase("-ryabkov", "e-nrc", "s-warning"),
      MatchingCase("-\"seven and\" ryabkov", "s-briefing", "s-refusal"),
      MatchingCase("-speaker:sherman kind:statement", "s-refusal", "s-warning"),
      MatchingCase("-kind:statement", "e-nrc", "e-ssd"),
      MatchingCase("-on:2022-01", "s-briefing"),
      MatchingCase("-quotation:direct kind:statement", "s-warning"),
      MatchingCase("-re:/r[iy]abkov/", "e-nrc", "s-warning"),
      MatchingCase("- dijo", "s-warning"),  // a hyphen by itself is a word
    ])
  func exclusion(_ each: MatchingCase) throws { try expectIDs(each) }

  @Test(
    "restricts by names and ids",
    arguments: [
      MatchingCase("speaker:sherman", "s-briefing"),
      MatchingCase("speaker:riab", "s-refusal"),
      MatchingCase("speaker:grushkó", "s-warning"),
      MatchingCase("speaker:\"sergei ryabkov\"", "s-refusal"),
      MatchingCase("speaker:p-sherman", "s-briefing"),
      MatchingCase("track:geneva", "e-ssd", "s-refusal"),
      MatchingCase("track:council", "e-nrc", "s-warning"),
      MatchingCase("source:src-efe", "s-refusal", "s-warning"),
      MatchingCase("source:vanguardia", "s-refusal", "s-warning"),
      MatchingCase("topic:guarantee", "s-refusal"),
      MatchingCase("place:nato-hq", "e-nrc", "s-warning"),
      MatchingCase("place:“us mission”", "e-ssd", "s-refusal"),
      MatchingCase("kind:event", "e-nrc", "e-ssd"),
      MatchingCase("kind:Statement", "s-briefing", "s-refusal", "s-warning"),
      MatchingCase("quotation:indirect", "s-refusal"),
      MatchingCase("quotation:mixed", "s-warning"),
      MatchingCase("speaker:sherman speaker:ryabkov"),
      MatchingCase("src-efe"),  // the id behind a name is no word
      MatchingCase("p-ryabkov"),
    ])
  func names(_ each: MatchingCase) throws { try expectIDs(each) }

  @Test(
    "restricts by every day that may be meant",
    arguments: [
      MatchingCase("on:2022-01-10", "e-ssd", "s-refusal"),
      MatchingCase("on:2022-01-13", "e-nrc"),  // about the 12th
      MatchingCase("on:2022-01-12", "e-nrc", "s-warning"),
      MatchingCase("on:2022", "e-nrc", "e-ssd", "s-briefing", "s-refusal", "s-warning"),
      MatchingCase("on:{2022-01-09,2022-02-01}", "e-ssd", "s-briefing"),
      MatchingCase("on:2022-01-12/..", "e-nrc", "s-briefing", "s-warning"),
      MatchingCase("from:2022-01-11", "e-nrc", "s-briefing", "s-warning"),
      MatchingCase("from:2022-01-14", "s-briefing"),
      MatchingCase("from:2022-02-28", "s-briefing"),
      MatchingCase("from:2022-03-01"),
      MatchingCase("to:2022-01-09", "e-ssd"),
      MatchingCase("to:2022-01-10", "e-ssd", "s-refusal"),
      MatchingCase("to:2022-01-08"),
      MatchingCase("from:2022-01-10 to:2022-01-12", "e-nrc", "e-ssd", "s-refusal", "s-warning"),
    ])
  func dates(_ each: MatchingCase) throws { try expectIDs(each) }

  @Test("finds weekdays within spans of up to a week; longer ones have them all")
  func weekdays() throws {
    #expect(try count("monday", in: event("x", on: "2022-01-04/2022-01-10")) == 1)
    #expect(try count("monday", in: event("x", on: "2022-01-03/2022-01-10")) == 0)
    #expect(try count("\"3 january 2022\"", in: event("x", on: "{2022-01-03,2022-01-10}")) == 1)
  }

  @Test("finds the space with which a text begins, whatever stands before it")
  func leadingSpace() throws {
    var spaced = try event("name ", on: "2022")
    spaced.summary = " summary"
    #expect(try count("\" summary\"", in: spaced) == 1)
    #expect(try count("\"name \"", in: spaced) == 1)
    #expect(try count("\"name summary\"", in: spaced) == 0)
  }

  private func event(_ name: String, on date: String) throws -> Event {
    Event(id: "e", name: name, when: When(date: try EDTFDate(date)))
  }

  private func count(_ query: String, in event: Event) throws -> Int {
    var timeline = Timeline(title: "")
    timeline.events = [event]
    return try SearchIndex(Chronology(timeline)).matches(Query(parsing: query)).count
  }

  @Test("finds all items for the empty query")
  func empty() throws {
    #expect(try SampleTalks.ids(matching: "").count == 5)
    #expect(try SampleTalks.ids(matching: " \t").count == 5)
    #expect(Query().isEmpty)
    #expect(try Query(parsing: "  ").isEmpty)
    #expect(try !Query(parsing: "a").isEmpty)
  }

  @Test("of an empty timeline finds nothing")
  func emptyTimeline() throws {
    let index = SearchIndex(Chronology(Timeline(title: "")))
    for query in ["", "a", "speaker:a", "re:/a/", "kind:event", "-a"] {
      #expect(try index.matches(Query(parsing: query)).isEmpty)
    }
  }

  private func expectIDs(_ each: MatchingCase) throws {
    #expect(try SampleTalks.ids(matching: each.query) == each.ids)
  }
}
