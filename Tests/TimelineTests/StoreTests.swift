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
      }
      #expect(item.isExact == chronology.when(of: item).date.bounds.isExact, "\(id)")
    }
  }

  @Test("is opened where it lies, and only by who knows what it was made of")
  func compiled() throws {
    let timeline = try TimelineLoader.load(
      bytes: BundledTimelineTests.bytes, file: BundledTimelineTests.file
    ).timeline
    var bytes = Chronology.compiled(timeline, stamp: 7)
    func title(stamp: UInt64) -> String? {
      bytes.withUnsafeBytes { Chronology(compiled: $0, stamp: stamp)?.title }
    }
    #expect(title(stamp: 7) == timeline.title)
    #expect(title(stamp: 8) == nil, "another stamp is another file")
    bytes[4] &+= 1
    #expect(title(stamp: 7) == nil, "another format is not read")
    bytes = []
    #expect(title(stamp: 7) == nil, "where nothing was compiled there is nothing to read")
  }

  @Test("has a stamp that a change of any byte changes")
  func stamps() {
    let text = Array("a timeline of nineteen bytes and then some".utf8)
    let stamp = text.withUnsafeBytes { Chronology.stamp(of: $0) }
    for position in text.indices {
      var changed = text
      changed[position] ^= 1
      #expect(changed.withUnsafeBytes { Chronology.stamp(of: $0) } != stamp, "byte \(position)")
    }
    #expect((text + [0]).withUnsafeBytes { Chronology.stamp(of: $0) } != stamp)
  }

  @Test("keeps headings of every width and age", arguments: ["-0044-03-15", "2022", "2021-12"])
  func headings(date: String) throws {
    let heading = Heading(try EDTFDate(date))
    #expect(Heading(word: heading.word) == heading)
  }

  @Test("writes numbers as LEB128", arguments: [0, 1, 127, 128, 300, 16_384, 4_294_967_295])
  func numbers(number: Int) {
    var writer = RecordWriter()
    writer.write(number)
    writer.write("next")
    writer.bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      var reader = RecordReader(at: start)
      #expect(reader.number() == number)
      #expect(reader.text() == "next")
    }
  }
}
