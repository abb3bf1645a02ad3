import EDTF
import Testing

@testable import Timeline

@Suite("A store")
struct StoreTests {
  @Test("gives back every entity of the bundled timeline as it was")
  func roundTrip() throws {
    let timeline = try TimelineLoader.load(
      bytes: BundledTimelineTests.bytes, file: BundledTimelineTests.file
    ).timeline
    let chronology = Chronology(timeline)
    #expect(chronology.title == timeline.title)
    #expect(chronology.timeZone == timeline.timeZone)
    #expect(Array(chronology.tracks) == timeline.tracks)
    #expect(Array(chronology.places) == timeline.places)
    #expect(Array(chronology.people) == timeline.people)
    #expect(Array(chronology.sources) == timeline.sources)
    #expect(Array(chronology.events) == timeline.events)
    #expect(Array(chronology.statements) == timeline.statements)
    #expect(Array(chronology.assertions) == timeline.assertions)
    for delegation in timeline.delegations {
      #expect(chronology.delegation(delegation.id) == delegation)
    }
  }

  @Test("gives back every part of a source")
  func sources() throws {
    let timeline = try TimelineLoader.load(
      bytes: Array(CitedTimeline.text.utf8), file: "t.json"
    ).timeline
    #expect(Array(Chronology(timeline).sources) == timeline.sources)
  }

  @Test("makes a line of an item as the whole record would")
  func lines() throws {
    let timeline = try TimelineLoader.load(
      bytes: BundledTimelineTests.bytes, file: BundledTimelineTests.file
    ).timeline
    let chronology = Chronology(timeline)
    for item in chronology.items {
      let id = chronology.id(of: item)
      switch chronology.line(of: item) {
      case .event(let name, let clock, let place):
        let event = try #require(chronology.event(of: item))
        #expect(name == event.name, "\(id)")
        #expect(clock == event.start?.clockText, "\(id)")
        #expect(place == event.place.flatMap { chronology.place($0) }?.name, "\(id)")
      case .statement(let speaker, let text, let type, let source, let count):
        let statement = try #require(chronology.statement(of: item))
        #expect(speaker == chronology.person(statement.speaker)?.shortName, "\(id)")
        #expect(text == statement.leadingReport?.text, "\(id)")
        #expect(type == statement.leadingReport?.quotationType, "\(id)")
        #expect(source == chronology.source(statement.reports[0].source)?.label, "\(id)")
        #expect(count == statement.sources.count, "\(id)")
        #expect(chronology.reportCount(of: item) == statement.reports.count, "\(id)")
      }
      #expect(item.isExact == chronology.when(of: item).date.bounds.isExact, "\(id)")
    }
  }

  @Test("is opened where it lies, unless another version has made it")
  func compiled() throws {
    let timeline = try TimelineLoader.load(
      bytes: BundledTimelineTests.bytes, file: BundledTimelineTests.file
    ).timeline
    var bytes = Chronology.compiled(timeline)
    func title() -> String? { bytes.withUnsafeBytes { Chronology(compiled: $0)?.title } }
    #expect(title() == timeline.title)
    bytes[4] &+= 1
    #expect(title() == nil, "another format is not read")
    bytes = []
    #expect(title() == nil, "where nothing was compiled there is nothing to read")
  }

  @Test(
    "keeps headings of every width and age",
    arguments: [
      "-0044-03-15", "2022", "2021-12", "2024-21", "2024-24", "202X", "19XX", "-004X", "../1999",
      "/2022-01-12", "../2024-21", "../2024-24", "../202X", "9999-12-31", "-9999",
    ])
  func headings(date: String) throws {
    let heading = Heading(try EDTFDate(date))
    #expect(Heading(word: heading.word) == heading)
    let day = Chronology.Day(heading: heading, items: 0..<1)
    for style in DateStyle.allCases {
      #expect(day.formatted(style) == day.date.formatted(style, ascii: true))
    }
  }

  @Test("writes numbers as LEB128", arguments: [0, 1, 127, 128, 300, 16_384, 4_294_967_295])
  func numbers(number: Int) {
    let arena = Arena(.moving)
    arena.write(number)
    arena.write("next")
    var reader = RecordReader(at: arena.start)
    #expect(reader.number() == number)
    #expect(reader.text() == "next")
  }
}
