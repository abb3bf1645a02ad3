import EDTF
import Oracles
import Testing
import Timeline
import TimelineSearch

/// What a query highlights, as text.
enum Highlighting {
  static func parts(of text: String, by query: Query) -> [String] {
    query.highlights(in: text).map { String(text[$0]) }
  }
}

@Suite("Highlights")
struct HighlightTests {
  @Test(
    "are whole characters of the displayed text",
    arguments: [
      ("grushko", "Alexander Grushkó", ["Grushkó"]),
      ("grushko", "Alexander Grushko\u{301}", ["Grushko\u{301}"]),
      ("don't", "We don’t", ["don’t"]),
      ("ss", "Straße", ["ß"]),
      ("a", "banana", ["a", "a", "a"]),
      ("\"a b\"", "xa \u{A0}bx", ["a \u{A0}b"]),
      ("斯", "俄罗斯 👍🏽", ["斯"]),
      ("re:/👍/", "俄罗斯 👍🏽!", ["👍🏽"]),
      ("e", "e\u{301}\u{323}x", ["e\u{301}\u{323}"]),
      ("re:/e/", "e\u{301}x", ["e\u{301}"]),
      ("re:/\\x{301}/", "xe\u{301}x", ["e\u{301}"]),
    ])
  func characters(query: String, text: String, parts: [String]) throws {
    let found = Highlighting.parts(of: text, by: try Query(parsing: query))
    #expect(found.map { Array($0.unicodeScalars) } == parts.map { Array($0.unicodeScalars) })
  }

  @Test(
    "are of all words, merged, in order",
    arguments: [
      ("side trust", "We trust the other side.", ["trust", "side"]),
      ("abc bcd", "xabcdx", ["abcd"]),
      ("ab cd", "xabcdx", ["abcd"]),
      ("aa", "aaa b aa", ["aaa", "aa"]),
      ("re:/b+/ a", "aabbab", ["aabbab"]),
      ("re:/x*/", "axxa", ["xx"]),
      ("re:/\\b/", "a é", []),
      ("re:/$/", "a", []),
    ])
  func merging(query: String, text: String, parts: [String]) throws {
    #expect(Highlighting.parts(of: text, by: try Query(parsing: query)) == parts)
  }

  @Test(
    "heed case as the search does, and leave out what is excluded or restricted",
    arguments: [
      ("Trust", "trust Trust", ["Trust"]),
      ("Trust trust", "trust Trust", ["trust", "Trust"]),
      ("-trust the", "trust the", ["the"]),
      ("-re:/t/ the", "trust the", ["the"]),
      ("speaker:trust kind:event", "trust event", []),
      ("", "trust", []),
    ])
  func heeding(query: String, text: String, parts: [String]) throws {
    #expect(Highlighting.parts(of: text, by: try Query(parsing: query)) == parts)
  }
}

@Suite("The details of a match")
struct MatchDetailTests {
  @Test(
    "name the field and the words that matched",
    arguments: [
      ("hours", "e-ssd", ["summary: Seven and a half hours of talks."]),
      (
        "minist", "s-refusal",
        ["attribution 0: the deputy minister", "attribution 1: the viceministro"]
      ),
      ("veto", "s-refusal", ["wording 1: Moscow wants a veto on NATO growth"]),
      ("speaker:riab", "s-refusal", ["speaker: Serguéi Riabkov"]),
      ("speaker:p-sher hours", "e-ssd", ["summary: Seven and a half hours of talks."]),
      ("speaker:p-sher", "s-briefing", ["speaker: p-sherman"]),
      ("s-warning", "s-warning", ["id: s-warning"]),
      ("monday", "s-refusal", ["date: Monday 10 January 2022"]),
      ("\"first second\"", "s-spaced", ["wording 0: the first second"]),
      ("-hours kind:event", "e-nrc", []),
      ("-speaker:wendy genf", "s-briefing", ["wording 0: Die Straße nach Genf: 12:30"]),
      ("re:/[0-9]:[0-9]/", "s-briefing", ["wording 0: Die Straße nach Genf: 12:30"]),
    ])
  func fields(query: String, id: String, expected: [String]) throws {
    var timeline = try SampleTalks.timeline()
    let spaced = Report(source: "src-efe", quotationType: .direct, text: "the\tfirst\u{A0}\nsecond")
    timeline.statements.append(
      Statement(
        id: "s-spaced", speaker: "p-ryabkov", when: When(date: try EDTFDate("2022")),
        reports: [spaced]))
    let chronology = Chronology(timeline)
    let item = try #require(chronology.position(ofID: id))
    let matches = SearchIndex(chronology).matchDetails(try Query(parsing: query), item: item)
    #expect(
      matches.map { "\($0.field.rawValue)\($0.report.map { " \($0)" } ?? ""): \($0.text)" }
        == expected)
  }

  @Test(
    "show what stands around the match in a long text",
    arguments: [
      (
        0,
        "needle 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34…"
      ),
      (
        20,
        "…11 12 13 14 15 16 17 18 19 needle 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40…"
      ),
      (
        49,
        "…19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 needle 49"
      ),
    ])
  func excerpts(position: Int, expected: String) throws {
    var words = (0..<50).map(String.init)
    words.insert("needle", at: position)
    if position == 0 { words.remove(at: 1) }
    var timeline = try SampleTalks.timeline()
    timeline.events[0].summary = words.joined(separator: " ")
    let chronology = Chronology(timeline)
    let item = try #require(chronology.position(ofID: "e-ssd"))
    let matches = SearchIndex(chronology).matchDetails(try Query(parsing: "needle"), item: item)
    #expect(matches.map(\.text) == [expected])
  }
}
