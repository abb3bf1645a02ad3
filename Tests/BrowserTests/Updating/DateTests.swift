import Testing

@testable import Browser

@Suite("Going to a date")
struct DateTests {
  @Test(
    "finds days as they are typed",
    arguments: [
      ("2022-01-12", "rumour"), ("12 jan", "rumour"), ("jan 12", "rumour"), ("12", "rumour"),
      ("wednesday", "rumour"), ("13.1.", "session"), ("2022-01-11/2022-01-13", "dialogue-call"),
      ("11-13 jan", "dialogue-call"), ("2021-12", "letters"), ("dec", "letters"),
      ("17 dec 2021", "note"), ("2022-02", "berg-we-will-write"), ("2021", "letters"),
    ])
  func dates(_ typed: String, _ id: String) {
    var session = Session()
    session.go(to: "dialogue")
    session.press("d", .text(typed), .enter)
    #expect(session.prompt == nil)
    #expect(session.id == id)
    #expect(session.notice?.contains(" on ") == true, "\(session.notice ?? "no notice")")
  }

  @Test("tells how many there are")
  func count() {
    var session = Session()
    session.press("d13 jan", .enter)
    #expect(session.notice == "5 items on Thu 13 Jan 2022")
    session.press("d12 jan..13 jan", .enter)
    #expect(session.notice == "16 items on Wed 12 Jan 2022 to Thu 13 Jan 2022")
  }

  @Test("prefers what begins then to what reaches until then")
  func exact() {
    var session = Session()
    session.press("d10 jan", .enter)
    #expect(session.id == "chen-各方应保持冷静-and-restraint", "not the arrival of the 9th")
  }

  @Test("goes to the next where nothing is, and says so")
  func next() {
    var session = Session()
    session.press("d1 jan 2022", .enter)
    #expect(session.id == "arrival")
    #expect(session.notice == "nothing on Sat 1 Jan 2022; this is the next")
    session.press("d2025", .enter)
    #expect(session.id == "beijing", "which goes on since it began")
    session.press("1d2025", .enter)
    #expect(session.notice == "nothing on Wed 1 Jan 2025 to Wed 31 Dec 2025 or after")
  }

  @Test(
    "says what it does not understand, and keeps the prompt",
    arguments: [
      ("today", "means nothing here"), ("31 feb", "February"), ("soon", "not understood"),
      ("2022-13", "13"), ("2022-01-13/2022-01-11", "before"), ("   ", "no date given"),
    ])
  func errors(_ typed: String, _ words: String) {
    var session = Session(columns: 200)
    session.go(to: "dialogue")
    session.press("d", .text(typed), .enter)
    #expect(session.prompt?.field.text == typed)
    #expect(session.notice?.contains(words) == true, "\(session.notice ?? "no notice")")
    #expect(session.id == "dialogue")
    session.press(.escape)
    #expect(session.prompt == nil)
  }

  @Test("without a date stays", arguments: [Typed.enter, .escape, .backspace])
  func nothing(_ key: Typed) {
    var session = Session()
    session.go(to: "dialogue")
    session.press("d", key)
    #expect(session.prompt == nil)
    #expect(session.id == "dialogue")
  }

  @Test("is a jump, from which ^O returns")
  func jump() {
    var session = Session()
    session.press("d13 jan", .enter, .control("o"))
    #expect(session.id == "letters")
  }

  @Test("in an empty timeline goes nowhere")
  func empty() {
    var session = Session(FixtureTimeline.empty)
    session.press("d12 jan", .enter)
    #expect(session.id == nil)
    #expect(session.prompt == nil)
  }
}
