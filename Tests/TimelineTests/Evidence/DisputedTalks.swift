import EDTF
import Timeline

/// Talks of which three sources tell, and not alike.
enum DisputedTalks {
  static func chronology() throws -> Chronology { Chronology(try timeline()) }

  static func timeline() throws -> Timeline {
    var timeline = Timeline(title: "Talks")
    timeline.people = [
      Person(id: "ann", name: "Ann Berg"), Person(id: "bob", name: "Bob Ford"),
      Person(id: "cyd", name: "Cyd Lee"),
    ]
    timeline.sources = ["post", "wire", "diary", "idle"].map {
      Source(id: Identifier($0), title: "The \($0)")
    }

    var meeting = Event(id: "meeting", name: "Meeting", when: try when("2022-01-10"))
    meeting.start = try Timestamp("2022-01-10T10:00:00Z")
    meeting.end = try Timestamp("2022-01-10T12:00:00Z")
    meeting.sources = ["post", "wire"]
    var dinner = Event(id: "dinner", name: "Dinner", when: try when("2022-01-10"))
    dinner.sources = ["post"]
    let walk = Event(id: "walk", name: "Walk", when: try when("2022-01-11"))
    timeline.events = [meeting, dinner, walk]

    var first = Report(source: "post", quotationType: .direct, text: "No")
    first.id = "r1"
    first.attribution = "the envoy"
    var second = Report(source: "wire", quotationType: .indirect, text: "she declines")
    second.relation = Relation(kind: .paraphraseOf, report: "r1")
    second.attribution = "She"
    var refusal = Statement(
      id: "refusal", speaker: "ann", when: try when("2022-01-10"), reports: [first, second])
    refusal.event = "meeting"
    refusal.start = try Timestamp("2022-01-10T11:00:00Z")
    var toast = try said("toast", "bob", "2022-01-10", in: "wire", attribution: "Ford")
    toast.event = "dinner"
    var secret = try said("secret", "cyd", "2022-01-12", in: "post", attribution: "a clerk")
    secret.summary = "She tells a secret."
    timeline.statements = [refusal, toast, secret]

    timeline.assertions = [
      says("wire", .event("meeting"), "date", "2022-01-11", exact: "on Tuesday"),
      says("post", .event("meeting"), "date", "2022-01-10"),
      says("wire", .statement("refusal"), "date", "soon after"),
      says("diary", .event("walk"), "date", "2022-01-13"),
      says("diary", .event("walk"), "date", "2022-01-14", .preferred),
      says("diary", .statement("secret"), "date", "2021-12-31/2022-01-01"),
      says("post", .person("ann"), "office", "envoy"),
      says("wire", .person("ann"), "office", "envoy"),
      says("wire", .person("bob"), "office", "cook"),
      says("diary", .person("bob"), "office", "cook", .deprecated),
      says("diary", .person("bob"), "office", "host"),
      says("post", .event("dinner"), "duration", "an hour"),
    ]
    return timeline
  }

  static func when(_ date: String) throws -> When { When(date: try EDTFDate(date)) }

  private static func said(
    _ id: String, _ speaker: String, _ date: String, in source: String, attribution: String
  ) throws -> Statement {
    var report = Report(
      source: Identifier(source), quotationType: .direct, text: "Words of \(speaker)")
    report.attribution = attribution
    return Statement(
      id: Identifier(id), speaker: Identifier(speaker), when: try when(date), reports: [report])
  }

  private static func says(
    _ source: String, _ subject: Assertion.Subject, _ property: String, _ value: String,
    _ rank: Assertion.Rank = .normal, exact: String? = nil
  ) -> Assertion {
    Assertion(
      subject: subject, property: property, value: value, source: Identifier(source), rank: rank,
      selector: exact.map { Selector(exact: $0) })
  }
}
