import EDTF
import Timeline

extension FixtureTimeline {
  /// The same negotiation, of which twenty sources tell, and not alike.
  static let disputed: Chronology = {
    var timeline = Self.timeline
    timeline.sources = disputedSources(timeline.sources)
    timeline.assertions = disputedAssertions
    // Each of the Couriers takes over what the Gazette has, but every second statement only.
    for (number, row) in timeline.statements.indices.enumerated() where number.isMultiple(of: 2) {
      let text = timeline.statements[row].reports[0].text
      for courier in 1...16 where (number / 2 + courier).isMultiple(of: 4) {
        timeline.statements[row].reports.append(
          Report(
            source: Identifier("courier-\(courier)"),
            quotationType: courier.isMultiple(of: 2) ? .direct : .indirect, text: text))
      }
    }
    return Chronology(timeline)
  }()

  private static func disputedSources(_ sources: [Source]) -> [Source] {
    var sources = sources
    sources[0].type = "article-newspaper"
    sources[0].language = "en"
    sources[0].note = """
      Read in a later edition, of which the first page is lost; the second page says that the \
      reporter was not in the room, and that what she quotes was told to her in the garden.
      """
    sources[1].type = "article-newspaper"
    sources[1].authors = [SourceAuthor(family: "Central Wire")]
    sources[1].issued = date("2022-01-12")
    sources[1].language = "es"
    sources[2].type = "report"
    sources[2].issued = date("2022-01")
    sources[2].publisher = "The Council"
    for number in 1...16 {
      var courier = Source(
        id: Identifier("courier-\(number)"), title: "What was said at the lake, part \(number)")
      courier.shortTitle = "Courier \(number)"
      courier.type = "webpage"
      courier.issued = date("2022-01-\(number + 12)")
      courier.url = "https://courier.example/\(number)"
      sources.append(courier)
    }
    return sources
  }

  private static var disputedAssertions: [Assertion] {
    [
      Assertion(
        subject: .person("orlov"), property: "office", value: "deputy minister",
        source: "gazette", rank: .preferred),
      Assertion(
        subject: .person("orlov"), property: "office", value: "minister of statistics",
        source: "wire", rank: .deprecated, reason: "mistranslated"),
      Assertion(
        subject: .event("dialogue"), property: "date", value: "2022-01-10", source: "gazette"),
      Assertion(
        subject: .event("dialogue"), property: "date", value: "2022-01-11", source: "wire",
        selector: Selector(exact: "this Tuesday")),
      Assertion(
        subject: .event("dialogue"), property: "duration", value: "eight hours", source: "wire"),
      Assertion(
        subject: .event("dialogue"), property: "duration", value: "7.5 hours", source: "gazette"),
      Assertion(
        subject: .event("council"), property: "chair", value: "the hosts", source: "archive"),
      Assertion(
        subject: .statement("guarantees"), property: "date", value: "2022-01-11", source: "wire"),
    ]
  }
}
