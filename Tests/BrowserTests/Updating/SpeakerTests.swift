import Testing
import Timeline

@testable import Browser

@Suite("Speakers")
struct SpeakerTests {
  @Test("are listed by how much they say")
  func list() {
    var session = Session()
    session.press("s")
    #expect(
      session.choices == [
        "Viktor Orlóv", "Anna Berg", "Zoe\u{301} Duval", "The hosts (collectively)", "Chen Wei",
      ])
    #expect(session.picker?.entries.map(\.label) == ["9", "7", "4", "3", "2"])
  }

  @Test("of one name are told apart by their ids")
  func namesakes() {
    var timeline = FixtureTimeline.timeline
    timeline.people = timeline.people.map { person in
      person.id == "duval"
        ? Person(id: "duval", name: "Anna Berg", delegation: "north") : person
    }
    var session = Session(Chronology(timeline))
    session.press("s")
    #expect(session.screen.contains("berg, Northern Union"))
    #expect(session.screen.contains("duval, Northern Union"))
    #expect(!session.screen.contains("orlov,"))
  }

  @Test(
    "are narrowed by what one types: names, other names and delegations, accents aside",
    arguments: [
      ("orlov", ["Viktor Orlóv"]), ("ORLÓV", ["Viktor Orlóv"]), ("orloff", ["Viktor Orlóv"]),
      ("орлов", ["Viktor Orlóv"]), ("zoe", ["Zoe\u{301} Duval"]), ("zoé", ["Zoe\u{301} Duval"]),
      ("陈", ["Chen Wei"]), ("northern", ["Anna Berg", "Zoe\u{301} Duval"]),
      ("union anna", ["Anna Berg"]), ("q", []), ("still", []),
    ])
  func narrowing(_ typed: String, _ names: [String]) {
    var session = Session()
    session.press("s", .text(typed))
    #expect(session.choices == names)
  }

  @Test("Enter goes to the first quotation, from which ^O returns")
  func choosing() {
    var session = Session()
    session.go(to: "council")
    session.press("s", "duval", .enter)
    #expect(session.picker == nil)
    #expect(session.id == "duval-we-are-ready")
    session.press(.control("o"))
    #expect(session.id == "council")
  }

  @Test("the one under the cursor is selected")
  func current() {
    var session = Session()
    session.go(to: "duval-we-are-ready")
    session.press("s")
    #expect(session.picker?.selection?.title == "Zoe\u{301} Duval")
  }

  @Test("Esc leaves everything as it was", arguments: [Typed.escape, .control("c"), .control("g")])
  func cancelled(_ key: Typed) {
    var session = Session()
    session.go(to: "council")
    let before = session.screen
    session.press("sber", .down, key)
    #expect(session.screen == before)
  }

  @Test(
    "arrows, ^N and ^P, pages and ends move, and stop at the ends",
    arguments: [
      ([Typed.down], 1), ([.down, .down, .up], 1), ([.up], 0), ([.control("n"), .control("n")], 2),
      ([.end], 4), ([.end, .down], 4), ([.end, .home], 0), ([.pageDown], 4), ([.end, .pageUp], 0),
      ([.tab, .tab, .backTab], 1), ([.end, .control("p")], 3),
    ])
  func moving(_ keys: [Typed], _ selected: Int) {
    var session = Session()
    session.press("s")
    session.press(keys)
    #expect(session.picker?.selected == selected)
  }

  @Test("q is a letter of a name here, and closes no list of names")
  func letterQ() {
    var session = Session()
    session.press("sq")
    #expect(session.picker?.field.text == "q")
    #expect(session.screen.contains("nothing matches; Backspace widens"))
    session.press(.enter)
    #expect(session.picker != nil, "there is nothing to choose, so Enter does nothing")
    session.press(.backspace, .backspace)
    #expect(session.picker == nil, "Backspace on nothing closes")
  }

  @Test("are those of what is shown")
  func filtered() {
    var session = Session()
    session.press("3s")
    #expect(Set(session.choices) == ["The hosts (collectively)", "Chen Wei", "Zoe\u{301} Duval"])
    session.press(.escape, "0&rumour", .enter, "s")
    #expect(session.picker == nil)
    #expect(session.notice == "nobody speaks in what is shown")
  }
}

@Suite("A speaker's quotations")
struct QuotationTests {
  @Test("* lists them, every source's wording, with the one under the cursor selected")
  func list() {
    var session = Session()
    session.go(to: "orlov-he-sees-no")
    session.press("*")
    #expect(session.picker?.title == "Viktor Orlóv")
    #expect(session.choices.count == 11)
    #expect(
      session.choices.contains(
        "“We need guarantees, ironclad and in writing, and we need them now.”"))
    #expect(session.choices.contains("~ the east asks for written guarantees"))
    #expect(session.choices.contains("± wants them “in writing” and soon"))
    #expect(session.picker?.selection?.title == "~ he sees no progress on the main point")
    session.press(.down, .enter)
    #expect(session.id == "orlov-not-a-step")
  }

  @Test("* on an event takes who speaks first there")
  func event() {
    var session = Session()
    session.go(to: "council")
    session.press("*")
    #expect(session.picker?.title == "The hosts (collectively)")
    session.press("q")
    #expect(session.picker == nil)
    session.go(to: "rumour")
    session.press("*")
    #expect(session.notice == "nobody speaks here; s lists the speakers")
  }

  @Test("] and [ go from one to the next, and say which it is")
  func nextAndPrevious() {
    var session = Session()
    session.go(to: "duval-we-are-ready")
    session.press("]")
    #expect(session.id == "duval-she-asks-for")
    #expect(session.notice == "Zoe\u{301} Duval: 2 of 4")
    session.press("[")
    #expect(session.id == "duval-we-are-ready")
    #expect(session.notice == "Zoe\u{301} Duval: 1 of 4")
    session.press("[")
    #expect(session.id == "duval-we-are-ready")
    #expect(session.notice == "Zoe\u{301} Duval says nothing before this")
    session.press("]]]]")
    #expect(session.id == "duval-the-table-is")
    #expect(session.notice == "Zoe\u{301} Duval says nothing after this")
  }

  @Test("] from an event goes to the first there")
  func fromEvent() {
    var session = Session()
    session.go(to: "dialogue")
    session.press("]")
    #expect(session.id == "guarantees")
  }
}
