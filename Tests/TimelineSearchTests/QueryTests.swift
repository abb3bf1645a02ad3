import EDTF
import Oracles
import Testing
import Timeline

@testable import TimelineSearch

/// A query that is wrong, with what is said of it.
struct QueryErrorCase: CustomTestStringConvertible, Sendable {
  let query: String
  let message: String
  let offset: Int

  init(_ query: String, _ message: String, at offset: Int) {
    self.query = query
    self.message = message
    self.offset = offset
  }

  var testDescription: String { query }
}

@Suite("A query")
struct QueryTests {
  @Test(
    "that is wrong says what is wrong and how to put it right",
    arguments: [
      QueryErrorCase("say \"no way", "unclosed quotation mark at column 5", at: 4),
      QueryErrorCase("“no way", "unclosed quotation mark at column 1", at: 0),
      QueryErrorCase("speaker:\"wendy", "unclosed quotation mark at column 9", at: 8),
      QueryErrorCase(
        "a \"\" b", "nothing stands between the quotation marks at column 3; put words there",
        at: 2),
      QueryErrorCase(
        "x spaeker:sherman", "“spaeker:” is no field; did you mean “speaker:”?", at: 2),
      QueryErrorCase("-soruce:efe", "“soruce:” is no field; did you mean “source:”?", at: 1),
      QueryErrorCase("form:2022", "“form:” is no field; did you mean “from:”?", at: 0),
      QueryErrorCase(
        "speaker: sherman", "“speaker:” needs a value, such as “speaker:sherman”", at: 8),
      QueryErrorCase("from:", "“from:” needs a value, such as “from:2022-01-12”", at: 5),
      QueryErrorCase("kind:\"\"", "“kind:” needs a value, such as “kind:statement”", at: 5),
      QueryErrorCase(
        "kind:statment", "“kind:statment” does not exist; did you mean “kind:statement”?", at: 5),
      QueryErrorCase(
        "kind:speech",
        "“kind:speech” does not exist; “kind:” takes “event” or “statement”", at: 5),
      QueryErrorCase(
        "quotation:dierct",
        "“quotation:dierct” does not exist; did you mean “quotation:direct”?", at: 10),
      QueryErrorCase(
        "quotation:verbatim",
        "“quotation:verbatim” does not exist; “quotation:” takes “direct”, “indirect” or “mixed”",
        at: 10),
      QueryErrorCase(
        "re:missiles", "a regular expression stands between slashes, such as “re:/missiles?/”",
        at: 3),
      QueryErrorCase(
        "re:/missiles", "unclosed regular expression at column 4; end it with “/”", at: 3),
      QueryErrorCase(
        "re:/a\\/", "unclosed regular expression at column 4; end it with “/”", at: 3),
      QueryErrorCase(
        "re://", "nothing stands between the slashes at column 4; put an expression there", at: 3),
      QueryErrorCase(
        "re:/a/ix",
        "“x” at column 8 is no flag of a regular expression; “i” is the only one", at: 7),
      QueryErrorCase(
        "re:/\\C/",
        "the regular expression is wrong at column 7: using \\C is disabled by the application",
        at: 6),
      QueryErrorCase(
        "é re:/é(b/", "the regular expression is wrong at column 10: missing closing parenthesis",
        at: 9),
    ])
  func errors(_ each: QueryErrorCase) throws {
    let error = try #require(throws: QueryError.self) { try Query(parsing: each.query) }
    #expect(error.description == each.message)
    #expect(error.offset == each.offset)
  }

