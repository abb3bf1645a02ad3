import EDTF
import Timeline

extension FixtureTimeline {
  /// A timeline of statements that several sources report in different words.
  static let bridge: Chronology = {
    var timeline = Timeline(title: "Talks on the bridge")
    timeline.people = [
      Person(id: "berg", name: "Anna Berg"), Person(id: "orlov", name: "V. Orlóv"),
    ]
    timeline.sources = witnesses
    timeline.events = [
      Event(id: "meeting", name: "A meeting on the bridge", when: When(date: date("2022-03-01")))
    ]
    timeline.statements = [reopening, alone, frost]
    return Chronology(timeline)
  }()

  /// A statement that one source alone reports.
  private static var alone: Statement {
    Statement(
      id: "alone", speaker: "berg", when: When(date: date("2022-03-02")),
      reports: [report("a1", "daily", "Nobody else was there.")])
  }

  /// The sources that report them: one of each kind.
  private static var witnesses: [Source] {
    [
      source("transcript", "Transcript", "2022-03-01", "webpage", genre: "transcript"),
      source("agency", "Agency", "2022-03-02", genre: "news agency report"),
      source("daily", "Daily", "2022-03-02"),
      source("evening", "Evening Post", "2022-03-03"),
      source("diario", "Diario", "2022-03-03", language: "es"),
      source("mirror", "Mirror", "2022-03-04", translated: true),
      source("minutes", "Minutes", "2022-03-05", "webpage", genre: "minutes", translated: false),
    ]
  }

  private static func source(
    _ id: Identifier<Source>, _ label: String, _ issued: String,
    _ type: String = "article-newspaper", genre: String? = nil, language: String = "en",
    translated: Bool? = nil
  ) -> Source {
    var source = Source(id: id, title: "\(label) on the bridge")
    source.shortTitle = label
    source.type = type
    source.genre = genre
    source.issued = date(issued)
    source.language = language
    source.isTranslated = translated
    return source
  }

  /// A statement in seven renderings: each kind of relation, language and speech, and two origins.
  private static var reopening: Statement {
    var statement = Statement(
      id: "reopening", speaker: "berg", when: When(date: date("2022-03-01")),
      reports: [
        report(
          "b1", "daily", "The bridge will open again, if both sides keep their word.",
          .paraphraseOf, "b4", attribution: "Ms Berg", cue: "announced", via: "the agency"),
        report("b2", "evening", "We will keep our word", .subsetOf, "b4", cue: "said"),
        report("b3", "agency", "the north promises to reopen the bridge", type: .indirect),
        report(
          "b4", "transcript",
          "If both sides keep their word, and we will keep our word, the bridge will open again "
            + "in spring. It is a small bridge [laughter], but it is ours: let us not burn it."),
        report(
          "b5", "diario", "Es un puente pequeño, pero es nuestro: ¡no lo quememos!",
          .translationOf, "b4", attribution: "Anna Berg"),
        report(
          "b6", "mirror", "It is a little bridge, but it is ours: let us not set fire to it.",
          .translationOf, "b5"),
        report(
          "b7", "minutes", "she called the bridge “small, but ours” and hoped for “early spring”",
          type: .mixed),
      ])
    statement.summary = "The bridge is to be opened again."
    return statement
  }

  /// A statement in two renderings of which nobody said how they are related.
  private static var frost: Statement {
    Statement(
      id: "frost", speaker: "orlov", when: When(date: date("2022-03-05")),
      reports: [
        report("f1", "daily", "The frost is over. The ice is not."),
        report("f2", "evening", "The frost is over: the ice is not"),
      ])
  }

  private static func report(
    _ id: Identifier<Report>, _ source: Identifier<Source>, _ text: String,
    _ kind: Relation.Kind? = nil, _ other: Identifier<Report> = "", type: QuotationType = .direct,
    attribution: String? = nil, cue: String? = nil, via: String? = nil
  ) -> Report {
    var report = Report(source: source, quotationType: type, text: text)
    report.id = id
    report.relation = kind.map { Relation(kind: $0, report: other) }
    report.attribution = attribution
    report.cue = cue
    report.via = via
    return report
  }
}
