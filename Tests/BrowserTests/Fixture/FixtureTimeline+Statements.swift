import EDTF
import Timeline

extension FixtureTimeline {
  /// The twenty-five statements.
  static var statements: [Statement] {
    [
      said("berg", "letters", "2021-12", "We have read the letter with care."),
      said("orlov", "note", "2021-12-17", "The ball is on their side of the net."),
      said("hosts", "arrival", "2022-01-09", "The villa is ready, the lake is not frozen."),

      guarantees,
      said("berg", "dialogue", "2022-01-10", "Nothing about them without them."),
      said("duval", "dialogue", "2022-01-10", "We are ready to listen, and to answer."),
      said("orlov", "dialogue", "2022-01-10", "he sees no progress on the main point", .indirect),
      said("orlov", "dialogue-press", "2022-01-10", "Not a step, not an inch. Ни шагу."),
      said("berg", "dialogue-press", "2022-01-10", "calls it “frank”, and no more", .mixed),
      said("chen", nil, "2022-01-10", "各方应保持冷静 and restraint"),

      said("orlov", "dialogue-call", "2022-01-11", "he will wait, but not for long", .indirect),
      said("berg", "dialogue-call", "2022-01-11", "The iron is hot, and so is the coffee."),

      frozen,
      said("orlov", "council", "2022-01-12", "The world has changed. Your map has not."),
      said("berg", "council", "2022-01-12", "Every country chooses its own way."),
      said("duval", "council", "2022-01-12", "she asks for a second round", .indirect),
      said("orlov", "council-east", "2022-01-12", "We do not bluff 🙂."),
      said("orlov", "council-east", "2022-01-12", "he rules out concessions", .indirect),
      said("berg", "council-north", "2022-01-12", "We agreed to disagree, politely."),
      said("duval", "council-north", "2022-01-12", "Deux tours, café compris — on verra."),

      said("hosts", "session", "2022-01-13", "The floor is open to all fifty-seven."),
      said("chen", "session", "2022-01-13", "wishes “mutual respect” for everyone", .mixed),
      said("duval", "session", "2022-01-13", "The table is long; so is patience."),

      said("orlov", nil, "2022-01-15?", "An answer came, and it is not an answer."),
      said("berg", nil, "2022-02", "We will write again in spring."),
    ]
  }

  /// A statement in three renderings, whose word "iron" is in one of them alone.
  private static var guarantees: Statement {
    var verbatim = Report(
      source: "gazette", quotationType: .direct,
      text: "We need guarantees, ironclad and in writing, and we need them now.")
    verbatim.id = "g1"
    verbatim.attribution = "the deputy minister"
    verbatim.cue = "insisted"
    var paraphrase = Report(
      source: "wire", quotationType: .indirect, text: "the east asks for written guarantees")
    paraphrase.relation = Relation(kind: .paraphraseOf, report: "g1")
    paraphrase.via = "an interpreter"
    let mixed = Report(
      source: "archive", quotationType: .mixed, text: "wants them “in writing” and soon")
    var statement = Statement(
      id: "guarantees", speaker: "orlov", when: When(date: date("2022-01-10")),
      reports: [paraphrase, verbatim, mixed])
    statement.event = "dialogue"
    statement.summary = "The east asks for guarantees."
    statement.topics = ["guarantees"]
    return statement
  }

  /// A statement whose summary alone has the word "iron".
  private static var frozen: Statement {
    var statement = said("hosts", "council", "2022-01-12", "Please take your seats.")
    statement.summary = "The hosts open the meeting with an iron bell."
    return statement
  }

  private static func said(
    _ speaker: String, _ event: String?, _ date: String, _ text: String,
    _ type: QuotationType = .direct
  ) -> Statement {
    // "berg-the-iron-is": who speaks, and the first words.
    let words = text.split(separator: " ").prefix(3).joined(separator: "-").lowercased()
      .filter { $0.isLetter || $0 == "-" }
    var statement = Statement(
      id: Identifier("\(speaker)-\(words)"), speaker: Identifier(speaker),
      when: When(date: Self.date(date)),
      reports: [
        Report(source: type == .direct ? "gazette" : "wire", quotationType: type, text: text)
      ])
    statement.event = event.map { Identifier($0) }
    return statement
  }
}