  @Test("says of a date what EDTF says of it")
  func dateError() throws {
    let date = try #require(throws: EDTFError.self) { try EDTFDate("2022-13") }
    let query = try #require(throws: QueryError.self) { try Query(parsing: "é from:2022-13") }
    #expect(
      query.description
        == "“from:2022-13” is no date: \(date.message); expected \(date.expected)")
    #expect(query.offset == 7)
  }

  @Test(
    "takes a colon for part of a word where no field is near",
    arguments: ["http://x", "12:30", "note:", "so:", "he:said", "Speaker:x", ":", "dr:", "x:"])
  func colons(text: String) throws {
    #expect(try Query(parsing: text).highlights(in: "<\(text)>").count == 1)
  }

  @Test(
    "in the making is understood as far as it goes",
    arguments: [
      ("\"consec", ["s-warning"]),
      ("“consec", ["s-warning"]),
      ("dijo -", ["s-warning"]),
      ("dijo speaker:", ["s-warning"]),
      ("dijo -speaker:", ["s-warning"]),
      ("dijo speaker:\"", ["s-warning"]),
      ("speaker:\"wendy s", ["s-briefing"]),
      ("dijo \"", ["s-warning"]),
      ("dijo kind:sta", ["s-warning"]),
      ("dijo from:2022-", ["s-warning"]),
      ("dijo re:", ["s-warning"]),
      ("dijo re:/", ["s-warning"]),
      ("dijo re:/consecuencias(", ["s-warning"]),
      ("re:/co.sec", ["s-warning"]),
      ("dijo re:/nothing/", []),
    ])
  func incomplete(text: String, ids: [String]) throws {
    let chronology = Chronology(try SampleTalks.timeline())
    let query = try Query.parse(text, incomplete: true)
    let items = try SearchIndex(chronology).matches(query)
    #expect(items.map { chronology.id(of: chronology.items[$0]) } == ids)
  }

  @Test("in the making does not yet look for a hyphen at its end")
  func incompleteHyphen() throws {
    #expect(try Query.parse("x -", incomplete: true).highlights(in: "a-b").isEmpty)
    #expect(try Query(parsing: "x -").highlights(in: "a-b").count == 1)
  }

  @Test(
    "in the making is still wrong where more typing cannot mend it",
    arguments: ["kind:sta ", "spaeker:", "from:2022- x", "re:/(/ x", "\"\" x", "re:/a/x"])
  func incompleteErrors(text: String) {
    #expect(throws: QueryError.self) { try Query.parse(text, incomplete: true) }
  }

  @Test(
    "of a restrictor is read again from its text",
    arguments: [
      "ryabkov", "anna berg", "a\"b", "\"a", "the \"open door\"", "“open door”", "a “b",
      "„a\" b",
      "re:/x/", "-x", "speaker:y", "a\u{A0}b",
      "\u{301}xqz", "\u{600}qz", "a \u{301}x",
    ])
  func restrictorsText(_ value: String) throws {
    let query = try Query(.speaker, value)
    let again = try Query(parsing: query.text)
    #expect(again == query, "write it so that it can be read")
    var timeline = try SampleTalks.timeline()
    timeline.people[0] = Person(id: timeline.people[0].id, name: value)
    let index = SearchIndex(Chronology(timeline))
    #expect(try index.matches(query).count == 1)
    #expect(try index.matches(again).count == 1, "\(query.text) finds who has that name")
  }

  @Test(
    "is parted by white space and quotation marks, also where something combines with them",
    arguments: [
      ("x \u{301}y", 2, 1), ("\u{600} x", 2, 1), ("\"\u{301}x y\"", 1, 0), ("\"x\u{600}\" y", 2, 4),
      ("topic:\"\u{651}x\" y", 2, 10),
    ])
  func combining(_ text: String, count: Int, lastOffset: Int) throws {
    let query = try Query(parsing: text)
    #expect(query.clauses.count == count)
    #expect(query.clauses.last?.offset == lastOffset, "which character of the text it begins with")
    let twice = try Query(parsing: query.and(query).text)
    #expect(twice == query.and(query))
  }

  @Test("of a restrictor is what its text says")
  func restrictors() throws {
    let query = try Query(.speaker, "wendy sherman").and(Query(.kind, "statement"))
    #expect(query.text == "speaker:\"wendy sherman\" kind:statement")
    #expect(try query == Query(parsing: query.text))
    #expect(Query().and(query) == query)
    #expect(query.and(Query()) == query)
    #expect(try query.and(Query(parsing: "x")) != query)
    let error = try #require(throws: QueryError.self) { try Query(.on, "monday") }
    #expect(error.description.hasPrefix("“on:monday” is no date: "))
  }
}
