import EDTF
import Timeline

/// Timelines of several blocks of records.
enum LongTalks {
  /// So many statements, and a fifth as many events, with numbered words; some beyond ASCII.
  static func timeline(statements count: Int) -> Timeline {
    var timeline = Timeline(title: "Long talks")
    timeline.tracks = [Track(id: "t", name: "Räume")]
    timeline.places = [Place(id: "p", name: "Palais")]
    timeline.people = [
      Person(id: "b1", name: "Speaker One"), Person(id: "b2", name: "Speaker Two"),
    ]
    var source = Source(id: "s", title: "A paper")
    source.authors = [SourceAuthor(family: "Author", given: "Given")]
    timeline.sources = [source, Source(id: "s2", title: "Газета")]
    let dates = ["2022-01-12", "2022-01", "2022-02-09/2022-02-10"].compactMap { try? EDTFDate($0) }
    for number in 0..<count / 5 {
      var event = Event(
        id: Identifier("e\(number)"), name: "Session word\(number)",
        when: When(date: dates[number % 3]))
      event.track = number % 2 == 0 ? "t" : nil
      event.place = number % 3 == 0 ? "p" : nil
      timeline.events.append(event)
    }
    for number in 0..<count {
      let text =
        switch number % 7 {
        case 0: "Ein Wort word\(number) – “größer”"
        case 1: "Новый дом word\(number)"
        default: "Plain  text\twith word\(number) in it"
        }
      var statement = Statement(
        id: Identifier("n\(number)"), speaker: number % 3 == 0 ? "b2" : "b1",
        when: When(date: dates[number % 3]),
        reports: [
          Report(
            source: number % 4 == 0 ? "s2" : "s", quotationType: number % 2 == 0 ? .direct : .mixed,
            text: text)
        ])
      if number % 2 == 0 { statement.event = Identifier("e\(number % (count / 5))") }
      if number % 5 == 0 { statement.place = "p" }
      timeline.statements.append(statement)
    }
    return timeline
  }
}
