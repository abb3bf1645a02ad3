import Testing

/// Which items each filter leaves.
struct FilterTests {
  struct Case: CustomTestStringConvertible {
    let filters: [String]
    let ids: [String]
    var testDescription: String { filters.joined(separator: " ") }

    init(_ filters: String..., ids: String...) {
      self.filters = filters
      self.ids = ids
    }
  }

  static let cases = [
    Case("--speaker", "anna", ids: "anna-missiles"),
    Case("--speaker", "BÉRG", ids: "anna-missiles"),
    Case("--speaker", "ana b", ids: "anna-missiles"),
    Case("--speaker", "anna", "--speaker", "bo", ids: "anna-missiles", "bo-answer"),
    Case("--track", "geneva", ids: "opening", "anna-missiles"),
    Case("--track", "gen", "--track", "Brussels", "--kind", "event", ids: "opening", "briefing"),
    Case("--source", "kit", "--kind", "event", ids: "week", "opening"),
    Case("--source", "Talks go on", "--track", "brussels", ids: "briefing", "bo-answer"),
    Case("--topic", "arms", ids: "anna-missiles"),
    Case("--kind", "event", ids: "week", "opening", "briefing"),
    Case(
      "--kind", "event", "--kind", "statement", "--track", "brussels", ids: "briefing", "bo-answer"),
    Case("--quotation", "direct", ids: "anna-missiles"),
    Case("--quotation", "direct", "--quotation", "mixed", ids: "anna-missiles", "bo-answer"),
    Case("--from", "2022-01-13", ids: "briefing", "bo-answer"),
    Case("--from", "2022-01-11", "--kind", "event", ids: "week", "briefing"),
    Case("--to", "2022-01-09", ids: "week"),
    Case("--to", "2022-01-10", "--kind", "event", ids: "week", "opening"),
    Case("--from", "2022-01-10", "--to", "2022-01-10", "--kind", "statement", ids: "anna-missiles"),
    Case("--from", "2021/2022", "--speaker", "bo", ids: "bo-answer"),
  ]

  @Test("leaves these items", arguments: cases)
  func filter(_ test: Case) throws {
    let result = try FixtureFolder().run(["list", "FILE", "--format", "jsonl"] + test.filters)
    #expect(try JSON.lines(result.output).compactMap { $0["id"] as? String } == test.ids)
    #expect(result.exitCode == 0)
  }

  @Test("a source's id names that source alone, although others' names may contain it")
  func exactSource() throws {
    let named = try Program.run(["list", "--format", "jsonl", "--source", "efe"])
    let lines = try JSON.lines(named.output)
    #expect(lines.count > 1)
    #expect(lines.allSatisfy { ($0["sources"] as? [String])?.contains("efe") ?? false })
    let sources = try Program.run(["sources", "--format", "jsonl", "--source", "efe"])
    #expect(try JSON.lines(sources.output).compactMap { $0["id"] as? String } == ["efe"])
    let quotes = try Program.run(["quotes", "--format", "jsonl", "--source", "efe"])
    #expect(try JSON.lines(quotes.output).allSatisfy { $0["source"] as? String == "efe" })
  }

  @Test(
    "a filter is the query's restrictor",
    arguments: [
      ("speaker", "grushko"), ("speaker", "Sherman"), ("track", "geneva"), ("source", "wednesday"),
      ("topic", "troops"), ("from", "2022-01-12"), ("to", "2021-12"), ("kind", "event"),
      ("quotation", "indirect"),
    ])
  func restrictor(_ name: String, _ value: String) throws {
    let filtered = try Program.run(["list", "--format", "csv", "--\(name)", value])
    let found = try Program.run(["search", "\(name):\(value)", "--format", "csv"])
    let rows = try CSVReader.rows(of: found.text).map { $0.dropLast() }
    #expect(try CSVReader.rows(of: filtered.text).map { $0[...] } == rows)
    #expect(rows.count > 1)
  }

  @Test("a filter and a query must both be met")
  func filteredSearch() throws {
    let folder = try FixtureFolder()
    let result = try folder.run("search", "north", "FILE", "--kind", "event", "--track", "geneva")
    #expect(result.lines.first == "2022-01-10  geneva  The opening")
    #expect(try folder.run("search", "north", "FILE", "--track", "brussels").exitCode == 1)
  }

  @Test("--source and --quotation leave out a statement's other reports")
  func reports() throws {
    let folder = try FixtureFolder()
    let gazette = try folder.run("quotes", "FILE", "--source", "gazette", "--format", "jsonl")
    #expect(try JSON.lines(gazette.output).compactMap { $0["report"] as? String } == ["r1"])
    let indirect = try folder.run(
      "quotes", "anna", "FILE", "--quotation", "indirect", "--format", "jsonl")
    #expect(try JSON.lines(indirect.output).compactMap { $0["report"] as? String } == ["r2"])
    let verified = try folder.run("verify", "--texts", "DIR", "FILE", "--quotation", "mixed")
    #expect(verified.text == "no-text  herald  r3\n1 no-text\n")
  }

  @Test("filters narrow down what is counted")
  func counts() throws {
    let folder = try FixtureFolder()
    let speakers = try folder.run("speakers", "FILE", "--quotation", "direct", "--format", "csv")
    #expect(
      try CSVReader.rows(of: speakers.text).dropFirst()
        == [["anna", "Anna Berg", "north", "Ana Bérg;A. Berg", "1", "1"]])
    let sources = try folder.run("sources", "FILE", "--speaker", "bo", "--format", "jsonl")
    #expect(try JSON.lines(sources.output).compactMap { $0["id"] as? String } == ["herald"])
  }

  @Test(
    "nothing found: exit 1, and output that programs can read",
    arguments: [
      ("text", ""), ("json", "[]\n"), ("jsonl", ""),
      ("csv", "kind,id,date,start,track,place,title,speaker,speakerName,sources\r\n"),
    ])
  func nothing(_ format: String, _ output: String) throws {
    let result = try FixtureFolder().run("list", "FILE", "--from", "2030", "--format", format)
    #expect(result.exitCode == 1)
    #expect(result.text == output)
    #expect(result.errors == "parley: nothing found\n")
  }

  @Test("nothing to verify is nothing found, too, and no line about nothing")
  func nothingToVerify() throws {
    let result = try FixtureFolder().run("verify", "--texts", "DIR", "FILE", "--from", "2030")
    #expect(result.exitCode == 1)
    #expect(result.text == "")
    #expect(result.errors == "parley: nothing found\n")
  }
}
